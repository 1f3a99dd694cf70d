import { expect, test } from 'vitest';
import { loadProject, placeOf } from './project.ts';

type Places = [path: string, value: string, key?: string][];

const yaml = `# a comment
name: demo
defaults: &base
  replicas: 2
  labels: &labels { team: search }
"8080": x
services:
  web:
    <<: [{ tier: 1, replicas: 9 }, *base]
    image: |
      text
    ports: { http: 8080,
      grpc: 9090 }
    calls:
      - api
      - { to: other }
    empty:
  api:
    labels: *labels
    <<: *base
`;

const yamlPlaces: Places = [
  ['', '2:1 name: demo'],
  ['name', '2:7 demo', '2:1 name: demo'],
  ['["8080"]', '6:9 x', '6:1 "8080": x'],
  ['services', '7:1 services:', '7:1 services:'],
  ['services.web', '8:3 web:'],
  ['services.web.tier', '9:18 1, replicas: 9 }, *b', '9:12 tier: 1, replicas: 9'],
  ['services.web.replicas', '9:31 9 }, *base]'],
  ['services.web.labels', '5:19 { team: search }'],
  ['services.web.labels.team', '5:27 search }'],
  ['services.web.image', '10:12 |'],
  ['services.web.ports', '12:12 { http: 8080,'],
  ['services.web.ports.grpc', '13:13 9090 }', '13:7 grpc: 9090 }'],
  ['services.web.calls', '14:5 calls:'],
  ['services.web.calls[0]', '15:9 api'],
  ['services.web.calls[1].to', '16:15 other }'],
  ['services.web.empty', '17:5 empty:'],
  ['services.web.nope', '8:3 web:'],
  ['services.api.labels', '19:13 *labels'],
  ['services.api.labels.team', '5:27 search }'],
  ['services.api.replicas', '4:13 2'],
  ['nope.x', '2:1 name: demo'],
];

const json = `
{
  "name": "demo",
  "services": { "web": { "ports": { "http": 8080 },
    "calls": ["a", { "to": "b" }] } }
}
`;

const jsonPlaces: Places = [
  ['', '2:1 {'],
  ['name', '3:11 "demo",', '3:3 "name": "demo",'],
  ['services.web.ports.http', '4:45 8080 },', '4:37 "http": 8080 },'],
  ['services.web.calls[1].to', '5:28 "b" }] } }'],
  ['services.web.nope', '4:24 { "ports": { "http":'],
];

const toml = `# a comment
name = "demo"
owner.team.slack = '#x'

[services.web]
image = """
text"""
ports = { http = 8080,
  grpc = 9090 }
calls = ["a", { to = "b" }]

[services."a.b".ports]
http = 1

[[services.web.routes]]
host = "x"
[[services.web.routes]]
host = "y"
[services.web.routes.more]
z = 1
`;

const tomlPlaces: Places = [
  ['', '1:1 # a comment'],
  ['name', '2:8 "demo"', '2:1 name = "demo"'],
  ['owner.team', "3:7 team.slack = '#x'"],
  ['owner.team.slack', "3:20 '#x'", "3:12 slack = '#x'"],
  ['services', '5:2 services.web]'],
  ['services.web', '5:11 web]', '5:11 web]'],
  ['services.web.image', '6:9 """'],
  ['services.web.ports', '8:9 { http = 8080,'],
  ['services.web.ports.grpc', '9:10 9090 }', '9:3 grpc = 9090 }'],
  ['services.web.calls[1].to', '10:22 "b" }]'],
  ['services["a.b"]', '12:11 "a.b".ports]'],
  ['services["a.b"].ports.http', '13:8 1'],
  ['services.web.routes', '15:16 routes]]'],
  ['services.web.routes[0].host', '16:8 "x"'],
  ['services.web.routes[1]', '17:16 routes]]'],
  ['services.web.routes[1].host', '18:8 "y"'],
  ['services.web.routes[1].more.z', '20:5 1'],
  ['services.web.nope', '5:11 web]'],
];

test.each([
  ['yaml', yaml, yamlPlaces],
  ['json', json, jsonPlaces],
  ['toml', toml, tomlPlaces],
])('every path of a model in %s leads to its text', async (language, text, places) => {
  const config = await loadProject({ [`platform.config.${language}`]: text });
  expect(config.diagnostics).toEqual([]);
  expect(places.map(([path, , key]) => [path, placeOf(config, path), ...(key === undefined ? [] : [placeOf(config, path, 'key')])])).toEqual(places);
});

test('merged and aliased YAML has the value that the merge type defines', async () => {
  const config = await loadProject({ 'platform.config.yaml': yaml });
  expect((config.value as { services: unknown }).services).toEqual({
    web: {
      tier: 1,
      replicas: 9,
      labels: { team: 'search' },
      image: 'text\n',
      ports: { http: 8080, grpc: 9090 },
      calls: ['api', { to: 'other' }],
      empty: null,
    },
    api: { labels: { team: 'search' }, replicas: 2 },
  });
});
