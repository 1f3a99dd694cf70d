#!/usr/bin/env bash
# Installs the programs that the external tests run, at pinned versions, and prints the folder that holds them.
# usage: install.sh [where]     `where` prints the folder and installs nothing
# PLATFORM_TOOLS may name a folder with ready programs: those are linked instead of built.
set -euo pipefail

here=$(cd "$(dirname "${BASH_SOURCE[0]}")" && pwd)
pins=$(cat "$here"/go/*/go.mod "$here"/go/*/go.sum "$here/requirements.txt" | sha256sum | cut -c1-16)
root="${XDG_CACHE_HOME:-$HOME/.cache}/platform-compiler-tools/$pins"
bin="$root/bin"

main() {
  case ${1:-all} in
    where) ;;
    all)
      mkdir -p "$bin"
      exec 9>"$root/lock"
      flock 9
      install_all >&2
      ;;
    *) fail "usage: install.sh [where]" ;;
  esac
  printf '%s\n' "$bin"
}

install_all() {
  debian docker.io:dockerd iptables:iptables runc:runc debootstrap:debootstrap
  go_tool docker-compose compose github.com/docker/compose/v2/cmd github.com/docker/compose/v2/internal.Version
  go_tool docker-buildx buildx github.com/docker/buildx/cmd/buildx github.com/docker/buildx/version.Version
  go_tool buildkitd buildkit github.com/moby/buildkit/cmd/buildkitd github.com/moby/buildkit/version.Version
  go_tool buildctl buildkit github.com/moby/buildkit/cmd/buildctl github.com/moby/buildkit/version.Version
  python_tool hadolint
  python_tool shellcheck
}

# Each argument is PACKAGE:COMMAND; the release of Debian is the pin.
debian() {
  local pair missing=()
  for pair in "$@"; do
    [ -n "$(on_path "${pair#*:}")" ] || missing+=("${pair%:*}")
  done
  [ ${#missing[@]} -gt 0 ] || return 0
  [ "$(id -u)" = 0 ] || fail "only root can install Debian's ${missing[*]}"
  talk "installing Debian's ${missing[*]}"
  apt-get update -qq
  DEBIAN_FRONTEND=noninteractive apt-get install -y -qq --no-install-recommends -o DPkg::Lock::Timeout=300 "${missing[@]}"
}

# go_tool NAME WRAPPER PACKAGE VARIABLE: links the ready program NAME, or builds PACKAGE in the module go/WRAPPER.
# VARIABLE receives the version: compose refuses a buildx that does not know its own.
go_tool() {
  local name=$1 wrapper=$2 package=$3 variable=$4 ready version
  [ ! -x "$bin/$name" ] || return 0
  ready=$(ready_program "$name")
  if [ -n "$ready" ]; then
    ln -sfn "$ready" "$bin/$name"
    return
  fi
  [ -n "$(on_path go)" ] || fail "building $name needs Go"
  cd "$here/go/$wrapper"
  version=$(go list -f '{{.Module.Version}}' "$package")
  talk "building $name $version"
  CGO_ENABLED=0 GOTOOLCHAIN=local GOWORK=off go build -trimpath -ldflags "-s -w -X $variable=$version" -o "$bin/$name.new" "$package"
  mv "$bin/$name.new" "$bin/$name"
}

# A plug-in of the docker program may lie in PLATFORM_TOOLS under its plain name: docker-compose as compose.
ready_program() {
  local name
  [ -n "${PLATFORM_TOOLS:-}" ] || return 0
  for name in "$1" "${1#docker-}"; do
    if [ -x "$PLATFORM_TOOLS/$name" ]; then
      realpath "$PLATFORM_TOOLS/$name"
      return
    fi
  done
}

python_tool() {
  local name=$1
  [ ! -x "$bin/$name" ] || return 0
  if [ ! -x "$root/venv/bin/$name" ]; then
    talk "installing $name"
    python3 -m venv "$root/venv"
    "$root/venv/bin/pip" install --quiet --no-deps --require-hashes --requirement "$here/requirements.txt"
  fi
  ln -sfn "$root/venv/bin/$name" "$bin/$name"
}

# Daemons lie in sbin, which is not on everyone's PATH.
on_path() { PATH="$PATH:/usr/sbin:/sbin" command -v "$1" || true; }
talk() { echo "install: $*" >&2; }
fail() {
  talk "$@"
  exit 1
}

main "$@"
