"""The demonstration round: its data, the players in it and the command that runs it."""
