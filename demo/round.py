"""The steps of the demo's round, in the order of the flow; each through the job that windows and Processing call."""

from __future__ import annotations

import json
from collections.abc import Callable, Iterator
from dataclasses import dataclass, field
from pathlib import Path

from demo.data.boundaries import BoundaryFiles
from demo.data.draft.generate import make_draft
from demo.data.protected_areas import make_protected_areas
from demo.expert import answer_form
from demo.office import fill_decisions
from demo.play import Played, play
from redline_plugin.errors import RedlineError
from redline_plugin.jobs.check_draft import CheckRequest, check
from redline_plugin.jobs.export_documents import ExportRequest, export
from redline_plugin.jobs.import_decisions import export_decision_sheet, import_decisions
from redline_plugin.jobs.import_opinions import import_opinions
from redline_plugin.jobs.match_borders import MatchRequest, match
from redline_plugin.jobs.merge_submissions import MergeRequest, merge, submissions_in
from redline_plugin.jobs.next_draft import make_next_draft
from redline_plugin.jobs.progress import Progress
from redline_plugin.jobs.split_by_county import SplitOutcome, SplitRequest, split
from redline_plugin.maps.map_picture import MapDrawer
from redline_plugin.maps.package_project import ProjectMaker
from redline_plugin.model.document import DocumentKind
from redline_plugin.model.round import Stage
from redline_plugin.model.source import LayerSource
from redline_plugin.store.register import Register
from redline_plugin.store.schema import CONFLICTS
from redline_plugin.words.errors import describe

TITLE = "山西省生态保护红线划定方案(征求意见稿)"
ISSUER = "山西省环境保护厅"
_PROTECTED_AREAS = 150
_EVERY_THIRD_COMMENT = 3


@dataclass
class Figures:
    """What is told at the end, in order."""

    rows: list[tuple[str, str]] = field(default_factory=list)
    _last: int = 0

    def add(self, name: str, value: object) -> None:
        """Note a figure."""
        self.rows.append((name, str(value)))

    def of_last_step(self) -> str:
        """The figures noted since the last call, on one line."""
        new, self._last = self.rows[self._last :], len(self.rows)
        return ", ".join(f"{name}: {value}" for name, value in new)


class DemoRound:
    """Holds the files that one step hands to the next."""

    def __init__(self, out: Path, data: Path, patches: int, seed: int, figures: Figures) -> None:
        self.out, self.data, self.patches, self.seed, self.figures = out, data, patches, seed, figures
        self.draft = LayerSource(str(out / "draft.gpkg"))
        self.neighbour_draft = LayerSource(str(out / "neighbour_draft.gpkg"))
        self.protected_areas = LayerSource(str(out / "protected_areas.gpkg"))
        self.counties = LayerSource(str(data / "shanxi_counties.gpkg"), "counties")
        self.neighbour_counties = LayerSource(str(data / "neighbour_counties.gpkg"), "counties")
        self.drawer = MapDrawer()
        self.split: SplitOutcome
        self.played: Played

    @property
    def register(self) -> Path:
        return self.split.register

    def steps(self) -> Iterator[tuple[str, Callable[[], None]]]:
        """Each step with what it is doing, for a person to read."""
        yield (
            f"1/11 Making a draft of {self.patches} patches, the neighbours' strip, protected areas",
            self.make_data,
        )
        yield "2/11 Checking the draft", self.check_draft
        yield "3/11 Splitting it into county packages and a register", self.split_draft
        yield "4/11 Playing the consultation in the counties", self.play_consultation
        yield "5/11 Comparing the border with the neighbouring provinces", self.match_borders
        yield "6/11 Merging what came back", self.merge_submissions
        yield "7/11 Deciding, from an Excel sheet", self.decide
        yield "8/11 Making the next draft and the area ledger", self.make_next_draft
        yield "9/11 Writing the Word documents, with maps", self.write_documents
        yield "10/11 An expert answers in Word", self.let_expert_answer
        yield "11/11 Writing the documents again, with the expert's opinions", self.write_synopsis_again

    def make_data(self) -> None:
        """A draft with known truth along the border."""
        facts = make_draft(
            self.patches,
            self.seed,
            boundaries_in(self.data),
            Path(self.draft.path),
            neighbour_out=Path(self.neighbour_draft.path),
        )
        areas = make_protected_areas(
            Path(self.draft.path),
            Path(self.counties.path),
            Path(self.protected_areas.path),
            self.seed,
            _PROTECTED_AREAS,
        )
        self.figures.add("patches in the draft", facts.patches)
        self.figures.add("protected areas", areas)

    def check_draft(self) -> None:
        """Findings as a layer."""
        request = CheckRequest(self.draft, self.counties, self.out / "findings.gpkg", self.protected_areas)
        outcome = check(request, Progress())
        self.figures.add("findings of the check", f"{outcome.errors} errors, {outcome.warnings} warnings")

    def split_draft(self) -> None:
        """117 packages, each with styles and a project."""
        request = SplitRequest(
            self.draft,
            self.counties,
            self.out,
            TITLE,
            Stage.CONSULTATION,
            "2018-03-31",
            ISSUER,
            self.neighbour_draft,
            self.neighbour_counties,
            self.protected_areas,
        )
        self.split = split(request, Progress(), ProjectMaker().project_of)
        self.figures.add("county packages", len(self.split.packages))
        self.figures.add("pieces", self.split.pieces)
        self.figures.add("area in the packages", f"{self.split.area_km2:,.2f} km²")
        self.figures.add("area in no county (listed)", f"{self.split.unassigned_km2:,.2f} km²")

    def play_consultation(self) -> None:
        """What the counties do, through the jobs that the windows call."""
        self.played = play(self.split.packages, self.out, self.seed, self.drawer.draw_map, lambda done: None)
        self.figures.add("counties that sent something", len(self.played.sent))
        self.figures.add("counties without objection", self.played.no_objection)
        self.figures.add("counties that stay silent", self.played.silent)
        self.figures.add("photos attached", self.played.photos)

    def match_borders(self) -> None:
        """Border segments with the neighbouring counties named."""
        request = MatchRequest(
            self.draft,
            self.counties,
            self.neighbour_draft,
            self.out / "border_segments.gpkg",
            self.neighbour_counties,
        )
        outcome = match(request, Progress())
        kinds = outcome.frame["border_class"].value_counts().sort_index()
        self.figures.add("border segments", ", ".join(f"{name} {count}" for name, count in kinds.items()))

    def merge_submissions(self) -> None:
        """All files of the folder; the bad ones are refused alone."""
        files = submissions_in([self.out / "returned"])
        outcome = merge(MergeRequest(self.register, files), Progress(), describe)
        self.figures.add("submissions accepted", outcome.accepted)
        for refusal in outcome.refusals:
            self.figures.add("refused", describe(without_folder(refusal)))
        self.figures.add("comments", outcome.comments)
        self.figures.add("conflicts between counties", outcome.conflicts)
        again = merge(MergeRequest(self.register, files), Progress(), describe)
        self.figures.add("merged a second time", f"{again.accepted} accepted, {again.unchanged} unchanged")

    def decide(self) -> None:
        """The office fills a sheet; it is read row by row."""
        empty, filled = self.out / "处理意见登记表_空.xlsx", self.out / "处理意见登记表.xlsx"
        export_decision_sheet(self.register, empty)
        with Register(self.register) as register:
            conflicts = register.frame(CONFLICTS)
        fill_decisions(empty, filled, {*conflicts["number_a"], *conflicts["number_b"]})
        outcome = import_decisions(self.register, filled, Progress(), describe)
        self.figures.add("decisions applied", outcome.applied)
        for refusal in outcome.refusals:
            self.figures.add("refused", describe(refusal))

    def make_next_draft(self) -> None:
        """Adopted changes applied, with their origin; the ledger ties out or nothing is written."""
        outcome = make_next_draft(self.register, Stage.APPRAISAL, self.out / "论证稿.gpkg", Progress())
        rows = outcome.record.rows
        out_km2, in_km2 = sum(row.out_km2 for row in rows), sum(row.in_km2 for row in rows)
        before, after = sum(row.before_km2 for row in rows), sum(row.after_km2 for row in rows)
        by_role = outcome.revision.lineage.groupby("role")["area_m2"].sum() / 1e6
        self.figures.add("patches changed", outcome.changed_patches)
        self.figures.add(
            "adopted", ", ".join(f"{role} {area:,.4f} km²" for role, area in by_role.sort_index().items())
        )
        self.figures.add("area ledger", f"{before:,.4f} - {out_km2:,.4f} + {in_km2:,.4f} = {after:,.4f} km²")
        self.figures.add("does not tie by", f"{abs(before - out_km2 + in_km2 - after) * 1e6:.6f} m²")

    def write_documents(self) -> None:
        """The consolidated comments, the border table, the experts' form, one county's form with its decisions."""
        kinds = (
            DocumentKind.SYNOPSIS,
            DocumentKind.BORDER_TABLE,
            DocumentKind.EXPERT_FORM,
            DocumentKind.COUNTY_REPLY,
        )
        request = ExportRequest(self.register, kinds, self.out / "documents")
        outcome = export(request, Progress(), self.drawer.draw_map)
        self.figures.add("documents written", len(outcome.documents))

    def let_expert_answer(self) -> None:
        """Words typed into the form come back into the register."""
        form = self.out / "documents" / "专家论证意见表.docx"
        answered = self.out / "documents" / "专家论证意见表_孙教授.docx"
        written = answer_form(form, answered, _EVERY_THIRD_COMMENT)
        outcome = import_opinions(self.register, (answered,), Progress(), describe)
        self.figures.add("expert opinions written", written)
        self.figures.add(
            "expert opinions read back",
            f"{outcome.matched} matched, {outcome.edited} edited, {outcome.unknown} unknown",
        )

    def write_synopsis_again(self) -> None:
        """The consolidated comments, now with the expert's opinions."""
        request = ExportRequest(
            self.register, (DocumentKind.SYNOPSIS,), self.out / "documents" / "after_experts", maps=False
        )
        export(request, Progress())
        rows = json.dumps(self.figures.rows, ensure_ascii=False, indent=1)
        (self.out / "figures.json").write_text(rows, encoding="utf-8")


def without_folder(refusal: RedlineError) -> RedlineError:
    """The refusal with the file's name alone: the folder is known, and the line stays short."""
    values = {**refusal.values, "path": Path(str(refusal.values.get("path", ""))).name}
    return type(refusal)(refusal.code, **values)


def boundaries_in(data: Path) -> BoundaryFiles:
    """The boundaries that set-up built."""
    return BoundaryFiles(
        data / "shanxi_counties.gpkg", data / "neighbour_counties.gpkg", data / "boundaries-attribution.txt"
    )
