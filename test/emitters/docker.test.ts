import { beforeAll, describe, expect, it, test } from 'vitest';
import { compile, type CompiledFile } from '../../src/compiler/compile.ts';
import { placesOf } from '../../src/compiler/why.ts';
import { modelPaths } from '../../src/provenance/explain.ts';
import { formatPath } from '../../src/provenance/path.ts';
import { model, type Config } from '../model-helper.ts';
import { stagesOf } from '../catalog/build-input.ts';

const native = { packages: ['cmake', 'g++', 'make'], libraries: ['libssl3'] };
const services = {
  api: { description: 'Serves `the` shop.', build: { kind: 'rust', package: 'shop-api', binary: 'api', ...native }, ports: { http: 8080 }, health: { live: '/health', ready: '/ready' } },
  search: { build: { kind: 'rust', package: 'shop-search', features: ['fuzzy'], ...native }, ports: { http: 8081 }, health: { live: '/health', interval: '20s' } },
  web: { build: { kind: 'node', directory: 'web', workspace: '@shop/web', script: 'build', entry: 'dist/server.js' }, ports: { http: 3000 }, health: { live: '/health' } },
  mail: { build: { kind: 'node', version: 20, entry: 'src/server.js', sources: ['package.json', 'package-lock.json', 'src'], dev: 'dev' }, health: { none: 'nobody calls it' } },
  clock: { build: { kind: 'node', directory: 'clock', entry: 'clock.js', dependencies: false }, health: { none: 'nobody calls it' }, volumes: { times: '/times' } },
};
const whole: Config = {
  repository: { url: 'https://git.example.com/shop', license: 'MIT' },
  services,
  jobs: { migrate: { kind: 'migration', build: { kind: 'sqlx', directory: 'db', database: 'postgres' } } },
  volumes: { times: { size: '1Gi' } },
};

function compileFiles(config: Config): Map<string, CompiledFile> {
  const { files, diagnostics } = compile(model(config) as never);
  expect(diagnostics.filter(({ severity }) => severity === 'error')).toEqual([]);
  return new Map(files.filter(({ target }) => target === 'docker').map((file) => [file.path, file]));
}

describe('a platform with an image of each kind', () => {
  let files: Map<string, CompiledFile>;
  beforeAll(() => {
    files = compileFiles(whole);
  });
  const text = (file: string): string => files.get(`out/docker/${file}`)!.text;

  it('has a folder for each image, and a guide', () => {
    const names = ['api', 'clock', 'mail', 'migrate', 'search', 'web'];
    expect([...files.keys()]).toEqual([...names.flatMap((name) => [`out/docker/${name}/Dockerfile`, `out/docker/${name}/Dockerfile.dockerignore`]), 'out/docker/README.md']);
  });

  it('labels images', () => {
    expect(stagesOf(text('api/Dockerfile'))['runtime']).toContain(
      'LABEL org.opencontainers.image.title=api org.opencontainers.image.description="Serves `the` shop." org.opencontainers.image.source=https://git.example.com/shop org.opencontainers.image.licenses=MIT',
    );
  });

  it('makes folders of volumes before it drops root', () => {
    const runtime = stagesOf(text('clock/Dockerfile'))['runtime']!;
    expect(runtime.slice(runtime.indexOf('RUN install --directory --owner=1000 --group=1000 /times'))).toEqual([
      'RUN install --directory --owner=1000 --group=1000 /times',
      'USER 1000:1000',
      'ENTRYPOINT ["node", "clock.js"]',
    ]);
  });

  it('lets one workspace build its dependencies once: all up to the features is the same', () => {
    const [api, search] = [stagesOf(text('api/Dockerfile')), stagesOf(text('search/Dockerfile'))];
    for (const stage of ['toolchain', 'chef', 'plan']) expect(search[stage]).toEqual(api[stage]);
    expect(search['dependencies']!.at(-1)).toBe(`${api['dependencies']!.at(-1)} --features shop-search/fuzzy`);
  });

  test.each([
    ['api', ['*', '!Cargo.toml', '!Cargo.lock', '!.cargo', '!.sqlx', '!rust-toolchain.toml', '!build.rs', '!crates', '!src', '**/.git', '**/.env', '**/.env.*']],
    ['clock', ['*', '!clock', '**/.git', '**/.env', '**/.env.*', '**/node_modules']],
    ['mail', ['*', '!package.json', '!package-lock.json', '!src', '**/.git', '**/.env', '**/.env.*', '**/node_modules']],
    ['migrate', ['*', '!db', '**/.git', '**/.env', '**/.env.*']],
    ['web', ['*', '!web', '**/.git', '**/.env', '**/.env.*', '**/node_modules', '**/*.tsbuildinfo']],
  ])('lets the build of %s read what it needs', (image, patterns) => {
    const lines = text(`${image}/Dockerfile.dockerignore`).split('\n').filter((line) => line !== '' && !line.startsWith('#'));
    expect(lines).toEqual(patterns);
  });

  it('says in its guide how each image is built, from a file that is there', () => {
    const commands = [...text('README.md').matchAll(/^docker build .*$/gm)].map(([command]) => command);
    expect(commands).toEqual(['api', 'clock', 'mail', 'migrate', 'search', 'web'].map((name) => `docker build --file out/docker/${name}/Dockerfile --tag shop/${name}:dev .`));
    for (const command of commands) expect(files.has(/--file (\S+)/.exec(command)![1]!)).toBe(true);
  });

  it('lists every stage of every image in its guide', () => {
    const rows = [...text('README.md').matchAll(/^\| `(\S+)` +\| `(\S+)` +\| (.+?) +\|$/gm)].map(([, stage, from]) => `FROM ${from} AS ${stage}`);
    const froms = [...files.values()].flatMap((file) => [...file.text.matchAll(/^FROM .*$/gm)].map(([from]) => from));
    expect(new Set(rows)).toEqual(new Set(froms));
  });
});

test('stands where it is placed', () => {
  const files = compileFiles({ ...whole, output: { placement: { docker: 'build/my images' } } });
  expect([...files.keys()][0]).toBe('build/my images/api/Dockerfile');
  expect(files.get('build/my images/README.md')!.text).toContain("docker build --file 'build/my images/api/Dockerfile' --tag shop/api:dev .");
});

test('makes nothing where nothing is built', () => {
  expect(compileFiles({ services: { api: { image: 'example/api:1.0.0' } } })).toEqual(new Map());
});

/** Edits of one place of the model, each with the value that is then there. */
const edits: [path: string, after: unknown][] = [
  ['services.api.description', 'Serves more.'],
  ['services.api.build.package', 'shop-front'],
  ['services.api.build.binary', 'front'],
  ['services.api.build.binary', undefined],
  ['services.api.build.version', '1.89.0'],
  ['services.api.build.directory', 'engine'],
  ['services.api.build.packages[1]', 'clang'],
  ['services.api.build.packages', undefined],
  ['services.api.build.libraries[0]', 'libpq5'],
  ['services.api.build.libraries', undefined],
  ['services.api.build.features', ['tls']],
  ['services.api.build.sources', ['Cargo.toml']],
  ['services.api.ports.http', 9090],
  ['services.api.health.ready', '/healthz'],
  ['services.search.build.features[0]', 'exact'],
  ['services.search.build.features', undefined],
  ['services.search.health.interval', '5s'],
  ['services.web.build.directory', 'site'],
  ['services.web.build.workspace', '@shop/site'],
  ['services.web.build.workspace', undefined],
  ['services.web.build.script', 'compile'],
  ['services.web.build.script', undefined],
  ['services.web.build.entry', 'build/main.js'],
  ['services.web.build.output', ['apps/web/dist']],
  ['services.web.build.installScripts', false],
  ['services.web.build.dev', 'watch'],
  ['services.mail.build.version', 24],
  ['services.mail.build.sources[2]', 'lib'],
  ['services.mail.build.sources', undefined],
  ['services.mail.build.dev', undefined],
  ['services.mail.build.dependencies', false],
  ['services.clock.build.dependencies', true],
  ['services.clock.build.entry', 'src/clock.js'],
  ['services.clock.volumes.times', '/data/times'],
  ['jobs.migrate.build.version', '0.8.6'],
  ['jobs.migrate.build.directory', 'migrations'],
  ['jobs.migrate.build.database', 'mysql'],
  ['repository.license', 'Apache-2.0'],
  ['repository.url', 'https://git.example.com/other'],
  ['name', 'store'],
];

describe('every line that changes with an edit says so', () => {
  const shop = { ...whole, name: 'shop' };
  let before: Map<string, CompiledFile>;
  beforeAll(() => {
    before = compileFiles(shop);
  });

  test.each(edits)('%s: %j', (path, after) => {
    const edited = compileFiles(withValue(shop, path, after));
    expect([...unnamedLines(edited, before, path), ...unnamedLines(before, edited, path)]).toEqual([]);
    expect([...edited].some(([file, { text }]) => before.get(file)?.text !== text)).toBe(true);
  });
});

/** Lines of `files` that `others` do not have and that do not name the path, or where it stands. */
function unnamedLines(files: Map<string, CompiledFile>, others: Map<string, CompiledFile>, path: string): string[] {
  return [...files.values()].flatMap((file) => {
    const known = new Set(normal(others.get(file.path)?.text ?? ''));
    const places = placesOf(file);
    return normal(file.text).flatMap((line, i) => {
      if (line.trim() === '' || known.has(line)) return [];
      const on = places.filter((place) => place.line <= i + 1 && i + 1 <= place.line + place.moreLines);
      const named = on.flatMap(({ origin, within }) => (origin === undefined ? within : within.concat(origin))).flatMap(modelPaths).map(formatPath);
      return named.some((one) => one === path || one.startsWith(`${path}.`) || one.startsWith(`${path}[`) || path.startsWith(`${one}[`) || path === `${one}.${path.split('.').at(-1)!}`)
        ? []
        : [`${file.path}:${i + 1}: ${line}   names ${[...new Set(named)].join(', ')}`];
    });
  });
}

/** Columns of tables stand further apart for other words. */
function normal(text: string): string[] {
  return text.split('\n').map((line) => line.replace(/ {2,}/g, ' ').replace(/-{2,}/g, '-'));
}

function withValue(config: Config, path: string, value: unknown): Config {
  const copy = JSON.parse(JSON.stringify(config)) as Record<string, unknown>;
  const keys = path.split(/[.[\]]+/).filter((key) => key !== '');
  const owner = keys.slice(0, -1).reduce((at, key) => at[key] as Record<string, unknown>, copy);
  if (value === undefined) delete owner[keys.at(-1)!];
  else owner[keys.at(-1)!] = value;
  return copy;
}
