#!/bin/bash
# Runs a command inside a root, with /proc, /dev/shm and /tmp as programs expect them.
# Usage: tools/matrix/enter.sh ROOT COMMAND...
#
# The mounts live in a mount namespace of their own and the processes in a PID namespace: whichever way this
# ends, the kernel takes both away, so no mount and no stray Xvfb or QGIS is left behind.
# LibreOffice refuses to start without /proc, Python's multiprocessing and QGIS's browser want /dev/shm.
set -euo pipefail
root=$1
shift
inside='
root=$1; shift
mount -t proc proc "$root/proc"
mkdir -p "$root/dev/shm"
mount -t tmpfs -o mode=1777 shm "$root/dev/shm"
mount -t tmpfs -o mode=1777 tmp "$root/tmp"
for node in null zero full random urandom tty; do
    [ -c "$root/dev/$node" ] && continue
    rm -f "$root/dev/$node"; : >"$root/dev/$node"
    mount --bind "/dev/$node" "$root/dev/$node"
done
exec chroot "$root" /usr/bin/env "$@"
'
exec unshare --mount --pid --fork --kill-child --propagation private bash -euc "$inside" enter "$root" "$@"
