"""Docks, dialogs and map tools: ``county`` for the reviewer, ``province`` for the office, ``common`` for both."""
