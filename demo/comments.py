"""What the counties of the demo say: real shapes on their own patches, in the words that offices use."""

from __future__ import annotations

import random
from collections.abc import Callable, Iterator, Mapping
from dataclasses import dataclass

import numpy as np
import pandas as pd
import shapely

from demo.data.county_layers import FARMLAND, MINING_RIGHTS, ROADS, VILLAGES
from demo.data.shapes import blob
from redline_plugin.jobs.review import Review
from redline_plugin.model.comment import Comment, CommentKind, CommentShape, Reason, Role

AUTHORS = ("张建国", "李秀英", "王志强", "刘海燕", "陈国栋", "杨丽华", "赵明", "黄晓东", "周玉兰", "吴振华")
_METRES_PER_DEGREE = 111_000.0
_TYPES = ("11", "12", "13", "14", "21")


@dataclass(frozen=True)
class Speaker:
    """One county at its desk: what it opened, its own dice, and who fills in."""

    review: Review
    dice: random.Random
    author: str
    brought: Mapping[str, pd.DataFrame]  # the county's own layers: farmland, mining rights, villages, roads

    @property
    def unit(self) -> str:
        """The office that answers."""
        return f"{self.review.head.county_name}环境保护局"

    def patches(self) -> pd.DataFrame:
        """The county's pieces, largest first."""
        return self.review.pieces.sort_values(
            ["area_km2", "piece_id"], ascending=[False, True], ignore_index=True
        )

    def say(self, kind: CommentKind, reason: Reason | None, statement: str, **more: object) -> Comment:
        """A new comment of this county."""
        return Comment(
            comment_id="",
            number="",
            county_code=self.review.head.county_code,
            kind=kind,
            reason_code=reason.value if reason else "",
            statement=statement,
            author=self.author,
            unit=self.unit,
            phone=f"0351-{self.dice.randrange(2_000_000, 8_999_999)}",
            **more,
        )


def degrees(metres: float) -> float:
    """Metres as degrees of latitude: good enough for shapes drawn by hand."""
    return metres / _METRES_PER_DEGREE


def polygons(geometry: shapely.Geometry) -> shapely.MultiPolygon:
    """The polygons of a geometry."""
    parts = shapely.get_parts(geometry)
    return shapely.multipolygons(parts[shapely.get_type_id(parts) == shapely.GeometryType.POLYGON])


def around(speaker: Speaker, point: shapely.Point, metres: float) -> shapely.Polygon:
    """A shape as a hand draws it around a point."""
    return blob(speaker.dice, point.x, point.y, degrees(metres))


def take_out(speaker: Speaker, layer: str, reason: Reason, what: str, basis: str) -> Iterator[Comment]:
    """Ask to take out what a layer of the county's own covers of the patch that it covers most of."""
    patches, own = speaker.patches(), speaker.brought[layer]
    shapes = own["geometry"].to_numpy(dtype=object)
    with np.errstate(invalid="ignore"):  # GEOS sets the flag on the way to a right answer
        covered = shapely.intersection(patches["geometry"].to_numpy()[:, None], shapes[None, :])
    areas = shapely.area(covered)
    if not areas.size or not areas.sum(axis=1).max() > 0:
        return
    place = int(areas.sum(axis=1).argmax())
    patch = patches.iloc[place]
    first = own.iloc[int(areas[place].argmax())]
    yield speaker.say(
        CommentKind.TAKE_OUT,
        reason,
        f"{patch.code}号图斑内有{what.format(**first)},与现状不符,建议将该范围调出生态保护红线。",
        basis=basis.format(**first),
        proposal="按所附范围调出。",
        patch_ids=(patch.patch_id,),
        shapes=(CommentShape(Role.TAKE_OUT, polygons(shapely.union_all(covered[place]))),),
    )


def bring_in(speaker: Speaker, rank: int) -> Iterator[Comment]:
    """Ask to bring in ground beside a patch."""
    patches = speaker.patches()
    patch = patches.iloc[min(rank, len(patches) - 1)]
    edge = shapely.line_interpolate_point(shapely.boundary(patch.geometry), 0.35, normalized=True)
    county = speaker.review.county["geometry"].iloc[0]
    near = shapely.union_all(patches["geometry"].to_numpy())
    shape = polygons(shapely.difference(shapely.intersection(around(speaker, edge, 500), county), near))
    if shapely.is_empty(shape):
        return
    yield speaker.say(
        CommentKind.BRING_IN,
        Reason.SHOULD_BE_PROTECTED,
        f"{patch.code}号图斑外侧为集中连片的天然林,生态功能重要,评估时未划入,建议调入。",
        basis="县林业局《林地“一张图”》小班资料",
        proposal="按所附范围调入,并入该图斑。",
        patch_ids=(patch.patch_id,),
        shapes=(CommentShape(Role.BRING_IN, shape),),
    )


def disputed_boundary(speaker: Speaker, rank: int) -> Iterator[Comment]:
    """Dispute a stretch of a patch's own edge: vertices of the ring, not points near it."""
    patches = speaker.patches()
    patch = patches.iloc[min(rank, len(patches) - 1)]
    rings = shapely.get_exterior_ring(shapely.get_parts(patch.geometry))
    ring = rings[np.argmax(shapely.get_num_coordinates(rings))]
    coordinates = shapely.get_coordinates(ring)
    first = len(coordinates) // 5
    stretch = coordinates[first : first + max(4, len(coordinates) // 6)]
    yield speaker.say(
        CommentKind.BOUNDARY,
        Reason.DATA_ERROR,
        f"{patch.code}号图斑该段边界与实地山脊线不一致,建议会同林业、国土部门现场核定。",
        basis="现场踏勘记录",
        proposal="沿山脊线调整边界。",
        patch_ids=(patch.patch_id,),
        shapes=(CommentShape(Role.DISPUTED_BOUNDARY, shapely.multilinestrings([stretch])),),
    )


def other_type(speaker: Speaker, rank: int) -> Iterator[Comment]:
    """Ask for another type of a patch."""
    patches = speaker.patches()
    patch = patches.iloc[min(rank, len(patches) - 1)]
    wanted = next(code for code in _TYPES if code != patch.type_code)
    yield speaker.say(
        CommentKind.ATTRIBUTE,
        Reason.DATA_ERROR,
        f"{patch.code}号图斑的红线类型与主导生态功能不符,建议更正。",
        basis="县生态功能重要性评估结果",
        patch_ids=(patch.patch_id,),
        field_name="type_code",
        proposed_value=wanted,
    )


def other_name(speaker: Speaker, rank: int) -> Iterator[Comment]:
    """Ask for another name of a patch."""
    patches = speaker.patches()
    patch = patches.iloc[min(rank, len(patches) - 1)]
    yield speaker.say(
        CommentKind.NAME,
        None,
        f"{patch.code}号图斑命名中的山脉名称有误,建议按本县地名更正。",
        patch_ids=(patch.patch_id,),
        field_name="name",
        proposed_value=f"{speaker.review.head.county_name}{patch['name']}",
    )


def about_the_text(speaker: Speaker) -> Iterator[Comment]:
    """A comment on the plan's text."""
    yield speaker.say(
        CommentKind.TEXT,
        None,
        "建议在管控措施中明确红线内原有村庄的农村道路、饮水工程维修不受影响,并细化生态补偿的安排。",
        basis="县政府常务会议纪要",
    )


Scene = Callable[[Speaker], Iterator[Comment]]


def _farmland(speaker: Speaker) -> Iterator[Comment]:
    yield from take_out(
        speaker, FARMLAND, Reason.PERMANENT_FARMLAND, "永久基本农田", "县国土资源局永久基本农田划定成果"
    )
    yield from about_the_text(speaker)


def _mine(speaker: Speaker) -> Iterator[Comment]:
    yield from take_out(
        speaker, MINING_RIGHTS, Reason.MINING_RIGHT, "依法设立的采矿权({矿种})", "采矿许可证号{许可证号}"
    )
    yield from disputed_boundary(speaker, 0)


def _village(speaker: Speaker) -> Iterator[Comment]:
    yield from take_out(speaker, VILLAGES, Reason.VILLAGE, "自然村及村民宅基地", "农村宅基地确权登记资料")
    yield from bring_in(speaker, 0)


def _attributes(speaker: Speaker) -> Iterator[Comment]:
    yield from other_type(speaker, 0)
    yield from other_name(speaker, 1)


def _forest(speaker: Speaker) -> Iterator[Comment]:
    yield from bring_in(speaker, 1)
    yield from disputed_boundary(speaker, 1)


def _road(speaker: Speaker) -> Iterator[Comment]:
    yield from take_out(
        speaker, ROADS, Reason.TRANSPORT, "已核准的道路改线工程用地", "晋发改交通发〔2017〕236号"
    )


SCENES: tuple[Scene, ...] = (_farmland, _mine, _village, _attributes, _forest, _road)


def across_the_line(one: Speaker, other: Speaker, shared: shapely.Geometry) -> tuple[Comment, Comment]:
    """Two neighbours about the same ground by their common line: one takes out, the other brings in."""
    pieces = shapely.union_all(one.review.pieces["geometry"].to_numpy())
    ground = around(one, shapely.line_interpolate_point(shared, 0.5, normalized=True), 600)
    mine = polygons(shapely.intersection(ground, pieces))
    first = one.say(
        CommentKind.TAKE_OUT,
        Reason.INDUSTRIAL_PARK,
        "该范围已列入县经济技术开发区规划,建议调出。",
        basis="省政府关于设立开发区的批复",
        shapes=(CommentShape(Role.TAKE_OUT, mine),),
    )
    second = other.say(
        CommentKind.BRING_IN,
        Reason.NEIGHBOUR_MISMATCH,
        "县界两侧为同一水源涵养林,邻县如调出将破坏完整性,建议整体划入红线。",
        basis="县水利局水源地保护资料",
        shapes=(CommentShape(Role.BRING_IN, shapely.multipolygons([ground])),),
    )
    return first, second
