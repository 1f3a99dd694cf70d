#!/bin/sh
# Makes the Secrets that are missing in the namespace, which must exist already; Secrets that exist stay as they are.
# A secret that somebody hands out is taken from the variable of its name, or asked for on a terminal.
set -eu
namespace=shop-production

# store NAME: makes a Secret of what it reads
store() {
  kubectl --namespace "$namespace" create secret generic "$1" --from-file=value=/dev/stdin >/dev/null
}

# given NAME VARIABLE DESCRIPTION
missing=0
given() {
  found="$(kubectl --namespace "$namespace" get secret "$1" --ignore-not-found --output name)"
  [ -n "$found" ] && return
  eval "value=\${$2:-}"
  if [ -z "$value" ] && [ -t 0 ]; then
    printf '%s (%s): ' "$1" "$3" >&2
    IFS= read -r value
  fi
  if [ -z "$value" ]; then
    echo "no value for the Secret $1 ($3): set $2 and run this again" >&2
    missing=1
    return
  fi
  printf '%s' "$value" | store "$1"
  echo "wrote the Secret $1"
}

given public-key PUBLIC_KEY 'Checks tokens'

exit "$missing"
