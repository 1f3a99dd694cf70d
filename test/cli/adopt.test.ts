import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { json, listing, newFolder, output, put, read, run, snapshot } from './command.ts';
import { shop } from './shop.ts';

interface Adopted {
  readonly files: readonly { path: string; target: string; edits: readonly { kind: string; name?: string; line: number; before?: string; after?: string; as: string; path: string }[] }[];
  readonly changes: readonly { path: string; target: string; environment: string | null; action: string }[];
  readonly config: { file: string; diff: string };
  readonly diagnostics: readonly { code: string; source?: { line: number } }[];
}

const config = 'platform.config.yaml';
const compose = 'out/compose/local/compose.yaml';
const commented = shop.replace('  web:\n', '  # What people see.\n  web:\n').replace('image: nginx:1.29.1', 'image: nginx:1.29.1 # pinned');

/** A project that was built, and one of whose files somebody edited. */
async function edited(replacements: readonly (readonly [string, string])[], path = compose): Promise<string> {
  const folder = newFolder({ [config]: commented });
  await output(folder, 'build');
  put(folder, { [path]: replacements.reduce((text, [from, to]) => text.replace(from, () => to), read(folder, path)) });
  return folder;
}

const image = ['image: nginx:1.29.1', 'image: nginx:1.29.2'] as const;
const restart = ['restart: unless-stopped', 'restart: always'] as const;

test('takes an edit into the model, which then compiles into the file as it is', async () => {
  const folder = await edited([image, restart]);
  const before = snapshot(folder);
  const ended = await run(folder, `adopt ${compose}`);
  expect(ended.code).toBe(0);
  expect(ended.stdout).toContain(`  services.web.image  nginx:1.29.1 -> nginx:1.29.2\n    services.web.per.local.image in ${config}\n`);
  expect(ended.stdout).toContain(`  services.api.restart  unless-stopped -> always\n    an override in ${config}\n`);
  expect(ended.stderr).toBe(`changed ${config}; the next "platform build" changes no other file\n`);
  // Nothing but the model is written, and all that it said before it still says.
  const after = snapshot(folder);
  expect({ ...after, [config]: before[config] }).toEqual(before);
  for (const line of commented.split('\n')) expect(after[config]!.split('\n')).toContain(line);
  await output(folder, 'build');
  expect(read(folder, compose)).toBe(before[compose]);
  expect(await run(folder, 'check')).toMatchObject({ code: 0 });
});

test('says which other files follow', async () => {
  const dockerfile = 'out/docker/api/Dockerfile';
  const folder = await edited([[':3000/health', ':3000/alive']], dockerfile);
  const { files, changes } = await json<Adopted>(folder, `adopt ${dockerfile}`);
  expect(files[0]!.edits.map(({ as, path }) => `${as} ${path}`)).toEqual(['model services.api.health.live']);
  expect(changes).toEqual(['demo', 'local'].map((environment) => ({ path: `out/compose/${environment}/compose.yaml`, target: 'compose', environment, action: 'update' })));
  expect((await run(folder, 'build')).stdout).toBe('update out/compose/demo/compose.yaml\nupdate out/compose/local/compose.yaml\n');
});

test('prints what it would write, and writes nothing', async () => {
  const folder = await edited([image]);
  const before = snapshot(folder);
  const ended = await run(folder, `adopt ${compose} --dry-run`);
  expect(ended).toMatchObject({ code: 0 });
  expect(ended.stdout).toContain(`--- a/${config}\n+++ b/${config}\n`);
  expect(ended.stdout).toMatch(/^\+ .*nginx:1\.29\.2/m);
  expect(snapshot(folder)).toEqual(before);
  const { config: changed, files } = await json<Adopted>(folder, `adopt ${compose} --dry-run`);
  expect(changed.diff).toContain('nginx:1.29.2');
  expect(files).toMatchObject([{ path: compose, target: 'compose', edits: [{ kind: 'changed', name: 'services.web.image', before: 'nginx:1.29.1', after: 'nginx:1.29.2', as: 'model', path: 'services.web.per.local.image' }] }]);
  expect(snapshot(folder)).toEqual(before);
});

test('several files, of which one is refused: the others are taken', async () => {
  const folder = await edited([image]);
  const dockerfile = 'out/docker/api/Dockerfile';
  put(folder, { [dockerfile]: `${read(folder, dockerfile)}RUN true\n`, 'out/compose/demo/compose.yaml': read(folder, 'out/compose/demo/compose.yaml').replace(...image) });
  const { files, diagnostics } = await json<Adopted>(folder, `adopt ${compose} ${dockerfile} out/compose/demo/compose.yaml`, 1);
  expect(files.map(({ path }) => path)).toEqual([compose, 'out/compose/demo/compose.yaml']);
  expect(diagnostics).toMatchObject([{ code: 'adopt/text', source: { line: read(folder, dockerfile).split('\n').length - 1 } }]);
  put(folder, { [dockerfile]: read(folder, dockerfile).replace('RUN true\n', '') });
  await output(folder, 'build');
  expect(await run(folder, 'check')).toMatchObject({ code: 0 });
});

test('the same edit in several files is made once', async () => {
  const folder = await edited([]);
  const files = ['out/compose/demo/compose.yaml', compose];
  for (const file of files) put(folder, { [file]: read(folder, file).replace(...image) });
  const before = snapshot(folder);
  await output(folder, `adopt ${files.join(' ')}`);
  await output(folder, 'build');
  for (const file of files) expect(read(folder, file)).toBe(before[file]);
});

describe('a model', () => {
  const typescript = `import { definePlatform } from 'platform-compiler';

// The shop.
export default definePlatform({
  name: 'shop',
  environments: { local: { runtime: 'compose' }, demo: { runtime: 'compose' } },
  services: {
    // What people see.
    web: { image: 'nginx:1.29.1', ports: { http: 80 }, health: { live: '/' } },
  },
});
`;
  const toml = '# The shop.\nname = "shop"\nenvironments.local.runtime = "compose"\nenvironments.demo.runtime = "compose"\n\n[services.web] # What people see.\nimage = "nginx:1.29.1"\nports = { http = 80 }\nhealth = { live = "/" }\n';
  const data = { name: 'shop', environments: { local: { runtime: 'compose' }, demo: { runtime: 'compose' } }, services: { web: { image: 'nginx:1.29.1', ports: { http: 80 }, health: { live: '/' } } } };

  test.each([
    ['platform.config.ts', typescript],
    ['platform.config.toml', toml],
    ['platform.config.json', `${JSON.stringify(data, null, 2)}\n`],
  ])('in %s', async (name, text) => {
    const folder = newFolder({ [name]: text });
    await output(folder, 'build');
    const wanted = read(folder, compose).replace(...image).replace(...restart);
    put(folder, { [compose]: wanted });
    const { files } = await json<Adopted>(folder, `adopt ${compose}`);
    expect(files[0]!.edits.map(({ as, path }) => `${as} ${path}`)).toEqual(['model services.web.per.local.image', 'override overrides']);
    for (const comment of text.match(/(?:\/\/|#) .*$/gm) ?? []) expect(read(folder, name)).toContain(comment);
    await output(folder, 'build');
    expect(read(folder, compose)).toBe(wanted);
    expect(await run(folder, 'check')).toMatchObject({ code: 0 });
  });
});

test('a file that was checked out with the line ends of Windows', async () => {
  const folder = await edited([image]);
  put(folder, { [compose]: read(folder, compose).replaceAll('\n', '\r\n') });
  expect((await json<Adopted>(folder, `adopt ${compose}`)).files[0]!.edits).toMatchObject([{ path: 'services.web.per.local.image' }]);
  await output(folder, 'build');
  expect(await run(folder, 'check')).toMatchObject({ code: 0 });
  expect(read(folder, compose)).toContain('nginx:1.29.2');
});

test('a file that no lock remembers', async () => {
  const folder = await edited([image]);
  put(folder, { 'out/platform.lock': null });
  expect((await run(folder, 'check')).stdout).toContain('conflict');
  await output(folder, `adopt ${compose}`);
  await output(folder, 'build');
  expect(read(folder, compose)).toContain('nginx:1.29.2');
});

test('a file with text of its owners: what is around it', async () => {
  const page = 'out/runbooks/web/service-down.md';
  const model = `name: shop
environments: { local: { runtime: compose } }
owners: { store: { slack: "#store" } }
services:
  web: { image: nginx:1.29.1, health: { live: / }, ports: { http: 80 }, metrics: { serves: { visits_total: { type: counter, help: Visits } } } }
resources: { prometheus: { kind: prometheus, alertmanager: alerts }, alerts: { kind: alertmanager } }
alerting: { slackUrl: slack-url }
secrets: { slack-url: {} }
`;
  const folder = newFolder({ [config]: model });
  await output(folder, 'build');
  const kept = '<!-- kept up to here -->';
  const written = read(folder, page).replace(kept, `Ask Ada.\n\nShe knows.\n${kept}`);
  put(folder, { [page]: written });
  expect(await run(folder, `adopt ${page}`)).toMatchObject({ code: 0, stderr: expect.stringContaining('there is nothing to adopt') as string });
  put(folder, { [page]: written.replace(kept, `${kept}\nMine.`) });
  const line = read(folder, page).split('\n').indexOf('Mine.') + 1;
  expect(await json<Adopted>(folder, `adopt ${page}`, 1)).toMatchObject({ files: [], diagnostics: [{ code: 'adopt/text', source: { line } }] });
});

describe('refused, and everything stays as it is:', () => {
  test.each<[name: string, replacements: readonly (readonly [string, string])[], says: string]>([
    ['a comment', [['services:\n', 'services:\n  # mine\n']], 'adopt/form'],
    ['a value in another form', [['restart: unless-stopped', 'restart: "always"']], 'adopt/reprinted'],
    ['what is no YAML', [['services:\n', 'services: [\n']], 'adopt/unreadable'],
  ])('%s', async (_, replacements, says) => {
    const folder = await edited(replacements);
    const before = snapshot(folder);
    const ended = await run(folder, `adopt ${compose}`);
    expect(ended).toMatchObject({ code: 1, stdout: '' });
    expect(ended.stderr).toContain(`error[${says}]`);
    expect(snapshot(folder)).toEqual(before);
  });

  test('a file whose model changed, too', async () => {
    const folder = await edited([restart]);
    put(folder, { [config]: commented.replace('http: 80', 'http: 81') });
    const before = snapshot(folder);
    expect((await run(folder, `adopt ${compose}`)).stderr).toContain(`error[adopt/both-changed]: "${compose}" was edited by hand, and the model wants it changed too`);
    expect(snapshot(folder)).toEqual(before);
  });

  test('a file that is stale or missing', async () => {
    const folder = await edited([]);
    put(folder, { [config]: commented.replace('http: 80', 'http: 81') });
    expect((await run(folder, `adopt ${compose}`)).stderr).toContain(`"${compose}" is stale: only what was edited by hand is adopted`);
    put(folder, { [compose]: null });
    expect((await run(folder, `adopt ${compose}`)).stderr).toContain('help: run "platform build"');
  });

  test('what is not compiled, and what is as it was compiled', async () => {
    const folder = await edited([]);
    expect(await run(folder, 'adopt out/compose/local/compose.yml')).toMatchObject({ code: 1, stderr: expect.stringContaining(`did you mean "${compose}"?`) as string });
    expect(await run(folder, `adopt ${compose}`)).toMatchObject({ code: 0, stdout: '', stderr: `${compose} is as the model wants it: there is nothing to adopt\n` });
  });
});

test('what a cluster would not take is not taken into the model', async () => {
  const folder = newFolder({ [config]: 'name: shop\nenvironments: { production: { runtime: kubernetes } }\nservices:\n  web: { image: nginx:1.29.1, user: 101, ports: { http: 8080 }, health: { live: / }, scale: { min: 2, max: 3, cpu: 70% } }\n' });
  await output(folder, 'build');
  const path = 'out/kubernetes/production/workloads/web.yaml';
  put(folder, { [path]: read(folder, path).replace('minReplicas: 2', 'minReplicas: two') });
  const before = snapshot(folder);
  const ended = await run(folder, `adopt ${path}`);
  expect(ended).toMatchObject({ code: 1, stdout: '' });
  expect(ended.stderr).toContain('error[adopt/not-compiled]');
  expect(snapshot(folder)).toEqual(before);
});

/** Kills its process before the n-th change of the disk. */
const killer = `const fs = require('node:fs');
let left = Number(process.env.KILL_AT);
for (const name of ['writeFileSync', 'renameSync', 'rmSync', 'chmodSync', 'mkdirSync']) {
  const real = fs[name];
  fs[name] = (...args) => {
    if (String(args[0]).includes('platform-cli-') && left-- === 0) process.kill(process.pid, 'SIGKILL');
    return real(...args);
  };
}
`;

test('killed before each change of the disk: the model is as it was or as it will be, and the next command goes on', { timeout: 240_000 }, async () => {
  const folder = await edited([image, restart]);
  put(folder, { 'killer.cjs': killer });
  const before = snapshot(folder);
  await output(folder, `adopt ${compose}`);
  const wanted = read(folder, config);
  put(folder, { [config]: before[config]! });
  const left: string[] = [];
  for (let at = 0; ; at++) {
    const { signal } = await run(folder, `adopt ${compose}`, { env: { NODE_OPTIONS: `-r ${join(folder, 'killer.cjs')}`, KILL_AT: String(at) } });
    const now = read(folder, config);
    expect([before[config], wanted], `killed at ${at}`).toContain(now);
    left.push(now === wanted ? 'new' : 'old');
    expect(read(folder, compose)).toBe(before[compose]);
    if (signal === null) break;
    put(folder, { [config]: before[config]! });
    expect(at).toBeLessThan(30);
  }
  expect(left).toContain('old');
  expect(left.at(-1)).toBe('new');
  expect(left.length).toBeGreaterThan(3);
  await output(folder, 'build');
  expect(read(folder, compose)).toBe(before[compose]);
  // Nothing is left of those that were killed.
  expect(listing(folder).filter((name) => name.includes('.tmp'))).toEqual([]);
});
