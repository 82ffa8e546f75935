"""Fingerprints of content and the chained log: how a change shows."""
