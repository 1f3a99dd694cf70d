#!/bin/sh
# Makes the secrets that are missing below ./secrets; what is there stays as it is.
# A secret that somebody hands out is taken from the variable of its name, or asked for on a terminal.
set -eu
cd "$(dirname "$0")"

# The folder is closed to others; the files are not, since containers read them under users of their own.
mkdir -p secrets
chmod 700 secrets
umask 022

# given NAME VARIABLE DESCRIPTION
missing=0
given() {
  [ -s "secrets/$1" ] && return
  eval "value=\${$2:-}"
  if [ -z "$value" ] && [ -t 0 ]; then
    printf '%s (%s): ' "$1" "$3" >&2
    IFS= read -r value
  fi
  if [ -z "$value" ]; then
    echo "no value for secrets/$1 ($3): set $2 and run this again" >&2
    missing=1
    return
  fi
  printf '%s' "$value" >"secrets/$1"
  echo "wrote secrets/$1"
}

given heartbeat-url HEARTBEAT_URL 'Address that tells of silence'
given pagerduty-key PAGERDUTY_KEY 'Integration key of PagerDuty'
given slack-url SLACK_URL 'Incoming webhook of Slack'
given smtp-password SMTP_PASSWORD 'Password of the sender'

exit "$missing"
