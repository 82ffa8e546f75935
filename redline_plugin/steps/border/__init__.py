"""The province border in short stretches and what reaches it from either side; for ``steps.match_borders``."""
