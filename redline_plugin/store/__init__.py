"""The only place that opens files and databases: drafts, county packages, submissions, the register, and the gate for
files from outside."""
