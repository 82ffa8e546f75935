"""The demo's consultation, played through the same jobs as the windows call: review, evidence, submit."""

from __future__ import annotations

import random
import shutil
import sqlite3
from collections.abc import Callable, Sequence
from contextlib import closing
from dataclasses import dataclass, field
from datetime import datetime
from pathlib import Path

import numpy as np
import pandas as pd
import shapely

from demo.cast import Actor, Part, cast
from demo.comments import AUTHORS, SCENES, Speaker, about_the_text, across_the_line
from demo.data.county_layers import make_county_layers
from demo.data.photos import make_photo
from redline_plugin.jobs.document_rows import DrawMap
from redline_plugin.jobs.progress import Progress
from redline_plugin.jobs.review import attach_evidence, mark_pieces, open_review, save_comment
from redline_plugin.jobs.submit import SubmitOutcome, SubmitRequest, submit
from redline_plugin.model.comment import KINDS_WITH_GEOMETRY, Comment, ReviewState

_TAKEN_AT = datetime(2018, 3, 12, 10, 20, 30)
_SHARE_SEEN = 0.9


@dataclass
class Played:
    """What happened: files sent (by county code), photos, and the counties with special parts."""

    sent: dict[str, list[Path]] = field(default_factory=dict)
    documents: list[Path] = field(default_factory=list)
    comments: int = 0
    photos: int = 0
    no_objection: int = 0
    silent: int = 0
    twice: str = ""
    damaged: str = ""
    forged: str = ""
    contradicting: tuple[str, str] = ("", "")


def play(
    packages: Sequence[Path], folder: Path, seed: int, draw_map: DrawMap | None, told: Callable[[int], None]
) -> Played:
    """Let all counties answer into ``folder/returned``; ``told`` hears how many counties have played."""
    by_code = {path.name[:6]: path for path in packages}
    empty = {code for code, path in by_code.items() if not len(open_review(path).pieces)}
    actors = cast(list(by_code), empty)
    played = Played()
    desk = _Desk(folder, seed, draw_map, played)
    _contradict(desk, by_code, actors)
    for position, actor in enumerate(actors):
        desk.answer(actor, by_code[actor.county_code])
        told(position + 1)
    return played


class _Desk:
    """Where counties work: their packages, the photos, and the folder of what is sent back."""

    def __init__(self, folder: Path, seed: int, draw_map: DrawMap | None, played: Played) -> None:
        self.returned = folder / "returned"
        self.photos = folder / "photos"
        self.seed = seed
        self.draw_map = draw_map
        self.played = played
        for one in (self.returned, self.photos):
            one.mkdir(parents=True, exist_ok=True)

    def speaker(self, path: Path) -> Speaker:
        review = open_review(path)
        code = review.head.county_code
        dice = random.Random(f"{self.seed}-{code}")
        county, pieces = review.county["geometry"].iloc[0], review.pieces["geometry"].tolist()
        brought = make_county_layers(code, county, pieces, self.seed)
        return Speaker(review, dice, AUTHORS[int(code) % len(AUTHORS)], brought)

    def answer(self, actor: Actor, path: Path) -> None:
        """One county's part."""
        if actor.part is Part.SILENT:
            self.played.silent += 1
            return
        speaker = self.speaker(path)
        if actor.part is Part.NO_OBJECTION:
            mark_pieces(
                path, speaker.review.pieces["piece_id"].tolist(), ReviewState.NO_OBJECTION, speaker.author
            )
            self.send(path, speaker, no_objection=True)
            self.played.no_objection += 1
            return
        for comment in SCENES[actor.scene % len(SCENES)](speaker):
            self.save(path, comment)
        self.look_at_the_rest(path, speaker)
        outcome = self.send(path, speaker, no_objection=False)
        if actor.scene == 4:
            self.send_again(path, speaker)
        elif actor.part is Part.DAMAGED:
            damage(outcome.submission)
            self.played.damaged = actor.county_code
        elif actor.part is Part.FORGED:
            forge(outcome.submission)
            self.played.forged = actor.county_code

    def save(self, path: Path, comment: Comment) -> None:
        saved = save_comment(path, comment)
        self.played.comments += 1
        if saved.kind in KINDS_WITH_GEOMETRY and saved.shapes:
            place = shapely.point_on_surface(saved.shapes[0].geometry)
            photo = self.photos / f"现场照片_{saved.number}.jpg"
            make_photo(photo, place.x, place.y, _TAKEN_AT, 45.0, int(saved.number.replace("-", "")))
            attach_evidence(path, saved.comment_id, photo)
            self.played.photos += 1

    def look_at_the_rest(self, path: Path, speaker: Speaker) -> None:
        marked = {mark.piece_id for mark in open_review(path).marks}
        rest = [piece for piece in speaker.review.pieces["piece_id"] if piece not in marked]
        seen = rest[: int(len(rest) * _SHARE_SEEN)]
        mark_pieces(path, seen, ReviewState.NO_OBJECTION, speaker.author)

    def send(self, path: Path, speaker: Speaker, *, no_objection: bool) -> SubmitOutcome:
        request = SubmitRequest(
            path, self.returned, speaker.author, speaker.unit, "0351-7654321", no_objection
        )
        outcome = submit(request, Progress(), self.draw_map)
        self.played.sent.setdefault(speaker.review.head.county_code, []).append(outcome.submission)
        self.played.documents.append(outcome.document)
        return outcome

    def send_again(self, path: Path, speaker: Speaker) -> None:
        """The county thinks of one thing more and sends a second time."""
        for comment in about_the_text(speaker):
            self.save(path, comment)
        self.send(path, speaker, no_objection=False)
        self.played.twice = speaker.review.head.county_code


def _contradict(desk: _Desk, by_code: dict[str, Path], actors: list[Actor]) -> None:
    """The first two commenting neighbours whose red line meets on their common county line contradict each other."""
    commenting = [actor.county_code for actor in actors if actor.part is Part.COMMENTS]
    reviews = {code: open_review(by_code[code]) for code in commenting}
    for one in commenting:
        neighbours = set(reviews[one].neighbours["county_code"])
        for other in (code for code in commenting if code in neighbours):
            shared = _shared_edge(reviews[one].pieces, reviews[other].county)
            if shared is None:
                continue
            speakers = desk.speaker(by_code[one]), desk.speaker(by_code[other])
            for code, comment in zip((one, other), across_the_line(*speakers, shared)):
                desk.save(by_code[code], comment)
            desk.played.contradicting = (one, other)
            return


def _shared_edge(pieces: pd.DataFrame, county: pd.DataFrame) -> shapely.Geometry | None:
    red_line = shapely.union_all(pieces["geometry"].to_numpy())
    with np.errstate(invalid="ignore"):  # GEOS sets the flag on the way to a right answer
        line = shapely.intersection(red_line, shapely.boundary(county["geometry"].iloc[0]))
    parts = shapely.get_parts(shapely.line_merge(line))
    parts = parts[shapely.length(parts) > 0.02]
    return max(parts, key=shapely.length) if len(parts) else None


def damage(path: Path) -> None:
    """Spoil a file as a bad stick does: a stretch in its middle is overwritten."""
    size = path.stat().st_size
    with open(path, "r+b") as file:
        file.seek(size // 2)
        file.write(b"\x5a" * 8192)


def forge(path: Path) -> None:
    """Change what a county said after it was signed."""
    copy = path.with_suffix(".tmp")
    shutil.copyfile(path, copy)
    with closing(sqlite3.connect(copy)) as connection, connection:
        connection.execute("UPDATE comments SET statement = '本县同意,无意见。'")
    copy.replace(path)
