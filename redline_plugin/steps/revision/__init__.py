"""The parts of ``steps.revise``: adopted ground and attributes, lineage and ledger."""
