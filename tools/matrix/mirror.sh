#!/bin/bash
# Prints "MIRROR KEYRING": where this machine's own apt gets Debian from, and the key it is signed with.
set -euo pipefail
export LC_ALL=C.UTF-8

mirror() {
    apt-get indextargets 'Created-By: Packages' --format '$(REPO_URI) $(ORIGIN)' |
        sed -n -e '/security/d' -e 's/ Debian$//p' | head -n 1
}

found=$(mirror)
if [ -z "$found" ]; then # apt knows a source's origin only after an update
    apt-get -q update >&2
    found=$(mirror)
fi
[ -n "$found" ] || { echo "matrix: apt's sources name no Debian mirror" >&2; exit 1; }
keyring=$(sed -n 's/^Signed-By: *\(\/.*\)/\1/p' /etc/apt/sources.list.d/debian.sources 2>/dev/null | head -n 1)
echo "$found ${keyring:-/usr/share/keyrings/debian-archive-keyring.gpg}"
