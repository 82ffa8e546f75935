#!/bin/bash
# Builds a Debian 13 with one QGIS version into a folder. Usage: tools/matrix/build_root.sh 3.40|3.44 FOLDER
# (A script of its own: called as a function in a condition, bash would not stop at the first failure.)
set -euo pipefail
export LC_ALL=C.UTF-8
here=$(cd "$(dirname "$0")" && pwd)
label=$1 target=$2
read -r mirror keyring < <("$here/mirror.sh")

in_target() { "$here/enter.sh" "$target" "$@"; }

case $label in
3.40)
    packages=$(sed -e 's/#.*//' -e '/^[[:space:]]*$/d' "$here/packages.txt" | paste -sd,)
    mmdebstrap --quiet --mode=root --variant=apt --format=directory \
        --aptopt='APT::Install-Recommends "false"' --aptopt='Acquire::Retries "3"' \
        --include="$packages" trixie "$target" "deb [signed-by=$keyring] $mirror trixie main"
    ;;
3.44)
    base=$("$here/root.sh" 3.40)
    cp -a "$base" "$target"
    mkdir -p "$target$(dirname "$keyring")"
    cp "$keyring" "$target$keyring"
    cp -L /etc/resolv.conf "$target/etc/resolv.conf"
    echo "deb [signed-by=$keyring] $mirror trixie-backports main" >"$target/etc/apt/sources.list.d/backports.list"
    in_target apt-get -q update
    in_target env DEBIAN_FRONTEND=noninteractive apt-get -q -y -t trixie-backports \
        -o APT::Install-Recommends=false -o Dpkg::Use-Pty=0 install qgis python3-qgis
    ;;
*)
    echo "matrix: no root is known for QGIS $label" >&2
    exit 1
    ;;
esac
in_target apt-get clean
rm -rf "$target"/var/lib/apt/lists/*
version=$(in_target env QT_QPA_PLATFORM=offscreen python3 -c 'from qgis.core import Qgis; print(Qgis.QGIS_VERSION)')
case $version in
"$label".*) ;;
*) echo "matrix: NOTE: Debian has moved on, the root for QGIS $label holds $version" >&2 ;;
esac
