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

given apple-client-id APPLE_CLIENT_ID 'Sign in with Apple: client id'
given apple-key-id APPLE_KEY_ID 'Sign in with Apple: key id'
given apple-private-key APPLE_PRIVATE_KEY 'Sign in with Apple: private key'
given apple-team-id APPLE_TEAM_ID 'Sign in with Apple: team id'
given github-client-id GITHUB_CLIENT_ID 'Sign in with GitHub: client id'
given github-client-secret GITHUB_CLIENT_SECRET 'Sign in with GitHub: client secret'
given google-client-id GOOGLE_CLIENT_ID 'Sign in with Google: client id'
given google-client-secret GOOGLE_CLIENT_SECRET 'Sign in with Google: client secret'
random grafana-admin-password 32
random internal-service-secret 64
given jwt-private-key JWT_PRIVATE_KEY 'Private key of the token issuer, PEM'
given jwt-public-key JWT_PUBLIC_KEY 'Public key of the token issuer, PEM'
random jwt-secret 64
given openai-api-key OPENAI_API_KEY 'Embeddings, from the OpenAI console'
random parental-pin-jwt-secret 64
random postgres-password 32
given pubnub-publish-key PUBNUB_PUBLISH_KEY 'PubNub publish key'
given pubnub-subscribe-key PUBNUB_SUBSCRIBE_KEY 'PubNub subscribe key'
random redis-password 32
given tmdb-api-key TMDB_API_KEY 'The Movie Database API key'
given watchmode-api-key WATCHMODE_API_KEY 'Watchmode API key'

exit "$missing"
