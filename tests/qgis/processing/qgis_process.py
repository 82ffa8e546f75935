"""The real ``qgis_process`` with the plugin from the built zip, in a profile of its own."""

from __future__ import annotations

import json
import subprocess
from collections.abc import Mapping
from dataclasses import dataclass
from pathlib import Path
from typing import Any

PATIENCE_S = 120

_INI = """[PythonPlugins]
redline_plugin=true

[locale]
overrideFlag=true
userLocale={language}
"""


@dataclass(frozen=True)
class Run:
    """What one run said. ``results`` are the algorithm's outputs; ``warnings`` and ``info`` its log."""

    exit_code: int
    said: str
    results: dict[str, Any]
    log: dict[str, list[str]]

    @property
    def warnings(self) -> list[str]:
        """What it warned of."""
        return self.log.get("warning", [])


@dataclass(frozen=True)
class QgisProcess:
    """``qgis_process`` as an office has it: shapely and pandas from QGIS's Python, the Word libraries from the zip."""

    plugins: Path
    folder: Path
    environment: Mapping[str, str]

    def run(self, algorithm: str, language: str = "zh-Hans", limit_kb: int = 0, **values: Any) -> Run:
        """Run an algorithm of ours. A list gives a parameter several times; None leaves it out.

        ``limit_kb``: the largest file that the process may write, as a full disk would stop it.
        """
        arguments = []
        for name, value in values.items():
            for one in value if isinstance(value, (list, tuple)) else [value]:
                if one is not None:
                    arguments.append(f"--{name}={one}")
        return self.call(["--json", "run", f"redline:{algorithm}", *arguments], language, limit_kb)

    def call(self, arguments: list[str], language: str = "zh-Hans", limit_kb: int = 0) -> Run:
        """Call ``qgis_process`` itself."""
        command = ["qgis_process.bin", *arguments]
        if limit_kb:
            # Without the signal, which would end the process, the system answers with an error, as a full disk does
            command = ["bash", "-c", f'trap "" XFSZ; ulimit -f {limit_kb} && exec "$@"', "bash", *command]
        done = subprocess.run(
            command,
            env=self._environment(language),
            stdin=subprocess.DEVNULL,
            capture_output=True,
            text=True,
            encoding="utf-8",
            timeout=PATIENCE_S,
            check=False,
        )
        answer = json.loads(done.stdout) if done.stdout.strip().startswith("{") else {}
        said = done.stderr + ("" if answer else done.stdout)
        return Run(done.returncode, said, answer.get("results", answer), answer.get("log", {}))

    def _environment(self, language: str) -> dict[str, str]:
        home = self.folder / f"home-{language}"
        profile = home / ".local/share/QGIS/QGIS3/profiles/default/QGIS"
        profile.mkdir(parents=True, exist_ok=True)
        (profile / "QGIS3.ini").write_text(_INI.format(language=language), encoding="utf-8")
        runtime = self.folder / "run"
        runtime.mkdir(mode=0o700, exist_ok=True)
        return {
            **self.environment,
            "HOME": str(home),
            "XDG_RUNTIME_DIR": str(runtime),
            "QT_QPA_PLATFORM": "offscreen",
            "QGIS_PLUGINPATH": str(self.plugins),
            "PYTHONDONTWRITEBYTECODE": "1",
            "LC_ALL": "C.UTF-8",
        }
