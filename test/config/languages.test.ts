import { expect, test } from 'vitest';
import { loadProject } from './project.ts';

const model = {
  name: 'demo',
  environments: { local: { runtime: 'compose' }, production: { runtime: 'kubernetes', domain: 'example.org' } },
  services: {
    web: {
      image: 'nginx:1.27',
      ports: { http: 8080 },
      env: { ON: 'yes', OCTAL: '010', TIME: '12:30:45', EMPTY: '', TILDE: '~', NUMBER: 5, RATIO: 0.5, FLAG: true, TEXT: 'two\nlines\n', QUOTE: '"\'\\ ${x}', SPACE: ' x ' },
      calls: ['api', 'search'],
      replicas: -1,
    },
  },
  '8080': [[], {}, [1, 2.5e-3]],
};

const yaml = `
name: demo
environments:
  local: { runtime: compose }
  production: { runtime: kubernetes, domain: example.org }
services:
  web:
    image: nginx:1.27
    ports: { http: 8080 }
    env:
      ON: yes
      OCTAL: "010"
      TIME: 12:30:45
      EMPTY: ""
      TILDE: "~"
      NUMBER: 5
      RATIO: 0.5
      FLAG: true
      TEXT: |
        two
        lines
      QUOTE: "\\"'\\\\ \${x}"
      SPACE: " x "
    calls: [api, search]
    replicas: -1
8080: [[], {}, [1, 2.5e-3]]
`;

const toml = `
name = "demo"
8080 = [[], {}, [1, 2.5e-3]]
environments.local = { runtime = "compose" }
[environments.production]
runtime = "kubernetes"
domain = "example.org"
[services.web]
image = "nginx:1.27"
ports.http = 8080
calls = [
  "api",
  "search", # a comment
]
replicas = -1
[services.web.env]
ON = "yes"
OCTAL = "010"
TIME = "12:30:45"
EMPTY = ""
TILDE = "~"
NUMBER = 5
RATIO = 0.5
FLAG = true
TEXT = """
two
lines
"""
QUOTE = "\\"'\\\\ \${x}"
SPACE = ' x '
`;

const typescript = `import { definePlatform } from 'platform-compiler';
const ports: Record<string, number> = { http: 8080 };
export default definePlatform(${JSON.stringify(model, null, 2).replace('{\n        "http": 8080\n      }', '{ ...ports }')});
`;

test.each([
  ['platform.config.ts', typescript],
  ['platform.config.mts', typescript],
  ['platform.config.js', typescript.replace(': Record<string, number>', '')],
  ['platform.config.mjs', typescript.replace(': Record<string, number>', '')],
  ['platform.config.yaml', yaml],
  ['platform.config.yml', yaml.replaceAll('\n', '\r\n')],
  ['platform.config.json', JSON.stringify(model)],
  ['platform.config.toml', toml],
])('%s: the same model has the same value', async (file, text) => {
  const config = await loadProject({ [file]: text });
  expect(config.diagnostics).toEqual([]);
  expect(config.value).toEqual(model);
  expect(config.file).toBe(file);
});

const long = 'x'.repeat(5_000_000);

test.each([
  ['platform.config.ts', `export default { name: '${long}' };`],
  ['platform.config.yaml', `name: "${long}"`],
  ['platform.config.json', `{"name":"${long}"}`],
  ['platform.config.toml', `name = '${long}'`],
])('%s: a text of 5 MB is a text', async (file, text) => {
  const config = await loadProject({ [file]: text });
  expect(config.diagnostics).toEqual([]);
  expect((config.value as { name: string }).name).toHaveLength(long.length);
});
