"""Deterministic red-line drafts of any size, with the red line of the neighbouring provinces.

How a draft comes about:

1. `grid`: an equal-area grid over the province; its cell follows from the number of patches asked for.
2. `noise`, `mountains`: hashed value noise, raised along the mountain ranges and cut by winding roads and rivers.
3. `windows`: above a threshold the cells become polygons, window by window; a polygon belongs to the window that
   holds its topmost, then leftmost vertex, so nothing is cut or doubled where windows meet.
4. `border`: along the province border, in sectors of about 12 km, the patches end exactly on the border, 150 m short
   of it, 200 m beyond it, or uncut; or the neighbour shows another pattern. The sector stands in the field SECTOR.
5. `selection`: sizes are thinned to a log-normal; the largest patches always stay.
6. `rings`: the stair steps of the grid are kept, bevelled or rounded, patch by patch.
7. `faults`, `writing`: defects are planted where asked for; names, codes and areas are given; the file is written.

The same arguments give the same features, whatever the number of processes. Compare files of two machines with a
tolerance of 1e-9°.
"""

from demo.data.draft.generate import DraftFacts, make_draft
from demo.data.draft.regions import SHANXI, MountainRange, Region
from demo.data.draft.rings import Style

__all__ = ["SHANXI", "DraftFacts", "MountainRange", "Region", "Style", "make_draft"]
