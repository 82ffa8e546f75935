#!/bin/bash
# Opens QGIS with the plugin from the built zip, in a profile of its own, and the demo round loaded.
# Usage: tools/run_qgis.sh VENV DEMO_FOLDER [QGIS ARGUMENTS...]        REDLINE_LANG (default zh-Hans): QGIS's language
set -euo pipefail
root=$(cd "$(dirname "$0")/.." && pwd)
venv=$1 demo=$2
shift 2
language=${REDLINE_LANG:-zh-Hans}

if [ -z "${DISPLAY:-}${WAYLAND_DISPLAY:-}" ]; then
    echo "run: there is no screen here (DISPLAY is not set). On a server: xvfb-run -s '-screen 0 1400x900x24' make run" >&2
    exit 1
fi

# The plugin as a user has it: unpacked from the zip, in a folder of plugins.
rm -rf "$root/build/plugins"
mkdir -p "$root/build/plugins"
"$venv/bin/python" -m zipfile -e "$("$venv/bin/python" -m tools.packaging.package --path)" "$root/build/plugins"

profile=$root/build/profile/profiles/default/QGIS
mkdir -p "$profile"
# Written anew each time: QGIS keeps its own settings there, of which only the language and the plugin matter.
cat >"$profile/QGIS3.ini" <<INI
[PythonPlugins]
redline_plugin=true

[locale]
overrideFlag=true
userLocale=$language

[qgis]
checkVersion=false
showTips=false

[app]
checkVersion=false
INI

export QGIS_PLUGINPATH=$root/build/plugins
# shapely and pandas, which QGIS for Windows and macOS brings and Debian 12's does not.
export PYTHONPATH=$venv/host-libraries
case $PYTHONPATH in /*) ;; *) PYTHONPATH=$root/$PYTHONPATH ;; esac
unset QT_QPA_PLATFORM
export REDLINE_DEMO=$(cd "$demo" && pwd)
exec qgis --nologo --noversioncheck --profiles-path "$root/build/profile" --lang "$language" \
    --code "$root/tools/open_demo.py" "$@"
