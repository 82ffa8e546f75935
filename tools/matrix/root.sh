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

packages() { sed -e 's/#.*//' -e '/^[[:space:]]*$/d' "$here/packages.txt"; }

# The mirror and its key are those that this machine's own apt uses for Debian.
debian_mirror() {
    local mirror
    mirror=$(apt-get indextargets 'Created-By: Packages' --format '$(REPO_URI) $(ORIGIN)' |
        sed -n -e '/security/d' -e 's/ Debian$//p' | head -n 1)
    [ -n "$mirror" ] || { say "apt's sources name no Debian mirror (run apt-get update first)"; return 1; }
    echo "$mirror"
}

debian_keyring() {
    local keyring
    keyring=$(sed -n 's/^Signed-By: *\(\/.*\)/\1/p' /etc/apt/sources.list.d/debian.sources 2>/dev/null | head -n 1)
    echo "${keyring:-/usr/share/keyrings/debian-archive-keyring.gpg}"
}

remove_unmounted() {
    [ -e "$1" ] || return 0
    if grep -qF " $(readlink -f "$1")/" /proc/self/mountinfo; then
        say "$1 has something mounted in it and is left alone; unmount it and remove it by hand"
        return 1
    fi
    rm -rf --one-file-system "$1"
}

build() {
    local target=$1 mirror keyring source
    mirror=$(debian_mirror)
    keyring=$(debian_keyring)
    source="deb [signed-by=$keyring] $mirror trixie main"
    case $label in
    3.40)
        say "making the root with QGIS $label from Debian 13 (two to three minutes)"
        mmdebstrap --quiet --mode=root --variant=apt --format=directory \
            --aptopt='APT::Install-Recommends "false"' --aptopt='Acquire::Retries "3"' \
            --include="$(packages | paste -sd,)" trixie "$target" "$source"
        ;;
    3.44)
        local base
        base=$("$0" 3.40)
        say "making the root with QGIS $label from Debian 13 and its backports (under a minute)"
        cp -a "$base" "$target"
        echo "deb [signed-by=$keyring] $mirror trixie-backports main" >"$target/etc/apt/sources.list.d/backports.list"
        mkdir -p "$target$(dirname "$keyring")"
        cp "$keyring" "$target$keyring"
        cp -L /etc/resolv.conf "$target/etc/resolv.conf"
        in_root "$target" apt-get -q update
        in_root "$target" env DEBIAN_FRONTEND=noninteractive apt-get -q -y -t trixie-backports \
            -o APT::Install-Recommends=false -o Dpkg::Use-Pty=0 install qgis python3-qgis
        ;;
    *)
        say "no root is known for QGIS $label"
        return 1
        ;;
    esac
    in_root "$target" apt-get clean
    rm -rf "$target"/var/lib/apt/lists/*
}

in_root() {
    local root=$1
    shift
    "$here/enter.sh" "$root" "$@"
}

recipe=$(cat "$here/packages.txt" "$0" | sha256sum | cut -c1-10)
place=$roots/qgis-$label-$recipe
mkdir -p "$roots"
exec 9>"$roots/.lock-$label"
flock 9
if [ ! -d "$place" ]; then
    for old in "$roots/qgis-$label-"*; do remove_unmounted "$old"; done
    fresh=$roots/qgis-$label-$recipe.new
    log=$roots/qgis-$label.log
    started=$SECONDS
    if ! build "$fresh" >"$log" 2> >(tee -a "$log" | grep --line-buffered '^matrix: ' >&2); then
        tail -n 25 "$log" >&2
        say "THE ROOT WITH QGIS $label COULD NOT BE MADE, see above (log: $log). Does the package mirror answer?"
        remove_unmounted "$fresh" || true
        exit 1
    fi
    mv "$fresh" "$place"
    say "root with QGIS $label made in $((SECONDS - started)) s: $place"
fi
echo "$place"
