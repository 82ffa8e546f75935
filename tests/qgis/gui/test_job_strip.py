"""The strip below a page: one job at a time, its errors in full, and what was done before them."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from typing import Any

import pytest
from qgis.gui import QgsMessageBar
from qgis.PyQt.QtWidgets import QLabel, QPlainTextEdit, QPushButton, QToolButton

from redline_plugin.errors import CancelledError, ErrorCode, InputError
from redline_plugin.gui.common.background import Background
from redline_plugin.gui.common.job_strip import JobStrip, Told
from redline_plugin.gui.common.messages import Messages
from redline_plugin.jobs.progress import Progress, Step

Wait = Callable[[Callable[[], bool]], None]
LONG_PATH = "/数据/" + "很长的文件夹名/" * 30 + "红线.shp"


@pytest.fixture
def bar() -> QgsMessageBar:
    return QgsMessageBar()


@pytest.fixture
def strip(bar: QgsMessageBar) -> Iterator[JobStrip]:
    background = Background(Messages(bar))
    yield JobStrip(background)
    background.stop()


def words(strip: JobStrip) -> str:
    return strip.findChild(QPlainTextEdit).toPlainText()


def fail(_progress: Progress) -> None:
    raise InputError(ErrorCode.SOURCE_MISSING, path=LONG_PATH)


def test_what_came_of_a_job_is_handed_on(strip: JobStrip, wait_for: Wait) -> None:
    busy: list[bool] = []
    strip.busy_changed.connect(busy.append)
    results: list[int] = []
    strip.run("数数", lambda progress: 42, results.append)
    assert strip.is_busy()
    wait_for(lambda: bool(results))
    assert (results, busy, strip.is_busy()) == ([42], [True, False], False)


def test_one_job_may_follow_another(strip: JobStrip, wait_for: Wait) -> None:
    told: list[str] = []
    strip.run(
        "一",
        lambda progress: 1,
        lambda _one: strip.run("二", lambda progress: 2, lambda _two: told.append("二")),
    )
    wait_for(lambda: bool(told))
    assert not strip.is_busy()


def test_an_error_stands_there_in_full_and_not_on_the_message_bar(
    strip: JobStrip, bar: QgsMessageBar, wait_for: Wait
) -> None:
    strip.run("失败", fail, lambda _nothing: None)
    wait_for(lambda: not strip.is_busy())
    assert LONG_PATH in words(strip)
    assert bar.items() == []


def test_an_error_comes_after_what_was_done_before_it(strip: JobStrip, wait_for: Wait) -> None:
    followed: list[bool] = []
    done = Told("本轮已生成。", "打开文件夹", lambda: followed.append(True))
    strip.run("文书", fail, lambda _nothing: None, done)
    wait_for(lambda: not strip.is_busy())
    first, _, second = words(strip).partition("\n")
    assert first == "本轮已生成。"
    assert LONG_PATH in second
    next(one for one in strip.findChildren(QToolButton) if one.text() == "打开文件夹").click()
    assert followed == [True]


def test_a_job_can_be_stopped(strip: JobStrip, wait_for: Wait) -> None:
    def work(progress: Progress) -> None:
        while True:
            progress.go_on(0.5, Step.READING, name="红线.shp")

    strip.run("久", work, lambda _nothing: pytest.fail("it was stopped"))
    wait_for(lambda: any("红线.shp" in one.text() for one in strip.findChildren(QLabel)))
    strip.findChild(QPushButton).click()
    wait_for(lambda: not strip.is_busy())
    assert words(strip) != ""


def test_the_next_job_takes_away_what_the_last_one_said(strip: JobStrip, wait_for: Wait) -> None:
    strip.tell(Told("做完了"))
    assert not strip.isHidden()
    said: list[Any] = []
    strip.run("下一个", lambda progress: (), said.append)
    wait_for(lambda: bool(said))
    assert strip.isHidden()


def test_being_stopped_is_no_error(strip: JobStrip, wait_for: Wait) -> None:
    def work(_progress: Progress) -> None:
        raise CancelledError

    strip.run("停", work, lambda _nothing: None)
    wait_for(lambda: not strip.is_busy())
    assert words(strip) != ""
