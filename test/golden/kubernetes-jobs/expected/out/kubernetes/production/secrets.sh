#!/bin/sh
# Makes the Secrets that are missing in the namespace, which must exist already; Secrets that exist stay as they are.
# A secret that somebody hands out is taken from the variable of its name, or asked for on a terminal.
set -eu
namespace=shop-production

# store NAME: makes a Secret of what it reads
store() {
  kubectl --namespace "$namespace" create secret generic "$1" --from-file=value=/dev/stdin >/dev/null
}

# random NAME CHARACTERS
random() {
  found="$(kubectl --namespace "$namespace" get secret "$1" --ignore-not-found --output name)"
  [ -n "$found" ] && return
  LC_ALL=C tr -dc A-Za-z0-9 </dev/urandom | head -c "$2" | store "$1"
  echo "made the Secret $1"
}

random db-password 32
