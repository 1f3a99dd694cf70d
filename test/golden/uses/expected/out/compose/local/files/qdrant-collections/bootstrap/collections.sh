#!/bin/sh
# Creates each collection that does not exist; one that does is left as it is.
set -eu
for file in /bootstrap/*.json; do
  name="$(basename "$file" .json)"
  url="$QDRANT_URL/collections/$name"
  status="$(curl --silent --show-error --output /dev/null --write-out '%{http_code}' "$url")"
  case "$status" in
    200) echo "$name exists" ;;
    404)
      curl --silent --show-error --fail-with-body --request PUT --header 'Content-Type: application/json' --data "@$file" "$url"
      echo " $name created"
      ;;
    *)
      echo "$name: the server answered $status" >&2
      exit 1
      ;;
  esac
done
