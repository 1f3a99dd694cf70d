#!/bin/sh
set -eu
MC_HOST_store="http://store-admin:$(cat "$MC_SECRET_FILE")@store:9000"
export MC_HOST_store
mc mb --ignore-existing "store/from-toml-store"
mc version enable "store/from-toml-store"
