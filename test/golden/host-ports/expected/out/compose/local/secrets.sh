#!/bin/sh
# Makes the secrets that are missing below ./secrets; what is there stays as it is.
# A secret that somebody hands out is taken from the variable of its name, or asked for on a terminal.
set -eu
cd "$(dirname "$0")"

# The folder is closed to others; the files are not, since containers read them under users of their own.
mkdir -p secrets
chmod 700 secrets
umask 022

# random NAME CHARACTERS
random() {
  [ -s "secrets/$1" ] && return
  LC_ALL=C tr -dc A-Za-z0-9 </dev/urandom | head -c "$2" >"secrets/$1"
  echo "made secrets/$1"
}

random grafana-admin-password 32
