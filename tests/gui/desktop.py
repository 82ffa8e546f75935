"""A real QGIS desktop for tests: a screen of its own, a profile of its own, the plugin from the built zip.

What is started here is stopped here, whatever happens in between.
"""

from __future__ import annotations

import json
import os
import signal
import subprocess
import zipfile
from collections.abc import Iterator, Mapping
from contextlib import contextmanager
from dataclasses import dataclass
from pathlib import Path
from typing import Any

_INI = """[PythonPlugins]
redline_plugin={enabled}

[locale]
overrideFlag=true
userLocale={language}

[qgis]
checkVersion=false
showTips=false

[app]
checkVersion=false

[core]
NewsFeed\\http0Afeedqgisorg\\disabled=true
"""


@dataclass(frozen=True)
class Desktop:
    """How QGIS is to be started: where it may write, its language, its screen, whether it loads the plugin itself, and
    how long it may take."""

    folder: Path
    plugin_zip: Path
    environment: Mapping[str, str]
    language: str = "zh-Hans"
    screen: tuple[int, int] = (1366, 768)
    enabled: bool = True
    patience_s: float = 75  # for one session; a healthy one needs a fraction

    def play(self, script: Path, **values: Any) -> dict[str, Any]:
        """Run a script inside QGIS until QGIS ends, and return what it wrote.

        The script finds ``values`` and the path for its result in the file that REDLINE_SESSION names. The result gets
        ``exit_code``, and ``log``: what QGIS said on the console.
        """
        profiles = self._make_profile()
        result = self.folder / "result.json"
        session = self.folder / "session.json"
        session.write_text(json.dumps({**values, "result": str(result)}, default=str), encoding="utf-8")
        log = self.folder / "qgis.log"
        with _screen(self.screen) as display, log.open("wb") as output:
            environment = {
                **self._environment(),
                "DISPLAY": display,
                "REDLINE_SESSION": str(session),
                "REDLINE_SESSION_SCRIPTS": str(script.parent),
            }
            with _process(["openbox"], environment, output):
                command = ["qgis", "--nologo", "--noversioncheck", "--profiles-path", str(profiles)]
                command += ["--lang", self.language, "--code", str(script)]
                with _process(command, environment, output) as qgis:
                    exit_code = _wait(qgis, self.patience_s, display, self.folder / "stuck.png")
        text = log.read_text(encoding="utf-8", errors="replace")
        written = json.loads(result.read_text(encoding="utf-8")) if result.is_file() else {}
        return {**written, "exit_code": exit_code, "log": text}

    def _make_profile(self) -> Path:
        profiles = self.folder / "profiles"
        profile = profiles / "profiles" / "default"
        plugins = profile / "python" / "plugins"
        plugins.mkdir(parents=True)
        with zipfile.ZipFile(self.plugin_zip) as archive:
            archive.extractall(plugins)
        (profile / "QGIS").mkdir()
        ini = _INI.format(enabled=str(self.enabled).lower(), language=self.language)
        (profile / "QGIS" / "QGIS3.ini").write_text(ini, encoding="utf-8")
        return profiles

    def _environment(self) -> dict[str, str]:
        runtime = self.folder / "run"
        runtime.mkdir(mode=0o700)
        (self.folder / "home").mkdir()
        environment = {name: value for name, value in self.environment.items() if name != "QT_QPA_PLATFORM"}
        environment.update(HOME=str(self.folder / "home"), XDG_RUNTIME_DIR=str(runtime))
        environment.update(LC_ALL="C.UTF-8", PYTHONDONTWRITEBYTECODE="1", QT_SCALE_FACTOR="1")
        return environment


@contextmanager
def _screen(size: tuple[int, int]) -> Iterator[str]:
    """A screen in memory, on a number that X itself finds free."""
    reading, writing = os.pipe()
    command = [
        "Xvfb",
        "-displayfd",
        str(writing),
        "-screen",
        "0",
        f"{size[0]}x{size[1]}x24",
        "-nolisten",
        "tcp",
    ]
    server = subprocess.Popen(
        command,
        pass_fds=[writing],
        stdout=subprocess.DEVNULL,
        stderr=subprocess.DEVNULL,
        start_new_session=True,
    )
    os.close(writing)
    try:
        with os.fdopen(reading) as answer:
            number = answer.readline().strip()
        if not number:
            raise RuntimeError("Xvfb did not start")
        yield f":{number}"
    finally:
        _stop(server)


@contextmanager
def _process(
    command: list[str], environment: Mapping[str, str], output: Any
) -> Iterator[subprocess.Popen[bytes]]:
    process = subprocess.Popen(
        command, env=dict(environment), stdout=output, stderr=subprocess.STDOUT, start_new_session=True
    )
    try:
        yield process
    finally:
        _stop(process)


def _wait(qgis: subprocess.Popen[bytes], patience_s: float, display: str, picture: Path) -> int:
    try:
        return qgis.wait(patience_s)
    except subprocess.TimeoutExpired as error:
        subprocess.run(
            ["import", "-display", display, "-window", "root", str(picture)], check=False, timeout=20
        )
        raise TimeoutError(f"QGIS did not come to an end; see {picture}") from error


def _stop(process: subprocess.Popen[bytes]) -> None:
    """The process with all it started: each has a session of its own."""
    for way in (signal.SIGTERM, signal.SIGKILL):
        try:
            os.killpg(process.pid, way)
        except ProcessLookupError:
            break
        try:
            process.wait(5)
        except subprocess.TimeoutExpired:
            continue
    process.wait()
