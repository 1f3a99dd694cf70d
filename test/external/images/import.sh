#!/usr/bin/env bash
# Gives the engine of DOCKER_HOST a stand-in for a public image, with what the public one says about how it runs.
# usage: import.sh IMAGE
set -euo pipefail

here=$(cd "$(dirname "${BASH_SOURCE[0]}")" && pwd)

main() {
  [ $# = 1 ] || fail "usage: import.sh IMAGE"
  local image=$1 family root
  ! docker image inspect "$image" >/dev/null 2>&1 || return 0
  family=${image%%[@:]*}
  root=$("$here/rootfs.sh" "$image")
  changes "${family##*/}" "$image"
  tar -C "$root" -c . | docker import "${changes[@]}" - "$image" >&2
}

changes() {
  case $1 in
    redis)
      changes=(
        --change 'ENTRYPOINT ["docker-entrypoint.sh"]' --change 'CMD ["redis-server"]'
        --change 'WORKDIR /data' --change 'VOLUME /data' --change 'EXPOSE 6379'
      )
      ;;
    *) fail "it is not known how $2 runs: say it in $here/import.sh" ;;
  esac
}

fail() {
  echo "import: $*" >&2
  exit 1
}

main "$@"
