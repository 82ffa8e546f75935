#!/bin/bash
# Installs the Debian packages of the named groups (tools/setup/debian-GROUP.txt) that are missing.
# Usage: tools/setup/system.sh GROUP...      Says nothing and takes some 20 ms when all is there.
set -euo pipefail
export LC_ALL=C.UTF-8
here=$(cd "$(dirname "$0")" && pwd)

wanted=()
for group in "$@"; do
    while read -r name; do wanted+=("$name"); done < <(sed -e 's/#.*//' -e '/^[[:space:]]*$/d' "$here/debian-$group.txt")
done

if ! command -v apt-get >/dev/null || ! command -v dpkg-query >/dev/null; then
    echo "set-up: this is no Debian system, so nothing is installed. Needed, under your system's names:" >&2
    printf '  %s\n' "${wanted[@]}" >&2
    exit 0
fi

present=$(dpkg-query -W -f '${db:Status-Abbrev} ${Package}\n' "${wanted[@]}" 2>/dev/null | sed -n 's/^ii  *//p' || true)
missing=()
for name in "${wanted[@]}"; do
    grep -qx -- "$name" <<<"$present" || missing+=("$name")
done
[ ${#missing[@]} -eq 0 ] && exit 0

as_root=()
if [ "$(id -u)" -ne 0 ]; then
    if ! command -v sudo >/dev/null; then
        echo "set-up: these Debian packages are missing, and neither root nor sudo is at hand to install them:" >&2
        echo "  apt-get install --no-install-recommends ${missing[*]}" >&2
        exit 1
    fi
    as_root=(sudo)
fi
echo "set-up: installing ${#missing[@]} Debian packages: ${missing[*]}"
run_apt() { "${as_root[@]}" env DEBIAN_FRONTEND=noninteractive apt-get -q -o Dpkg::Use-Pty=0 -o DPkg::Lock::Timeout=300 "$@"; }
log=$(mktemp)
trap 'rm -f "$log"' EXIT
# A source of other software that does not answer fails the update, but need not fail the installation.
run_apt update >"$log" 2>&1 || true
if ! run_apt install -y --no-install-recommends "${missing[@]}" >>"$log" 2>&1; then
    tail -n 30 "$log" >&2
    echo "set-up: apt-get failed, see above. Is a package mirror reachable, and is there room on the disk?" >&2
    exit 1
fi
echo "set-up: Debian packages installed"
