"""Measurements: each main job beside its floor and beside what an office would use instead (`make bench`)."""
