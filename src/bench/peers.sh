#!/bin/sh
# Installs the programs that the engine is compared with (Debian, Ubuntu), then compares; the options are those of peers.py. Needs Maven and a JDK.
set -e
cd "$(dirname "$0")/../.."
as_root() { if [ "$(id -u)" = 0 ]; then "$@"; else sudo "$@"; fi; }
packages="gcc pkg-config libgegl-dev gegl libvips-dev python3-numpy python3-opencv python3-openimageio"
if ! dpkg -s $packages >/dev/null 2>&1; then
	as_root apt-get update -qq
	as_root env DEBIAN_FRONTEND=noninteractive apt-get install -y -qq --no-install-recommends $packages
fi
exec src/bench/peers.py "$@"
