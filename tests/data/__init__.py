"""Small data built on the spot for the tests."""
