import * as fc from 'fast-check';
import type { ResolvedPlatform } from '../../../src/compiler/resolved.ts';
import type { Node } from '../../../src/provenance/document.ts';
import { compose, modelOrigin, type Origin } from '../../../src/provenance/origin.ts';
import { path } from '../../../src/provenance/path.ts';
import { t, traced, type Traced } from '../../../src/provenance/traced.ts';
import { data, text, trickyStrings, type Data } from '../../formats/arbitrary.ts';
import { chance, pick, seeded, type Choices } from '../../support/choices.ts';
import type { Objects } from './support.ts';

/** What a template engine, or a printer of text for one, could stumble over. */
const trickyTexts: readonly string[] = [
  ...trickyStrings,
  '{{', '}}', '{', '{{{', '{{ .Values.a }}', '{{- if x }}', 'a {{ $labels.instance }} b', '{{ `a` }}', '{{ "a" }}', '${{ a }}', 'a{', '{{/* a */}}', '{{\n}}', 'a\n{{ b }}\n', "{{ 'a' }}: b", '`', '%s', '\\{{', 'a  \nb  ', 'a  \n',
];

/** Objects of every shape, each environment's a little different from the others', in which the facts of the environment appear alone and within texts. */
export function randomObjects(platform: ResolvedPlatform, seed: number, count: number): Objects {
  const choices = seeded(seed);
  const base = fc.sample(fc.oneof(data, fc.dictionary(text.filter((key) => key !== '__proto__'), data, { maxKeys: 6, noNullPrototype: true })), { seed, numRuns: count });
  return Object.fromEntries(
    base.map((content, i) => {
      const kinds = pick(choices, [['Thing'], ['ConfigMap'], ['Deployment', 'Service'], ['Job', 'ConfigMap', 'Thing']]);
      const by = platform.environments.flatMap((environment) => {
        if (platform.environments.length > 1 && chance(choices, 10)) return [];
        const facts = [environment.name, environment.namespace, environment.domain];
        const objects = kinds.filter((_, k) => k === 0 || !chance(choices, 10)).map((kind, k) => toObject(choices, kind, `thing-${i}`, changed(choices, content), facts, modelOrigin(path(['services', `thing-${i}`, k]))));
        return [[environment.name.value, objects] as const];
      });
      return [i % 3 === 0 ? `thing-${i}.yaml` : `workloads/thing-${i}.yaml`, Object.fromEntries(by)];
    }),
  );
}

function toObject(choices: Choices, kind: string, name: string, content: Data, facts: readonly Traced<string>[], origin: Origin): Node {
  const hashed = kind === 'Job' ? `${name}-${(0x1a2b3c4d + choices.below(1000)).toString(16)}` : name;
  return {
    apiVersion: 'example.com/v1',
    kind,
    metadata: { name: traced(hashed, origin), namespace: facts[1]! },
    spec: toNode(choices, content, facts, origin),
    data: { [pick(choices, ['a', 'KEY', 'a-b'])]: traced(pick(choices, trickyTexts), origin), list: [pick(choices, [...trickyTexts]), traced(`${hashed}-done`, origin)] },
  };
}

/** With origins on some leaves, as emitters leave constants without. */
function toNode(choices: Choices, value: Data, facts: readonly Traced<string>[], origin: Origin): Node {
  if (Array.isArray(value)) return value.map((item) => toNode(choices, item, facts, origin));
  if (typeof value === 'object' && value !== null) return Object.fromEntries(Object.entries(value).map(([key, item]) => [key, toNode(choices, item, facts, origin)]));
  if (chance(choices, 15)) {
    const fact = pick(choices, facts);
    return pick(choices, [fact, t`https://api.${fact}/v1`, t`{${fact}}`, t`a: "${fact}"\nb: {{ c }}\nd: {${fact}\n`, t`${fact} `, t`'\\${fact}`, traced(`x${fact.value}`, compose([fact.origin, origin]))]);
  }
  if (typeof value === 'string' && chance(choices, 30)) return traced(pick(choices, trickyTexts), origin);
  return chance(choices, 30) ? value : traced(value, origin);
}

/** The same data, most of it. */
function changed(choices: Choices, value: Data): Data {
  if (chance(choices, 3)) return pick<Data>(choices, [null, true, 1_000_000, 12_345_678_901, 0.5, 1e21, 'yes', '1e3', [], {}, [[]], { a: {} }, ['a', 'b'], [{ name: 'a' }, { name: 'b', value: 1 }], 'a\nb\n']);
  if (Array.isArray(value)) {
    const items = value.flatMap((item): Data[] => (chance(choices, 8) ? [] : chance(choices, 6) ? [changed(choices, item), item] : [changed(choices, item)]));
    return chance(choices, 5) ? items.reverse() : items;
  }
  if (typeof value === 'object' && value !== null) {
    const entries = Object.entries(value).flatMap(([key, item]): [string, Data][] => (chance(choices, 8) ? [] : [[key, changed(choices, item)]]));
    if (chance(choices, 8)) entries.push([pick(choices, ['name', 'extra', 'a.b/c', 'x']), pick<Data>(choices, ['a', 2, { b: [1, 2] }])]);
    return Object.fromEntries(entries);
  }
  return value;
}
