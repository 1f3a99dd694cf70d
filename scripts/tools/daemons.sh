# shellcheck shell=bash disable=SC2154
# What engine.sh and cluster.sh do alike with their daemons, which leave NAME.pid and NAME.log in $dir. Both have `stop` and `fail` of their own.

# wait_for DAEMON COMMAND...: until the command succeeds, 60 seconds at most.
wait_for() {
  local daemon=$1
  shift
  for _ in $(seq 240); do
    "$@" >/dev/null 2>&1 && return
    sleep 0.25
  done
  tail -n 20 "$dir/$daemon.log" >&2
  stop
  fail "$daemon did not start"
}

# end NAME SECONDS: ends the daemon of NAME.pid, by force after so many seconds.
end() {
  local file="$dir/$1.pid" pid
  [ -f "$file" ] || return 0
  pid=$(<"$file")
  kill "$pid" 2>/dev/null || true
  for _ in $(seq $((10 * $2))); do
    kill -0 "$pid" 2>/dev/null || break
    sleep 0.1
  done
  kill -KILL "$pid" 2>/dev/null || true
  rm -f "$file"
}
