"""Cutting polygons along county lines so that all pieces share the cut; for ``steps.split`` and the ledger."""
