#!/usr/bin/env bash
# A docker engine of its own, with a current BuildKit beside it: both on unix sockets in DIR, nothing listens on a port.
# usage: eval "$(engine.sh start DIR [PID])"   prints the environment that points docker, compose, buildx and buildctl at it;
#                                              it is stopped when the process PID ends, however that ends
#        engine.sh stop DIR                    removes its containers, networks and data; the two logs stay
set -euo pipefail

main() {
  [ $# = 2 ] || [ $# = 3 ] || fail "usage: engine.sh start|stop DIR [PID]"
  here=$(cd "$(dirname "${BASH_SOURCE[0]}")" && pwd)
  # shellcheck source=/dev/null
  source "$here/daemons.sh"
  bin=$("$here/install.sh" where)
  dir=$(realpath -m "$2")
  PATH="$bin:$PATH:/usr/sbin:/sbin"
  export DOCKER_HOST="unix://$dir/docker.sock" DOCKER_CONFIG="$dir/config" BUILDKIT_HOST="unix://$dir/buildkit.sock" BUILDX_BUILDER=platform
  case $1 in
    start) start "${3:-}" ;;
    watch) watch "$3" ;;
    stop) stop ;;
    *) fail "usage: engine.sh start|stop DIR [PID]" ;;
  esac
}

start() {
  check_start
  mkdir -p "$dir"
  start_daemons
  wait_for dockerd docker version
  wait_for buildkitd buildctl debug workers
  link_plugins
  docker buildx create --name "$BUILDX_BUILDER" --driver remote "$BUILDKIT_HOST" >/dev/null
  if [ -n "$1" ]; then setsid "$here/engine.sh" watch "$dir" "$1" </dev/null >/dev/null 2>&1 & fi
  print_environment
}

check_start() {
  local program
  [ "$(id -u)" = 0 ] || fail "only root can start an engine"
  # A unix socket's path has at most 107 bytes, and the deepest one lies some 50 bytes below DIR.
  [ ${#dir} -le 55 ] || fail "$dir is too long a path for the sockets in it"
  [ ! -e "$dir/docker.pid" ] || fail "an engine was started in $dir already: stop it first"
  for program in docker dockerd iptables runc buildkitd buildctl docker-compose docker-buildx; do
    command -v "$program" >/dev/null || fail "$program is missing: run $here/install.sh"
  done
}

# No default bridge: every network is made by compose, and published ports bind to the loopback address unless a file says otherwise.
start_daemons() {
  setsid dockerd --host "$DOCKER_HOST" --data-root "$dir/data" --exec-root "$dir/run" --pidfile "$dir/docker.pid" \
    --bridge none --ip 127.0.0.1 </dev/null >"$dir/dockerd.log" 2>&1 &
  setsid buildkitd --addr "$BUILDKIT_HOST" --root "$dir/buildkit" --oci-worker=true --oci-worker-net=host --containerd-worker=false \
    </dev/null >"$dir/buildkitd.log" 2>&1 &
  echo $! >"$dir/buildkit.pid"
}

link_plugins() {
  mkdir -p "$DOCKER_CONFIG/cli-plugins"
  ln -sfn "$bin/docker-compose" "$bin/docker-buildx" "$DOCKER_CONFIG/cli-plugins/"
}

# watch PID: stops the engine when PID is gone, unless it was stopped before.
watch() {
  while [ -e "$dir/docker.pid" ]; do
    if ! kill -0 "$1" 2>/dev/null; then stop; fi
    sleep 1
  done
}

print_environment() {
  local name
  for name in DOCKER_HOST DOCKER_CONFIG BUILDKIT_HOST BUILDX_BUILDER; do
    printf 'export %s=%q\n' "$name" "${!name}"
  done
}

stop() {
  remove_containers
  end docker 20
  end buildkit 20
  unmount
  rm -rf --one-file-system "$dir"/{data,run,buildkit,config} "$dir"/{docker,buildkit}.sock
}

# While the engine still answers: it takes its bridges and firewall rules away with the containers and networks.
remove_containers() {
  docker ps --all --quiet 2>/dev/null | xargs --no-run-if-empty docker rm --force >/dev/null || true
  docker network prune --force >/dev/null 2>&1 || true
}

# What a daemon that was ended by force left behind.
unmount() {
  local point
  while read -r _ point _; do
    case $point in "$dir"/*) umount --lazy "$point" ;; esac
  done < <(tac /proc/mounts)
}

fail() {
  echo "engine: $*" >&2
  exit 1
}

main "$@"
