#!/bin/bash
# Runs the suite in roots with other QGIS versions. Usage: tools/matrix/run.sh 3.40 3.44
# REDLINE_PYTEST_ARGS narrows it down (folders, -k ...) while a failure is looked into.
# Every version is run, whatever the others do; the exit code is 1 if any failed or could not be made.
set -uo pipefail
export LC_ALL=C.UTF-8
here=$(cd "$(dirname "$0")" && pwd)
checkout=$(cd "$here/../.." && pwd)

if [ "$(id -u)" -ne 0 ]; then
    command -v sudo >/dev/null || { echo "matrix: making a root needs root or sudo" >&2; exit 1; }
    exec sudo --preserve-env=REDLINE_ROOTS,XDG_CACHE_HOME,HOME "$0" "$@"
fi

copy=
trap '[ -z "$copy" ] || rm -rf "$copy"' EXIT
trap 'exit 130' INT TERM

# The checkout as git sees it, with the files that make built before.
copy_checkout() {
    mkdir -p "$1"
    git -c safe.directory='*' -C "$checkout" ls-files -z --cached --others --exclude-standard |
        tar -C "$checkout" --null --no-recursion --ignore-failed-read -T - -cf - 2>/dev/null | tar -x -C "$1"
    local built
    for built in i18n dist build/vendored build/data; do
        mkdir -p "$1/$built"
        cp -a "$checkout/$built/." "$1/$built/"
    done
}

run_suite() {
    local label=$1 root=$2 zip
    copy=$root/srv/redline.$$
    copy_checkout "$copy/checkout"
    mkdir -p "$copy/home" "$copy/run" "$copy/libraries"
    chmod 700 "$copy/run"
    zip=$(cd "$copy/checkout" && ls dist/*.zip | head -n 1)
    # What the zip brings takes the place of an environment: Debian 13 has the rest.
    (cd "$copy/libraries" && unzip -q "$copy/checkout/$zip" 'redline_plugin/_vendor/*')
    local base=/srv/redline.$$
    "$here/enter.sh" "$root" HOME="$base/home" XDG_RUNTIME_DIR="$base/run" LC_ALL=C.UTF-8 QT_QPA_PLATFORM=offscreen \
        PYTHONPATH="$base/libraries/redline_plugin/_vendor" PYTHONDONTWRITEBYTECODE=1 \
        REDLINE_ZIP="$base/checkout/$zip" REDLINE_MATRIX="$label" CI="${CI:-}" \
        sh -c "cd $base/checkout && python3 tools/setup/selftest.py && python3 -m pytest -p no:cacheprovider ${REDLINE_PYTEST_ARGS:-}"
    local status=$?
    rm -rf "$copy"
    copy=
    return $status
}

failed=()
for label in "$@"; do
    if ! root=$("$here/root.sh" "$label"); then
        failed+=("$label (no root)")
        continue
    fi
    echo "matrix: the suite with QGIS $label"
    run_suite "$label" "$root" || failed+=("$label")
done
if [ ${#failed[@]} -gt 0 ]; then
    echo "matrix: FAILED with QGIS $(printf '%s, ' "${failed[@]}" | sed 's/, $//')" >&2
    exit 1
fi
echo "matrix: passed with QGIS $*"
