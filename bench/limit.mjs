// The limit: writes the files that platform writes for a workload, from template literals, with no model, no checks, no origins
// and no quoting safety. It is as fast as a Node program can be that does the same work once; bench/run.mjs checks that every byte is the same.
// usage: node limit.mjs   in a folder with workload.json

import { chmodSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs';

const { services } = JSON.parse(readFileSync('workload.json', 'utf8'));
const sorted = services.toSorted((a, b) => (a.name < b.name ? -1 : 1));
const names = sorted.map((s) => s.name);
const list = names.map((name) => `\`${name}\``).join(', ');

const variable = (name) => name.toUpperCase().replaceAll('-', '_');
const memory = (mebibytes) => (mebibytes % 1024 === 0 ? `${mebibytes / 1024}G` : `${mebibytes}M`);
const lines = (entries) => entries.toSorted().map((line) => `      ${line}\n`).join('');
const sortBy = (entries, key) => entries.toSorted((a, b) => (key(a) < key(b) ? -1 : 1));

function environment(s) {
  const entries = [
    ['FEATURE_FLAGS', s.flags],
    ['LOG_LEVEL', 'info'],
    ['PORT', `"${s.port}"`],
    ['REQUEST_TIMEOUT_MS', `"${s.timeout}"`],
    ...s.calls.map((callee) => [`${variable(callee)}_URL`, `http://${callee}:${services.find((one) => one.name === callee).port}`]),
    ...(s.postgres ? [['DATABASE_HOST', 'postgres']] : []),
    ...(s.redis ? [['REDIS_HOST', 'redis']] : []),
  ];
  return sortBy(entries, ([name]) => name).map(([name, value]) => `      ${name}: ${value}\n`).join('');
}

function stores(s) {
  return [...(s.postgres ? ['postgres'] : []), ...(s.redis ? ['redis'] : [])];
}

function networks(s) {
  return lines([s.name, ...s.calls, ...stores(s)].map((name) => `- ${name}`));
}

function dependsOn(s) {
  if (stores(s).length === 0) return '';
  return `    depends_on:\n${stores(s).map((name) => `      ${name}:\n        condition: service_healthy\n`).join('')}`;
}

function service(s) {
  return `  ${s.name}:
    image: shop/${s.name}:dev
    build:
      context: ../../..
      dockerfile: out/docker/${s.name}/Dockerfile
    environment:
${environment(s)}    tmpfs:
      - /tmp
    ports:
      - 127.0.0.1:${s.port}:${s.port}
    networks:
${networks(s)}${dependsOn(s)}    healthcheck:
      test:
        - CMD
        - node
        - "-e"
        - 'fetch("http://127.0.0.1:${s.port}${s.health}", { redirect: "manual" }).then((answer) => process.exit(answer.status < 400 ? 0 : 1), () => process.exit(1))'
      interval: 10s
      timeout: 5s
      retries: 3
      start_period: 1m
    user: "1000:1000"
    read_only: true
    cap_drop:
      - ALL
    security_opt:
      - no-new-privileges:true
    init: true
    restart: unless-stopped
    stop_grace_period: 30s
    deploy:
      resources:
        limits:
          cpus: "${(s.cpu * 2) / 1000}"
          memory: ${memory(s.memory * 2)}
        reservations:
          cpus: "${s.cpu / 1000}"
          memory: ${memory(s.memory)}
`;
}

const postgres = `  postgres:
    image: postgres:16.15-bookworm
    command:
      - postgres
      - -c
      - shared_buffers=256MB
      - -c
      - effective_cache_size=768MB
    environment:
      POSTGRES_DB: shop
      POSTGRES_USER: shop
      POSTGRES_PASSWORD_FILE: /run/secrets/postgres-password
      POSTGRES_INITDB_ARGS: --data-checksums
      PGDATA: /var/lib/postgresql/data/pgdata
    secrets:
      - source: postgres-password
        target: /run/secrets/postgres-password
    volumes:
      - type: volume
        source: postgres-data
        target: /var/lib/postgresql/data
    tmpfs:
      - /tmp
      - /var/run/postgresql
      - /dev/shm
    networks:
      - postgres
    healthcheck:
      test:
        - CMD
        - pg_isready
        - --quiet
        - --host
        - 127.0.0.1
        - --username
        - shop
        - --dbname
        - shop
      interval: 10s
      timeout: 5s
      retries: 3
      start_period: 30s
    user: "999:999"
    read_only: true
    cap_drop:
      - ALL
    security_opt:
      - no-new-privileges:true
    restart: unless-stopped
    stop_grace_period: 1m
    deploy:
      resources:
        limits:
          cpus: "2"
          memory: 1G
        reservations:
          cpus: "0.25"
          memory: 256M
`;

const redis = `  redis:
    image: redis:7.4.11-bookworm
    entrypoint:
      - sh
      - -c
      - |-
        exec docker-entrypoint.sh redis-server - "$$@" <<EOF
        requirepass $$(cat "$$REDIS_PASSWORD_FILE")
        EOF
      - redis
    command:
      - --maxmemory
      - 384mb
      - --maxmemory-policy
      - noeviction
      - --appendonly
      - "no"
    environment:
      REDIS_PASSWORD_FILE: /run/secrets/redis-password
    secrets:
      - source: redis-password
        target: /run/secrets/redis-password
    volumes:
      - type: volume
        source: redis-data
        target: /data
    tmpfs:
      - /tmp
    networks:
      - redis
    healthcheck:
      test:
        - CMD
        - sh
        - -c
        - REDISCLI_AUTH="$$(cat "$$REDIS_PASSWORD_FILE")" redis-cli ping | grep -q PONG
      interval: 10s
      timeout: 5s
      retries: 3
      start_period: 30s
    user: "999:999"
    read_only: true
    cap_drop:
      - ALL
    security_opt:
      - no-new-privileges:true
    restart: unless-stopped
    stop_grace_period: 30s
    deploy:
      resources:
        limits:
          cpus: "1"
          memory: 512M
        reservations:
          cpus: "0.05"
          memory: 64M
`;

const workloads = sortBy([...sorted.map((s) => [s.name, service(s)]), ['postgres', postgres], ['redis', redis]], ([name]) => name);
// A store that nothing uses is on no network.
const isUsed = (store) => services.some((s) => s[store]);
const network = (name) => (name === 'postgres' || name === 'redis' ? (isUsed(name) ? `  ${name}:\n    internal: true\n` : '') : `  ${name}: {}\n`);

const compose = `# Made by platform from the model. Change the model and run "platform build"; a change here is
# refused by the next build.

name: shop-local
services:
${workloads.map(([, text]) => text).join('')}# One network for each workload that is called; only those that declare it are on it. "internal"
# networks have no way out.
networks:
${workloads.map(([name]) => network(name)).join('')}volumes:
  postgres-data: {}
  redis-data: {}
# Files beside this one, made by ./secrets.sh and ignored by Git.
secrets:
  postgres-password:
    file: ./secrets/postgres-password
  redis-password:
    file: ./secrets/redis-password
`;

const development = `# Made by platform from the model. Change the model and run "platform build"; a change here is
# refused by the next build.

services:
  # Development: docker compose -f compose.yaml -f compose.dev.yaml up --build
${sorted.map((s) => `  ${s.name}:
    build:
      target: dev
    entrypoint: []
    command:
      - node
      - --watch
      - src/server.js
    volumes:
      - type: bind
        source: ../../../services/${s.name}
        target: /app
    user: "1000:1000"
    read_only: false
`).join('')}`;

const dockerfile = (s) => `# Made by platform from the model. Change the model and run "platform build"; a change here is
# refused by the next build.
# The image of ${s.name}: Node runs src/server.js.

# base is Node, which compiles the program and runs it.
FROM node:22.23.1-bookworm-slim AS base
WORKDIR /app

# dev is what the development overlay runs, with the sources mounted.
FROM base AS dev
ENV NODE_ENV=development
USER 1000:1000

# Node loses a file that an editor saves by putting a new one in its place: let it save in place, or
# state a dev script.
CMD ["node", "--watch", "src/server.js"]

# runtime is the image: the program, and what it needs when it runs.
FROM base AS runtime
ENV NODE_ENV=production

# The ignore file beside this file lets in only what the build reads.
COPY services/${s.name} ./
LABEL org.opencontainers.image.title=${s.name}
USER 1000:1000
EXPOSE ${s.port}

# Node asks, since the image has neither curl nor wget.
HEALTHCHECK --interval=10s --timeout=5s --start-period=1m --retries=3 \\
    CMD ["node", "-e", "fetch(\\"http://127.0.0.1:${s.port}${s.health}\\", { redirect: \\"manual\\" }).then((answer) => process.exit(answer.status < 400 ? 0 : 1), () => process.exit(1))"]

# Node is process 1, for which signals have no effect of their own: the program handles SIGTERM, or
# is run with an init.
ENTRYPOINT ["node", "src/server.js"]
`;

const ignore = (s) => `# Made by platform from the model. Change the model and run "platform build"; a change here is refused by the next build.
# Read instead of .dockerignore when the Dockerfile beside it is built: everything is left out,
# except what that reads.
*
!services/${s.name}
# Left out wherever it lies.
**/.git
**/.env
**/.env.*
**/node_modules
`;

const rows = (header, entries) => {
  const widths = header.map((cell, i) => Math.max(cell.length, ...entries.map((row) => row[i].length)));
  const row = (cells) => `| ${cells.map((cell, i) => cell.padEnd(widths[i])).join(' | ')} |\n`;
  return row(header) + row(widths.map((width) => '-'.repeat(width))) + entries.map(row).join('');
};

const readme = `# Images of shop

Made by platform from the model. Change the model and run "platform build"; a change here is refused by the next build.

One folder for each image: its \`Dockerfile\`, and the \`Dockerfile.dockerignore\` that belongs to it. Commands are run in the folder of the model, which is the build context (the \`.\` at their end).

## Commands

${sorted.map((s) => `### ${s.name}

\`\`\`sh
docker build --file out/docker/${s.name}/Dockerfile --tag shop/${s.name}:dev .
\`\`\`

`).join('')}## Stages

Without \`--target\`, the last stage is built. \`docker build --call=targets\` shows the same list.

${list}

| Stage     | Made of                      | What it is                                                      |
| --------- | ---------------------------- | --------------------------------------------------------------- |
| \`base\`    | \`node:22.23.1-bookworm-slim\` | is Node, which compiles the program and runs it.                |
| \`dev\`     | \`base\`                       | is what the development overlay runs, with the sources mounted. |
| \`runtime\` | \`base\`                       | is the image: the program, and what it needs when it runs.      |

## Caches

Stages stand in the order in which their content changes, so an edit of the sources leaves the layers of dependencies as they are. Images with the same instructions share these layers.

Layers can be handed from one machine to another, \`mode=max\` with those of all stages: \`docker build --cache-to type=registry,ref=REGISTRY/cache,mode=max --cache-from type=registry,ref=REGISTRY/cache …\`. What \`RUN --mount=type=cache\` keeps (downloads) stays on its machine: \`docker builder prune\` removes it.

## Ignore files

BuildKit reads \`Dockerfile.dockerignore\` because it is named after the Dockerfile beside it, and then no \`.dockerignore\`. It leaves out everything (\`*\`), lets in what the build reads (\`!\`), and leaves out of that what is never read. A file that the program needs and that is not in this list is missing in the image: state it in the \`sources\` of the build.

${rows(['Image', 'Reads'], sorted.map((s) => [`\`${s.name}\``, `\`services/${s.name}\``]))}
## Base images

Each is named by a tag of one release. A tag is no digest: its publisher rebuilds it with the updates of its distribution, so a build with \`--pull\` gets these, and two builds may differ by them. Who must have the same bytes mirrors the images and names them by digest.

${rows(['Base image', 'Used by'], [['`node:22.23.1-bookworm-slim`', list]])}`;

mkdirSync('out/compose/local', { recursive: true });
writeFileSync('out/compose/local/compose.yaml', compose);
writeFileSync('out/compose/local/compose.dev.yaml', development);
writeFileSync('out/compose/local/.env.example', `# Made by platform from the model. Change the model and run "platform build"; a change here is refused by the next build.
# Copy it to .env and keep what you want; .env is yours and ignored by Git. Secrets are not set here: run ./secrets.sh.

# The files that "docker compose" reads in this folder when no -f names them; several are parted by ":".
COMPOSE_FILE=compose.yaml
# COMPOSE_FILE=compose.yaml:compose.dev.yaml
`);
writeFileSync('out/compose/local/.gitignore', `/.env
/secrets/
`);
writeFileSync('out/compose/local/secrets.sh', `#!/bin/sh
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

random postgres-password 32
random redis-password 32
`);
chmodSync('out/compose/local/secrets.sh', 0o755);
for (const s of sorted) {
  mkdirSync(`out/docker/${s.name}`, { recursive: true });
  writeFileSync(`out/docker/${s.name}/Dockerfile`, dockerfile(s));
  writeFileSync(`out/docker/${s.name}/Dockerfile.dockerignore`, ignore(s));
}
writeFileSync('out/docker/README.md', readme);
