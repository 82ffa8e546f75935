#!/bin/bash
# Makes the root (a Debian in a folder) with one QGIS version, or finds the one made before, and prints its path.
# Usage: tools/matrix/root.sh 3.40|3.44        Everything but the path goes to stderr. Needs root.
#
# Roots are kept in ${REDLINE_ROOTS:-~/.cache/redline-review/roots}, outside the checkout, so that a fresh clone
# finds them. A root is built beside its place and renamed when whole. Nothing stays mounted in it.
set -euo pipefail
export LC_ALL=C.UTF-8
here=$(cd "$(dirname "$0")" && pwd)
roots=${REDLINE_ROOTS:-${XDG_CACHE_HOME:-$HOME/.cache}/redline-review/roots}
label=$1

say() { echo "matrix: $*" >&2; }

remove_root() {
    [ -e "$1" ] || return 0
    if grep -qF " $(readlink -f "$1")/" /proc/self/mountinfo; then
        say "$1 has something mounted in it and is left alone; unmount it and remove it by hand"
        return 1
    fi
    rm -rf --one-file-system "$1"
}

recipe=$(cat "$here/packages.txt" "$here/build_root.sh" | sha256sum | cut -c1-10)
place=$roots/qgis-$label-$recipe
mkdir -p "$roots"
exec 9>"$roots/.lock-$label"
flock 9
if [ ! -d "$place" ]; then
    for old in "$roots/qgis-$label-"*; do remove_root "$old"; done
    say "making the root with QGIS $label (one to three minutes)"
    started=$SECONDS
    log=$roots/qgis-$label.log
    if ! "$here/build_root.sh" "$label" "$place.new" >"$log" 2>&1 9>&-; then
        tail -n 25 "$log" >&2
        say "THE ROOT WITH QGIS $label COULD NOT BE MADE, see above (log: $log). Does the package mirror answer?"
        remove_root "$place.new"
        exit 1
    fi
    grep NOTE "$log" >&2 || true
    mv "$place.new" "$place"
    say "root with QGIS $label made in $((SECONDS - started)) s: $place"
fi
echo "$place"
