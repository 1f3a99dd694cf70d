import { describe, expect, test } from 'vitest';
import { configMaps } from '../../../src/emitters/kubernetes/workload/config-map.ts';
import { containerOf } from '../../../src/emitters/kubernetes/workload/container.ts';
import { escapeReferences } from '../../../src/emitters/kubernetes/values.ts';
import { secretVariables } from '../../../src/emitters/kubernetes/workload/variables.ts';
import { traced } from '../../../src/provenance/traced.ts';
import { plain } from '../../support/plain.ts';
import { contextFor, workloadOf } from './support.ts';

const resources = { db: { kind: 'postgres', version: 16, database: 'shop', user: 'shop' } };

function web(service: object) {
  const context = contextFor({ services: { web: { user: 1000, ...service } }, resources, secrets: { token: {}, key: {} } });
  const workload = workloadOf(context, 'web');
  const container = containerOf(workload, []);
  return { env: plain(container.env ?? []), from: plain(container.envFrom ?? []), maps: configMaps(workload, context).map((map) => plain(map) as { metadata: { name: string }; data: Record<string, string> }) };
}

const reference = (secret: string) => ({ secretKeyRef: { name: secret, key: 'value' } });

describe('variables', () => {
  test('without secrets are taken in from a ConfigMap', () => {
    const { env, from, maps } = web({ env: { LEVEL: 'info', SIZE: 5, ON: true } });
    expect(maps.map(({ metadata, data }) => [metadata.name, data])).toEqual([['web', { LEVEL: 'info', ON: 'true', SIZE: '5' }]]);
    expect(from).toEqual([{ configMapRef: { name: 'web' } }]);
    expect(env).toEqual([]);
  });

  test('there is no ConfigMap without them', () => {
    const { from, maps } = web({ env: { TOKEN: { secret: 'token' } } });
    expect([from, maps]).toEqual([[], []]);
  });

  test('a secret is a reference', () => {
    expect(web({ env: { TOKEN: { secret: 'token' } } }).env).toEqual([{ name: 'TOKEN', valueFrom: reference('token') }]);
  });

  test('a secret within a text is referred to by way of a variable of its own, before it', () => {
    expect(web({ uses: { db: 'read' }, env: { URL: '${db.url}', AGAIN: '${db.url}' } }).env).toEqual([
      { name: 'SECRET_DB_PASSWORD', valueFrom: reference('db-password') },
      { name: 'AGAIN', value: 'postgresql://shop:$(SECRET_DB_PASSWORD)@db:5432/shop' },
      { name: 'URL', value: 'postgresql://shop:$(SECRET_DB_PASSWORD)@db:5432/shop' },
    ]);
  });

  test('which takes no name that the program has', () => {
    const { env } = web({ uses: { db: 'read' }, env: { SECRET_DB_PASSWORD: 'mine', URL: '${db.url}' } });
    expect(env).toMatchObject([{ name: 'SECRET_DB_PASSWORD_' }, { name: 'URL', value: 'postgresql://shop:$(SECRET_DB_PASSWORD_)@db:5432/shop' }]);
  });

  test('what looks like a reference is none', () => {
    expect(web({ uses: { db: 'read' }, env: { URL: '$(HOME)$${db.password}' } }).maps[0]!.data).toEqual({ URL: '$(HOME)${db.password}' });
    expect(web({ uses: { db: 'read' }, env: { URL: '$(HOME)$${}${db.password}' } }).env).toMatchObject([{}, { value: '$$(HOME)${}$(SECRET_DB_PASSWORD)' }]);
  });

  test('a secret that is read from a file is a path', () => {
    const { env, maps } = web({ env: { KEY: { secretFile: 'key' } } });
    expect(maps[0]!.data).toEqual({ KEY: '/run/secrets/key' });
    expect(env).toEqual([]);
  });
});

/** What the kubelet makes of a text. https://github.com/kubernetes/kubernetes/blob/v1.36.0/third_party/forked/golang/expansion/expand.go */
function expand(input: string, values: Readonly<Record<string, string>>): string {
  const [text, width] = first(input, values);
  return input === '' ? '' : text + expand(input.slice(width), values);
}

/** What stands first, and of how many characters it was made. */
function first(input: string, values: Readonly<Record<string, string>>): [text: string, width: number] {
  if (!input.startsWith('$') || input.length === 1) return [input.slice(0, 1), 1];
  if (input[1] === '$') return ['$', 2];
  const end = input.indexOf(')');
  if (input[1] !== '(' || end < 0) return [input.slice(0, 2), 2];
  const name = input.slice(2, end);
  return [values[name] ?? `$(${name})`, end + 1];
}

describe('what the kubelet makes of an escaped text', () => {
  const alphabet = ['$', '(', ')', 'A', ' '];
  const texts = [''];
  for (let length = 1, from = 0; length <= 6; length++) {
    const to = texts.length;
    for (; from < to; from++) for (const letter of alphabet) texts.push(texts[from]! + letter);
  }

  test('is the text', () => {
    expect(texts.filter((text) => expand(escapeReferences(text), { A: 'x' }) !== text)).toEqual([]);
  });

  test('is the text, and a reference after it is one', () => {
    expect(texts.filter((text) => expand(`${escapeReferences(text, '$')}$(B)`, { A: 'x', B: 'y' }) !== `${text}y`)).toEqual([]);
  });

  test('in a value that is composed', () => {
    const origin = { kind: 'model', path: null } as const;
    const context = contextFor({ services: { web: { user: 1000 } } });
    const wrong = texts.filter((text) => {
      const value = [traced(text, origin), { kind: 'secret', secret: traced('s', origin) } as const, traced(text, origin)];
      const [, composed] = plain(secretVariables({ ...workloadOf(context, 'web'), variables: [{ name: 'V', origin, value }] })) as { value: string }[];
      return expand(composed!.value, { SECRET_S: 'y', A: 'x' }) !== `${text}y${text}`;
    });
    expect(wrong).toEqual([]);
  });
});
