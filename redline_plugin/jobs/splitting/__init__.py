"""The parts of a split, in the order in which they run: what is asked, the sources, cutting, borders, packages."""
