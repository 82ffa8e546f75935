"""What both sides of the consultation use: the dock, the list, the map, background work, messages, menu."""
