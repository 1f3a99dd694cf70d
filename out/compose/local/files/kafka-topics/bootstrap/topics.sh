#!/bin/sh
# Makes the topics that are missing and corrects those that differ. May be repeated: where all is well it changes nothing.
set -eu

server=kafka:9092
tab=$(printf '\t')
present=$(kafka-topics --bootstrap-server "$server" --describe --exclude-internal)

# describe NAME: the line that describes a topic; nothing if there is none.
describe() {
  printf '%s\n' "$present" | while IFS= read -r line; do
    case $line in "Topic: $1$tab"*) printf '%s\n' "$line" ;; esac
  done
}

# says SETTINGS SETTING: whether settings such as a=1,b=x,y hold exactly this one.
says() {
  case ",$1," in *",$2,"*) ;; *) return 1 ;; esac
  rest=",$1,"
  rest=${rest#*",$2,"}
  case ${rest%%,*} in '' | *=*) ;; *) return 1 ;; esac
}

# create NAME PARTITIONS COPIES SETTING=VALUE...
create() {
  name=$1 partitions=$2 copies=$3
  shift 3
  for setting in "$@"; do
    set -- "$@" --config "$setting"
    shift
  done
  kafka-topics --bootstrap-server "$server" --create --if-not-exists --topic "$name" --partitions "$partitions" --replication-factor "$copies" "$@"
}

# correct LINE NAME PARTITIONS COPIES SETTING=VALUE...
correct() {
  line=$1 name=$2 partitions=$3 copies=$4
  shift 4
  has=${line#*PartitionCount: }
  has=${has%%"$tab"*}
  if [ "$has" -lt "$partitions" ]; then
    kafka-topics --bootstrap-server "$server" --alter --topic "$name" --partitions "$partitions"
  elif [ "$has" -gt "$partitions" ]; then
    echo "$name keeps its $has partitions, not $partitions: Kafka takes none away" >&2
  fi
  has=${line#*ReplicationFactor: }
  has=${has%%"$tab"*}
  if [ "$has" -ne "$copies" ]; then
    echo "$name keeps its $has copies, not $copies: move them with kafka-reassign-partitions" >&2
  fi
  changes=
  for setting in "$@"; do
    says "${line#*Configs: }" "$setting" || changes="$changes,${setting%%=*}=[${setting#*=}]"
  done
  if [ -n "$changes" ]; then
    kafka-configs --bootstrap-server "$server" --alter --entity-type topics --entity-name "$name" --add-config "${changes#,}"
  fi
}

# topic NAME PARTITIONS COPIES SETTING=VALUE...
topic() {
  line=$(describe "$1")
  if [ -z "$line" ]; then create "$@"; else correct "$line" "$@"; fi
}

topic analytics-events 5 1 retention.ms=7776000000 compression.type=snappy cleanup.policy=delete
topic audit-logs 3 1 retention.ms=7776000000 compression.type=snappy cleanup.policy=delete
topic content-ingested 5 1 retention.ms=2592000000 compression.type=snappy cleanup.policy=delete
topic content-updated 3 1 retention.ms=604800000 compression.type=snappy cleanup.policy=delete
topic content-validation 3 1 retention.ms=172800000 compression.type=snappy cleanup.policy=delete
topic dlq-events 2 1 retention.ms=7776000000 compression.type=snappy cleanup.policy=delete
topic playback-errors 3 1 retention.ms=2592000000 compression.type=snappy cleanup.policy=delete
topic playback-events 5 1 retention.ms=604800000 compression.type=snappy cleanup.policy=delete
topic quality-metrics 3 1 retention.ms=2592000000 compression.type=snappy cleanup.policy=delete
topic recommendation-events 5 1 retention.ms=2592000000 compression.type=snappy cleanup.policy=delete
topic search-queries 3 1 retention.ms=604800000 compression.type=snappy cleanup.policy=delete
topic sync-conflicts 3 1 retention.ms=2592000000 compression.type=snappy cleanup.policy=delete
topic sync-state-changes 3 1 retention.ms=604800000 compression.type=snappy cleanup.policy=delete
topic system-alerts 2 1 retention.ms=2592000000 compression.type=snappy cleanup.policy=delete
topic user-activity 5 1 retention.ms=2592000000 compression.type=snappy cleanup.policy=delete
topic user-preferences 3 1 retention.ms=7776000000 compression.type=snappy cleanup.policy=delete
topic user-sessions 3 1 retention.ms=604800000 compression.type=snappy cleanup.policy=delete
