"""Areas on the ellipsoid, a plane in metres, polygons as ground: what several steps measure and shape with."""
