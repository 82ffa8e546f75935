#!/bin/bash
# Makes the project's Python environment, which sees QGIS's Python (system site packages).
# Usage: tools/setup/venv.sh DIR         Quick when DIR was made from the same requirement files.
set -Eeuo pipefail
export LC_ALL=C.UTF-8
venv=$1
root=$(cd "$(dirname "$0")/../.." && pwd)
req=$root/requirements
# The system's own Python: the first python3 on PATH may be one that cannot see QGIS.
python=${REDLINE_SYSTEM_PYTHON:-/usr/bin/python3}

mkdir -p "$(dirname "$venv")"
recipe=$(readlink -f "$venv"; "$python" --version; geos-config --version
    cat "$req/constraints.txt" "$req/runtime.txt" "$req/development.txt" "$0")
recipe=$(sha256sum <<<"$recipe" | cut -d' ' -f1)
exec 9>"$(dirname "$venv")/.venv.lock"
flock 9
[ "$(cat "$venv/.recipe" 2>/dev/null || true)" = "$recipe" ] && exit 0

echo "set-up: making the Python environment $venv (about two minutes: shapely is compiled against QGIS's GEOS)"
trap 'echo "set-up: the Python environment could not be made, see above. Does the package index answer?" >&2' ERR
rm -rf "$venv"
"$python" -m venv --system-site-packages "$venv"
install() { "$venv/bin/python" -m pip install -qq --disable-pip-version-check --no-input -c "$req/constraints.txt" "$@"; }
install 'numpy' 'pandas'
install --no-binary shapely shapely
install -r "$req/runtime.txt" -r "$req/development.txt"
"$venv/bin/python" "$root/tools/setup/selftest.py"

# What QGIS for Windows and macOS brings and Debian 12's does not, and nothing else. With this folder on
# PYTHONPATH, QGIS here is as a user has it: without python-docx, docxtpl and openpyxl.
packages=$("$venv/bin/python" -c 'import sysconfig; print(sysconfig.get_path("platlib"))')
mkdir "$venv/host-libraries"
for name in numpy numpy.libs pandas shapely; do
    [ ! -e "$packages/$name" ] || ln -s "$packages/$name" "$venv/host-libraries/$name"
done
PYTHONPATH=$venv/host-libraries "$python" -c 'import pandas, shapely'
echo "$recipe" >"$venv/.recipe"
echo "set-up: environment ready"
