#!/usr/bin/env bash
# Makes a root file system that stands in for a public base image, from Debian's packages, and prints its folder.
# usage: rootfs.sh IMAGE     for example node:22-alpine; cached, a second call answers at once
# What the emitted files may rely on is kept: programs, entrypoint, users and their numbers, working folder's owner. Versions are Debian's.
set -euo pipefail

here=$(cd "$(dirname "${BASH_SOURCE[0]}")" && pwd)
version=$({ cat "$here/rootfs.sh" "$here/redis-entrypoint.sh" && node --version; } | sha256sum | cut -c1-16)
cache="${XDG_CACHE_HOME:-$HOME/.cache}/platform-compiler-images/$version"
PATH="$PATH:/usr/sbin:/sbin"

main() {
  [ $# = 1 ] || fail "usage: rootfs.sh IMAGE"
  local image=$1 family root
  family=${image%%[@:]*}
  family=${family##*/}
  declare -F "make_$family" >/dev/null || fail "no stand-in for $image: write make_$family in $here/rootfs.sh"
  root="$cache/${image//[^A-Za-z0-9._-]/_}"
  mkdir -p "$cache/debs"
  exec 9>"$cache/lock"
  flock 9
  if [ ! -d "$root" ]; then make "$family" "$image" "$root" >&2; fi
  printf '%s\n' "$root"
}

make() {
  local family=$1 image=$2 new="$3.new"
  rm -rf --one-file-system "$new"
  "make_$family" "$new"
  case $image in *alpine*) add_busybox "$new" ;; esac
  rm -rf "$new"/var/cache/apt/* "$new"/var/lib/apt/lists/* "$new"/usr/share/{doc,man,locale}/*
  mv -T "$new" "$3"
}

# The machine's own Node and npm, laid out as in the official image.
make_node() {
  local root=$1 npm
  debian "$root" libstdc++6,busybox-static
  npm=$(realpath "$(npm root --global)/npm")
  mkdir -p "$root/usr/local/lib/node_modules"
  cp "$(node --print process.execPath)" "$root/usr/local/bin/node"
  cp -R "$npm" "$root/usr/local/lib/node_modules/npm"
  ln -s ../lib/node_modules/npm/bin/npm-cli.js "$root/usr/local/bin/npm"
  ln -s ../lib/node_modules/npm/bin/npx-cli.js "$root/usr/local/bin/npx"
  user "$root" node 1000
}

make_redis() {
  local root=$1
  debian "$root" redis-server,busybox-static
  sed -i '/^redis:/d' "$root"/etc/{passwd,shadow,group}
  user "$root" redis 999
  install --directory --owner=999 --group=999 "$root/data"
  install --mode=755 "$here/redis-entrypoint.sh" "$root/usr/local/bin/docker-entrypoint.sh"
}

debian() {
  local log="$cache/debootstrap.log"
  debootstrap --variant=minbase --cache-dir="$cache/debs" --include="$2" bookworm "$1" >"$log" 2>&1 || {
    tail -n 20 "$log"
    fail "debootstrap failed"
  }
}

user() {
  chroot "$1" groupadd --gid "$3" "$2"
  chroot "$1" useradd --uid "$3" --gid "$3" --create-home --shell /bin/sh "$2"
}

# Alpine's own tools (wget, nc, ...) wherever Debian's minimal set has nothing of that name.
add_busybox() {
  local root=$1 applet
  for applet in $(chroot "$root" busybox --list); do
    [ -n "$(chroot "$root" sh -c "command -v $applet")" ] || ln -s busybox "$root/bin/$applet"
  done
}

fail() {
  echo "rootfs: $*" >&2
  exit 1
}

main "$@"
