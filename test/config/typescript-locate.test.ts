import { join } from 'node:path';
import { expect, test } from 'vitest';
import { loadConfig } from '../../src/config/load.ts';
import { loadProject, makeProject, placeOf, type Files } from './project.ts';

const model = `import { definePlatform, type Platform } from 'platform-compiler';
import * as shared from './teams/shared.ts';
import limits from './limits.json' with { type: 'json' };
import search, { labels } from './teams/search';

const base = { size: { cpu: '1' }, replicas: 2 } as const;
const names: string[] = ['a', 'b'];
enum Port { Http = 8080 }

const service = (name: string, port: number) => ({
  ...base,
  image: \`\${name}:1\`, ports: { http: port },
});

const loop: Record<string, unknown> = {};
for (const n of names) loop[n] = { name: n, calls: [...names, 'x'] };

export default definePlatform({
  name: '🚀 demo', 'limits': limits, 8080: <unknown>{ a: [1] }, '': 0,
  services: {
    ...search,
    web: service('web', Port.Http),
    plain: { ...base, ...(names.length > 0 ? { replicas: 3, 'x y': 1 } : {}), labels },
    ...Object.fromEntries(names.map((n, i) => [\`svc-\${n}\`, { ...service(n, i), extra: shared.extra }])),
    ...names.reduce((all, n) => ({ ...all, [\`r-\${n}\`]: { n } }), {}),
    [\`dyn-\${names[0]}\`]: { calls: [...names, 'web', ...shared.more.map((n) => n)] },
    loop, get: loop.a, nothing: null, list: [[], , ...[{ deep: [true] }]],
    assigned: Object.assign({ a: 1 }, { b: 2 }),
    method: shared.make({ b: 1 }).b,
  },
} satisfies Platform);
`;

const files: Files = {
  'platform.config.ts': model,
  'limits.json': '{ "a": 1,\n  "b": { "c": [1, 2] } }\n',
  'teams/search.ts': "import { extra } from './shared.js';\nexport const labels = { team: 'search', ...extra };\nexport default { discovery: { labels } };\n",
  'teams/shared.ts': "export const extra = { tier: 1 };\nexport const more = ['p', 'q'];\nexport const make = (o: { b: number }) => ({ ...o, a: 1 });\n",
};

const places: [path: string, value: string, key?: string][] = [
  ['', '18:31 {'],
  ['name', '19:9 \'🚀 demo\', \'limits\':', '19:3 name: \'🚀 demo\', \'li'],
  ['limits', '19:30 limits, 8080: <unkno', '19:20 \'limits\': limits, 80'],
  ['limits.a', 'limits.json:1:8 1,', 'limits.json:1:3 "a": 1,'],
  ['limits.b.c[1]', 'limits.json:2:19 2] } }'],
  ['["8080"]', '19:44 <unknown>{ a: [1] },', '19:38 8080: <unknown>{ a: '],
  ['["8080"].a[0]', '19:59 1] }, \'\': 0,'],
  ['[""]', '19:69 0,', '19:65 \'\': 0,'],
  ['services', '20:13 {', '20:3 services: {'],
  ['services.discovery', 'teams/search.ts:3:29 { labels } };', 'teams/search.ts:3:18 discovery: { labels '],
  ['services.discovery.labels', 'teams/search.ts:3:31 labels } };'],
  ['services.discovery.labels.team', 'teams/search.ts:2:31 \'search\', ...extra }'],
  ['services.discovery.labels.tier', 'teams/shared.ts:1:30 1 };'],
  ['services.web', '22:10 service(\'web\', Port.', '22:5 web: service(\'web\', '],
  ['services.web.image', '12:10 `${name}:1`, ports: ', '12:3 image: `${name}:1`, '],
  ['services.web.ports.http', '12:38 port },'],
  ['services.web.size.cpu', '6:29 \'1\' }, replicas: 2 }'],
  ['services.web.replicas', '6:46 2 } as const;'],
  ['services.web.nope', '22:10 service(\'web\', Port.'],
  ['services.web.nope.deeper', '22:10 service(\'web\', Port.'],
  ['services.plain.replicas', '23:58 3, \'x y\': 1 } : {}),', '23:48 replicas: 3, \'x y\': '],
  ['services.plain["x y"]', '23:68 1 } : {}), labels },', '23:61 \'x y\': 1 } : {}), la'],
  ['services.plain.labels', '23:79 labels },'],
  ['services.plain.labels.team', 'teams/search.ts:2:31 \'search\', ...extra }'],
  ['services.svc-b', '24:60 { ...service(n, i), '],
  ['services.svc-b.ports.http', '12:38 port },'],
  ['services.svc-b.extra', '24:87 shared.extra }])),'],
  ['services.svc-b.extra.tier', 'teams/shared.ts:1:30 1 };'],
  ['services.r-a', '25:56 { n } }), {}),', '25:45 `r-${n}`]: { n } }),'],
  ['services.r-b.n', '25:58 n } }), {}),'],
  ['services.dyn-a', '26:26 { calls: [...names, ', '26:6 `dyn-${names[0]}`]: '],
  ['services.dyn-a.calls[0]', '7:26 \'a\', \'b\'];'],
  ['services.dyn-a.calls[2]', '26:46 \'web\', ...shared.mor'],
  ['services.dyn-a.calls[4]', '26:56 shared.more.map((n) '],
  ['services.loop.b', '16:34 { name: n, calls: [.'],
  ['services.loop.b.calls[1]', '7:31 \'b\'];'],
  ['services.get', '27:16 loop.a, nothing: nul'],
  ['services.get.name', '16:42 n, calls: [...names,'],
  ['services.nothing', '27:33 null, list: [[], , .'],
  ['services.nothing.x', '27:33 null, list: [[], , .'],
  ['services.list[0]', '27:46 [], , ...[{ deep: [t'],
  ['services.list[2].deep[0]', '27:65 true] }]],'],
  ['services.list[9]', '27:45 [[], , ...[{ deep: ['],
  ['services.assigned.a', '28:34 1 }, { b: 2 }),'],
  ['services.assigned.b', '28:15 Object.assign({ a: 1'],
  ['services.method', '29:13 shared.make({ b: 1 }'],
  ['nope', '18:31 {'],
];

test('every path of a TypeScript model leads to the text that gave its value', async () => {
  const config = await loadProject(files);
  const found = places.map(([path, , key]) => [path, placeOf(config, path), ...(key === undefined ? [] : [placeOf(config, path, 'key')])]);
  expect(found).toEqual(places);
  // The hole and nothing else is wrong with it.
  expect(config.diagnostics.map((one) => one.code)).toEqual(['config/not-plain-data']);
  expect(config.sources).toEqual(['platform.config.ts', 'teams/shared.ts', 'limits.json', 'teams/search.ts']);
});

test('ten thousand spreads in a row are followed without a stack and without their intermediate objects', async () => {
  const config = await loadProject({
    'platform.config.ts': "let all: object = { first: 1 };\nfor (let i = 0; i < 10_000; i++) all = { ...all, last: i };\nexport default all;\n",
  });
  expect(placeOf(config, 'first')).toBe('1:28 1 };');
  expect(placeOf(config, 'last')).toBe('2:56 i };');
});

test('recursion and await inside of literals do not mix up what spreads brought', async () => {
  const config = await loadProject({
    'platform.config.ts': `const leaf = { l: 1 };
const node = { n: 1 };
const tree = (depth: number): object => ({ ...(depth === 0 ? leaf : node), child: depth === 0 ? null : tree(depth - 1) });
const later = async (value: object) => ({ ...value, wait: await new Promise((done) => setTimeout(done, 5)), ...leaf });
const [a, b] = await Promise.all([later({ x: 1 }), later({ y: 2 })]);
export default { tree: tree(2), a, b };
`,
  });
  expect(['tree.n', 'tree.child.n', 'tree.child.child.l', 'a.x', 'b.y', 'b.l'].map((path) => placeOf(config, path))).toEqual([
    '2:19 1 };',
    '2:19 1 };',
    '1:19 1 };',
    '5:46 1 }), later({ y: 2 }',
    '5:63 2 })]);',
    '1:19 1 };',
  ]);
});

test('models that load at the same time do not mix', async () => {
  const roots = ['a', 'bb', 'ccc'].map((name) => makeProject({ 'platform.config.ts': `import './x.ts';\nconst pad = '${name}';\nexport default { ...{ pad }, at: [{ name: '${name}' }] };\n`, 'x.ts': 'await new Promise(setImmediate);\nexport const x = { y: [1] };\n' }));
  const configs = await Promise.all([...roots, roots[0]!].map((root) => loadConfig(join(root, 'platform.config.ts'))));
  expect(configs.map((config) => [placeOf(config, 'pad'), placeOf(config, 'at[0].name')])).toEqual(
    ['a', 'bb', 'ccc', 'a'].map((name) => ['3:23 pad }, at: [{ name: ', `3:43 '${name}' }] };`]),
  );
});
