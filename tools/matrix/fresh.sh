#!/bin/bash
# Tries the README's commands as a newcomer would: a Debian 12 with nothing but git and make, a clone of what is
# committed, then `make WORD` for each word given. Usage: tools/matrix/fresh.sh demo test        Needs root.
#
# From this machine come only the addresses of the package index and mirror and the certificates to reach them.
set -euo pipefail
export LC_ALL=C.UTF-8
here=$(cd "$(dirname "$0")" && pwd)
checkout=$(cd "$here/../.." && pwd)
roots=${REDLINE_ROOTS:-${XDG_CACHE_HOME:-$HOME/.cache}/redline-review/roots}
mkdir -p "$roots"
root=$(mktemp -d "$roots/fresh.XXXXXX")
trap 'rm -rf --one-file-system "$root"' EXIT
trap 'exit 130' INT TERM

read -r mirror keyring < <("$here/mirror.sh")
echo "fresh: making a Debian 12 with git and make"
mmdebstrap --quiet --mode=root --variant=apt --format=directory --include=git,make bookworm "$root" \
    "deb [signed-by=$keyring] $mirror bookworm main"
git -c safe.directory='*' clone --quiet "$checkout" "$root/root/redline-review"

cp -L /etc/resolv.conf /etc/hosts "$root/etc/"
[ ! -f /etc/pip.conf ] || cp /etc/pip.conf "$root/etc/"
[ ! -f "$HOME/.config/pip/pip.conf" ] || install -D "$HOME/.config/pip/pip.conf" "$root/root/.config/pip/pip.conf"
cp -L /etc/ssl/certs/ca-certificates.crt "$root/etc/carried-certificates.crt"

for word in "$@"; do
    echo "fresh: make $word"
    started=$SECONDS
    "$here/enter.sh" "$root" -i HOME=/root PATH=/usr/sbin:/usr/bin:/sbin:/bin PIP_CERT=/etc/carried-certificates.crt \
        make -C /root/redline-review "$word" </dev/null
    echo "fresh: make $word took $((SECONDS - started)) s"
done
