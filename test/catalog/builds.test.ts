import { DockerfileParser } from 'dockerfile-ast';
import { validate } from 'dockerfile-utils';
import { describe, expect, it, test } from 'vitest';
import { path } from '../../src/provenance/path.ts';
import { modelOrigin } from '../../src/provenance/origin.ts';
import { traced } from '../../src/provenance/traced.ts';
import { brief, diagnose } from '../model-helper.ts';
import { build, buildKind, dockerfileOf, stagesOf, type BuildOptions } from './build-input.ts';
import { texts } from './support.ts';

const registry = '--mount=type=cache,target=/usr/local/cargo/registry,sharing=locked';
const npm = '--mount=type=cache,target=/root/.npm';
const folders = 'RUN install --directory --owner=1000 --group=1000';
const installs = (command: string): string => String.raw`cmp --silent package-lock.json node_modules/.installed || { ${command} && cp package-lock.json node_modules/.installed; } && exec \"$@\"`;
const askWithBash = String.raw`["bash", "-c", "exec 3<>\"/dev/tcp/127.0.0.1/$1\" && printf \"GET %s HTTP/1.1\\r\\nHost: 127.0.0.1:%s\\r\\nConnection: close\\r\\n\\r\\n\" \"$2\" \"$1\" >&3 && read -r _ status _ <&3 && [[ $status == [23]?? ]]", "probe", "8080", "/health"]`;
const askWithNode = String.raw`["node", "-e", "fetch(\"http://127.0.0.1:8080/health\", { redirect: \"manual\" }).then((answer) => process.exit(answer.status < 400 ? 0 : 1), () => process.exit(1))"]`;
const ending = (probe: string, entrypoint: string): string[] => [
  'LABEL org.opencontainers.image.title=web',
  'USER 1000:1000',
  'EXPOSE 8080',
  `HEALTHCHECK --interval=10s --timeout=5s --start-period=1m --retries=3 CMD ${probe}`,
  `ENTRYPOINT ${entrypoint}`,
];

const rust: BuildOptions = { kind: 'rust', package: 'shop-api' };
const node: BuildOptions = { kind: 'node', directory: 'web', entry: 'server.js' };
const compiled: BuildOptions = { ...node, script: 'build', entry: 'dist/server.js' };
const member: BuildOptions = { ...compiled, workspace: '@shop/web' };

type Case = [name: string, options: BuildOptions, stages: Record<string, string[]>];

/** With all their stages. */
const whole: Case[] = [
  [
    'rust',
    rust,
    {
      toolchain: ['FROM rust:1.95.0-slim-bookworm', 'WORKDIR /src'],
      chef: ['FROM toolchain', `RUN ${registry} cargo install cargo-chef --locked --version 0.1.78`],
      plan: ['FROM chef', 'COPY . ./', 'RUN cargo chef prepare --recipe-path recipe.json'],
      dependencies: [
        'FROM chef',
        'ENV CARGO_PROFILE_RELEASE_STRIP=symbols',
        'COPY --from=plan /src/recipe.json ./',
        `RUN ${registry} cargo chef cook --release --locked --workspace --recipe-path recipe.json`,
      ],
      build: ['FROM dependencies', 'COPY . ./', `RUN ${registry} cargo build --release --locked --workspace --bin shop-api`],
      dev: [
        'FROM toolchain',
        `RUN ${registry} cargo install cargo-watch --locked --version 8.5.3`,
        `${folders} /cache/cargo /cache/target`,
        'ENV CARGO_HOME=/cache/cargo CARGO_TARGET_DIR=/cache/target',
        'USER 1000:1000',
        'CMD ["cargo", "watch", "--exec", "run --package shop-api --bin shop-api"]',
      ],
      runtime: [
        'FROM debian:bookworm-20260824-slim',
        'WORKDIR /app',
        'RUN apt-get update && apt-get install --yes --no-install-recommends ca-certificates && rm -rf /var/lib/apt/lists/*',
        'COPY --from=build /src/target/release/shop-api /usr/local/bin/',
        ...ending(askWithBash, '["/usr/local/bin/shop-api"]'),
      ],
    },
  ],
  [
    'node: sources that run as they are',
    node,
    {
      base: ['FROM node:22.23.1-bookworm-slim', 'WORKDIR /app'],
      production: ['FROM base', 'COPY web/package.json web/package-lock.json web/.npmr[c] ./', `RUN ${npm} npm ci --omit=dev --no-audit --no-fund`],
      dev: [
        'FROM base',
        'ENV NODE_ENV=development',
        `${folders} /app/node_modules /home/node/.npm`,
        'USER 1000:1000',
        `CMD ["sh", "-c", "${installs('npm ci --no-audit --no-fund')}", "dev", "node", "--watch", "server.js"]`,
      ],
      runtime: ['FROM base', 'ENV NODE_ENV=production', 'COPY --from=production /app ./', 'COPY web ./', ...ending(askWithNode, '["node", "server.js"]')],
    },
  ],
  [
    'node: without dependencies',
    { ...node, dependencies: false, version: 20 },
    {
      base: ['FROM node:20.20.2-bookworm-slim', 'WORKDIR /app'],
      dev: ['FROM base', 'ENV NODE_ENV=development', 'USER 1000:1000', 'CMD ["node", "--watch", "server.js"]'],
      runtime: ['FROM base', 'ENV NODE_ENV=production', 'COPY web ./', ...ending(askWithNode, '["node", "server.js"]')],
    },
  ],
  [
    'node: compiled',
    compiled,
    {
      base: ['FROM node:22.23.1-bookworm-slim', 'WORKDIR /app'],
      production: ['FROM base', 'COPY web/package.json web/package-lock.json web/.npmr[c] ./', `RUN ${npm} npm ci --omit=dev --no-audit --no-fund`],
      build: [
        'FROM base',
        'COPY web/package.json web/package-lock.json web/.npmr[c] ./',
        `RUN ${npm} npm ci --no-audit --no-fund`,
        'COPY web ./',
        'RUN npm run build && find . -name node_modules -prune -exec rm -rf {} +',
      ],
      dev: [
        'FROM base',
        'ENV NODE_ENV=development',
        `${folders} /app/node_modules /home/node/.npm`,
        'USER 1000:1000',
        `CMD ["sh", "-c", "${installs('npm ci --no-audit --no-fund')}", "dev", "npm", "run", "dev"]`,
      ],
      runtime: ['FROM base', 'ENV NODE_ENV=production', 'COPY --from=production /app ./', 'COPY --from=build /app ./', ...ending(askWithNode, '["node", "dist/server.js"]')],
    },
  ],
  [
    'node: of the model\'s folder, keeping what was compiled',
    { kind: 'node', entry: 'dist/server.js', script: 'build', dev: 'watch', output: ['dist', 'views'], installScripts: false, version: '22.19.0' },
    {
      base: ['FROM node:22.19.0-bookworm-slim', 'WORKDIR /app'],
      production: ['FROM base', 'COPY package.json package-lock.json .npmr[c] ./', `RUN ${npm} npm ci --omit=dev --no-audit --no-fund --ignore-scripts`],
      build: ['FROM base', 'COPY package.json package-lock.json .npmr[c] ./', `RUN ${npm} npm ci --no-audit --no-fund --ignore-scripts`, 'COPY . ./', 'RUN npm run build'],
      dev: [
        'FROM base',
        'ENV NODE_ENV=development',
        `${folders} /app/node_modules /home/node/.npm`,
        'USER 1000:1000',
        `CMD ["sh", "-c", "${installs('npm ci --no-audit --no-fund --ignore-scripts')}", "dev", "npm", "run", "watch"]`,
      ],
      runtime: [
        'FROM base',
        'ENV NODE_ENV=production',
        'COPY --from=production /app ./',
        'COPY --from=build /app/dist ./dist',
        'COPY --from=build /app/views ./views',
        ...ending(askWithNode, '["node", "dist/server.js"]'),
      ],
    },
  ],
  [
    'node: a package of a workspace',
    member,
    {
      base: ['FROM node:22.23.1-bookworm-slim', 'WORKDIR /app'],
      manifests: [
        'FROM base',
        'COPY web ./',
        'RUN find . ! -type d ! -name package.json ! -name package-lock.json ! -name .npmrc -delete && find . -mindepth 1 -type d -empty -delete',
      ],
      production: ['FROM base', 'COPY --from=manifests /app ./', `RUN ${npm} npm ci --omit=dev --workspace @shop/web --no-audit --no-fund`],
      build: [
        'FROM base',
        'COPY --from=manifests /app ./',
        `RUN ${npm} npm ci --no-audit --no-fund`,
        'COPY web ./',
        'RUN npm run build --workspace @shop/web && find . -name node_modules -prune -exec rm -rf {} +',
      ],
      dev: [
        'FROM base',
        'ENV NODE_ENV=development',
        `${folders} /app/node_modules /home/node/.npm`,
        'USER 1000:1000',
        `CMD ["sh", "-c", "${installs('npm ci --no-audit --no-fund')}", "dev", "npm", "run", "dev", "--workspace", "@shop/web"]`,
      ],
      runtime: [
        'FROM base',
        'ENV NODE_ENV=production',
        'COPY --from=production /app ./',
        'COPY --from=build /app ./',
        'WORKDIR /app/node_modules/@shop/web',
        ...ending(askWithNode, '["node", "dist/server.js"]'),
      ],
    },
  ],
  [
    'sqlx',
    { kind: 'sqlx' },
    {
      build: ['FROM rust:1.95.0-slim-bookworm', `RUN ${registry} cargo install sqlx-cli --locked --version 0.9.0 --no-default-features --features rustls,postgres --root /opt/sqlx`],
      runtime: [
        'FROM debian:bookworm-20260824-slim',
        'COPY --from=build /opt/sqlx/bin/sqlx /usr/local/bin/',
        'COPY migrations /migrations/',
        ...ending(askWithBash, '["/usr/local/bin/sqlx", "migrate", "run", "--source", "/migrations"]'),
      ],
    },
  ],
];

/** With the stages that an option changes. */
const parts: Case[] = [
  [
    'rust: another tool chain, native code, features',
    { ...rust, version: '1.89.0', directory: './engine/', packages: ['pkg-config', 'cmake', 'pkg-config'], features: ['tls', 'http2'] },
    {
      toolchain: [
        'FROM rust:1.89.0-slim-bookworm',
        'WORKDIR /src',
        'RUN apt-get update && apt-get install --yes --no-install-recommends cmake pkg-config && rm -rf /var/lib/apt/lists/*',
      ],
      plan: ['FROM chef', 'COPY engine ./', 'RUN cargo chef prepare --recipe-path recipe.json'],
      dependencies: [
        'FROM chef',
        'ENV CARGO_PROFILE_RELEASE_STRIP=symbols',
        'COPY --from=plan /src/recipe.json ./',
        `RUN ${registry} cargo chef cook --release --locked --workspace --recipe-path recipe.json --features shop-api/tls,shop-api/http2`,
      ],
      build: ['FROM dependencies', 'COPY engine ./', `RUN ${registry} cargo build --release --locked --workspace --bin shop-api --features shop-api/tls,shop-api/http2`],
    },
  ],
  [
    'rust: a binary of another name, libraries',
    { ...rust, binary: 'api', libraries: ['libssl3', 'libsasl2-2'] },
    {
      build: ['FROM dependencies', 'COPY . ./', `RUN ${registry} cargo build --release --locked --workspace --bin api`],
      runtime: [
        'FROM debian:bookworm-20260824-slim',
        'WORKDIR /app',
        'RUN apt-get update && apt-get install --yes --no-install-recommends ca-certificates libsasl2-2 libssl3 && rm -rf /var/lib/apt/lists/*',
        'COPY --from=build /src/target/release/api /usr/local/bin/',
        ...ending(askWithBash, '["/usr/local/bin/api"]'),
      ],
    },
  ],
  [
    'node: some of the sources, without dependencies',
    { ...node, dependencies: false, output: ['server.js', 'lib'] },
    {
      runtime: ['FROM base', 'ENV NODE_ENV=production', 'COPY web/package.json ./', 'COPY web/server.js ./server.js', 'COPY web/lib ./lib', ...ending(askWithNode, '["node", "server.js"]')],
    },
  ],
  [
    'node: a package of a workspace that runs as it is',
    { ...node, workspace: '@shop/web' },
    {
      dev: [
        'FROM base',
        'ENV NODE_ENV=development',
        `${folders} /app/node_modules /home/node/.npm`,
        'USER 1000:1000',
        `CMD ["sh", "-c", "${installs('npm ci --no-audit --no-fund')}", "dev", "node", "--watch", "/app/node_modules/@shop/web/server.js"]`,
      ],
      runtime: [
        'FROM base',
        'ENV NODE_ENV=production',
        'COPY --from=production /app ./',
        'COPY web ./',
        'WORKDIR /app/node_modules/@shop/web',
        ...ending(askWithNode, '["node", "server.js"]'),
      ],
    },
  ],
  [
    'sqlx: another release, folder and database',
    { kind: 'sqlx', version: '0.8.6', directory: 'db/migrations', database: 'mysql' },
    {
      build: ['FROM rust:1.95.0-slim-bookworm', `RUN ${registry} cargo install sqlx-cli --locked --version 0.8.6 --no-default-features --features rustls,mysql --root /opt/sqlx`],
      runtime: [
        'FROM debian:bookworm-20260824-slim',
        'COPY --from=build /opt/sqlx/bin/sqlx /usr/local/bin/',
        'COPY db/migrations /migrations/',
        ...ending(askWithBash, '["/usr/local/bin/sqlx", "migrate", "run", "--source", "/migrations"]'),
      ],
    },
  ],
];

describe.each([...whole, ...parts])('%s', (_, options, expected) => {
  const text = dockerfileOf(build(options));
  const stages = stagesOf(text);

  it('has these stages', () => {
    expect(Object.fromEntries(Object.keys(expected).map((as) => [as, stages[as]]))).toEqual(expected);
  });

  it('is accepted by another parser and its linter', () => {
    expect(validate(text)).toEqual([]);
  });

  it('runs the last stage, without root and a shell', () => {
    const last = Object.keys(stages).at(-1)!;
    expect(last).toBe('runtime');
    expect(stages[last]).toEqual(expect.arrayContaining(['USER 1000:1000', expect.stringMatching(/^ENTRYPOINT \["/)]));
  });

  it('describes every stage where BuildKit looks for it, in the comment line above FROM', () => {
    const lines = text.split('\n');
    const undescribed = DockerfileParser.parse(text).getFROMs().filter((from) => !lines[from.getRange().start.line - 1]!.startsWith(`# ${from.getBuildStage()} `));
    expect(undescribed.map((from) => from.getBuildStage())).toEqual([]);
  });

  it('pins every base image to one release', () => {
    const bases = Object.values(stages).map(([from]) => from!.slice('FROM '.length)).filter((from) => stages[from] === undefined);
    for (const base of bases) expect(base).toMatch(/^(?:rust:\d+\.\d+\.\d+-slim-bookworm|node:\d+\.\d+\.\d+-bookworm-slim|debian:bookworm-\d{8}-slim)$/);
  });
});

test.each(whole)('%s: no other stages', (_, options, expected) => {
  expect(Object.keys(stagesOf(dockerfileOf(build(options))))).toEqual(Object.keys(expected));
});

test.each<[string, BuildOptions, string[], string[]]>([
  ['a workspace at the root', rust, ['Cargo.toml', 'Cargo.lock', '.cargo', '.sqlx', 'rust-toolchain.toml', 'build.rs', 'crates', 'src'], []],
  ['a workspace in a folder', { ...rust, directory: 'engine' }, ['engine'], ['engine/target']],
  ['stated sources', { ...rust, directory: 'engine', sources: ['Cargo.toml', 'Cargo.lock', 'crates'] }, ['engine/Cargo.toml', 'engine/Cargo.lock', 'engine/crates'], ['engine/target']],
  ['a package in a folder', node, ['web'], ['**/node_modules']],
  ['a package at the root', { kind: 'node', entry: './server.js' }, ['package.json', 'package-lock.json', '.npmrc', 'tsconfig*.json', 'src', 'server.js'], ['**/node_modules']],
  ['a package at the root that starts in src', { kind: 'node', directory: '.', entry: 'src/server.js' }, ['package.json', 'package-lock.json', '.npmrc', 'tsconfig*.json', 'src'], ['**/node_modules']],
  ['what a compiler made', compiled, ['web'], ['**/node_modules', 'web/dist', '**/*.tsbuildinfo']],
  ['a workspace, where another dist may be a source', member, ['web'], ['**/node_modules', '**/*.tsbuildinfo']],
  ['a workspace at the root', { ...member, directory: '.' }, ['package.json', 'package-lock.json', '.npmrc', 'tsconfig*.json', 'src', 'apps', 'packages'], ['**/node_modules', '**/*.tsbuildinfo']],
  ['migrations', { kind: 'sqlx' }, ['migrations'], []],
])('reads %s', (_, options, reads, leftOut) => {
  const kind = buildKind(options.kind);
  expect(texts(kind.context(build(options)))).toEqual(reads);
  expect(texts(kind.leftOut?.(build(options))) ?? []).toEqual(leftOut);
});

test.each<[string, BuildOptions, object | undefined]>([
  ['rust', { ...rust, directory: 'engine', features: ['tls'] }, { command: 'cargo watch --exec run --package shop-api --bin shop-api --features shop-api/tls', sources: ['engine:/src'], caches: ['cargo:/cache/cargo', 'target:/cache/target'] }],
  ['node without dependencies', { ...node, dependencies: false }, { command: 'node --watch server.js', sources: ['web:/app'], caches: [] }],
  ['sqlx', { kind: 'sqlx' }, undefined],
])('develops %s', (_, options, expected) => {
  const input = build(options);
  const development = buildKind(options.kind).development?.(input);
  expect(
    development && {
      command: texts(development.command)!.join(' '),
      sources: development.sources.map(({ from, to }) => `${from.value}:${to.value}`),
      caches: development.caches.map(({ name, path: at }) => `${name}:${at.value}`),
    },
  ).toEqual(expected);
  // The overlay builds the stage, and runs what the stage runs by itself.
  if (development !== undefined) expect(stagesOf(dockerfileOf(input))[development.stage.value]!.at(-1)).toBe(`CMD [${texts(development.command)!.map((word) => JSON.stringify(word)).join(', ')}]`);
});

test('an image without ports, health, labels and with folders for volumes', () => {
  const at = modelOrigin(path(['jobs', 'seed', 'volumes', 'uploads']));
  const input = build({ kind: 'sqlx' }, { ports: [], health: undefined, labels: [], folders: [traced('/data/my uploads', at)] });
  expect(stagesOf(dockerfileOf(input))['runtime']!.slice(3)).toEqual([
    "RUN install --directory --owner=1000 --group=1000 '/data/my uploads'",
    'USER 1000:1000',
    'ENTRYPOINT ["/usr/local/bin/sqlx", "migrate", "run", "--source", "/migrations"]',
  ]);
});

test.each<[string, BuildOptions, string[]]>([
  ['rust', rust, []],
  ['a member of a workspace', member, []],
  ['a workspace without the links of npm', { ...member, dependencies: false }, ['build/unlinked-workspace @ services.web.build.dependencies']],
  ['scripts of nothing', { ...node, dependencies: false, installScripts: true }, ['build/no-effect @ services.web.build.installScripts']],
  ['a version that YAML would cut', { ...rust, version: 1.9 }, ['model/wrong-type @ services.web.build.version']],
  ['a command in the name of a package', { ...rust, packages: ['make; reboot'] }, ['model/bad-value @ services.web.build.packages[0]']],
  ['a flag as a script', { ...compiled, script: '--eval' }, ['model/bad-value @ services.web.build.script']],
  ['a flag as an entry', { ...node, entry: '-e' }, ['model/bad-value @ services.web.build.entry']],
  ['a folder outside of the context', { ...node, directory: '../web' }, ['model/bad-value @ services.web.build.directory']],
  ['a pattern as a folder', { ...node, directory: 'w*' }, ['model/bad-value @ services.web.build.directory']],
])('checks %s', (_, options, expected) => {
  expect(diagnose({ services: { web: { build: options } } }).map(brief)).toEqual(expected);
});
