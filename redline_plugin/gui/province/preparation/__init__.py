"""Preparing a round by mouse: the sources and their questions, the check, the split. See docs/preparing-a-round.md."""
