// What edits of a model risk, compiled before and after, over all targets: what is said is held against what an expert says.
import { join } from 'node:path';
import { beforeAll, describe, expect, test } from 'vitest';
import { parseAllDocuments } from 'yaml';
import { openProject } from '../../../src/cli/project.ts';
import { compile, type CompiledFile } from '../../../src/compiler/compile.ts';
import { parsePointer } from '../../../src/compiler/pointer.ts';
import type { Change } from '../../../src/diff/change.ts';
import { changesBetween } from '../../../src/diff/changes.ts';
import { withEdits } from '../../../src/diff/model-edits.ts';
import { riskClasses, worstOf, type RiskClass } from '../../../src/diff/risk/risk.ts';
import { risksOf } from '../../../src/diff/risk/risks-of.ts';
import { edits, type Edit } from './edits.ts';

const root = join(import.meta.dirname, '../../..');

let compileEdited: (set: Edit['set']) => readonly CompiledFile[];
let before: readonly CompiledFile[];

/** One cluster tells as much as two. */
function withoutStaging(node: unknown): unknown {
  if (Array.isArray(node)) return (node as readonly unknown[]).filter((item) => item !== 'staging').map(withoutStaging);
  if (typeof node !== 'object' || node === null) return node;
  return Object.fromEntries(Object.entries(node).flatMap(([key, inner]) => (key === 'staging' ? [] : [[key, withoutStaging(inner)]])));
}

/** Overrides say what they expect to find, as people do who look first. */
function expecting(value: unknown): unknown {
  if (!Array.isArray(value)) return value;
  return (value as readonly Override[]).map((override) => {
    const text = before.find(({ path }) => path === `out/${override.file}`)!.text;
    const documents = parseAllDocuments(text).map((document) => document.toJS() as Readonly<Record<string, Json>>);
    const [kind, name] = override.object?.split('/') ?? [];
    const object = documents.find((one) => one['kind'] === kind && (name === undefined || (one['metadata'] as Readonly<Record<string, Json>>)['name'] === name));
    const document = object ?? (documents.length > 1 ? documents : documents[0]);
    const found = parsePointer(override.at).reduce<Json | undefined>((at, key) => (at as Readonly<Record<string, Json>> | undefined)?.[key], document);
    return found === undefined ? override : { ...override, expect: found };
  });
}

type Json = string | number | boolean | null | readonly Json[] | { readonly [key: string]: Json };

interface Override {
  readonly file: string;
  readonly object?: string;
  readonly at: string;
}

beforeAll(async () => {
  const { config, compilation } = await openProject(root, undefined, { onDemand: true });
  const whole = withoutStaging(config!.value);
  compileEdited = (set) => {
    const model = withEdits(whole, set.map(([keys, after]) => ({ keys, ...(after === undefined ? {} : { after: keys[0] === 'overrides' ? expecting(after) : after }) })));
    const { files, diagnostics } = compile(model as Parameters<typeof compile>[0], { memory: compilation!.memory, onDemand: true });
    expect(diagnostics.filter(({ severity }) => severity === 'error')).toEqual([]);
    return files;
  };
  before = compileEdited([]);
}, 60_000);

/** Each class with one place that has it, so that a difference says where it comes from. */
function classesOf(changes: readonly Change[]): Map<RiskClass, string> {
  return new Map(changes.flatMap((change) => risksOf(change).map((risk) => [risk.class, `${change.file} ${change.name ?? change.pointer}: ${risk.reason}`] as const)));
}

/** Rollouts and what is cosmetic come with nearly everything; what comes with nothing worse is told by the worst. */
function worthwhile(classes: ReadonlyMap<RiskClass, string>): RiskClass[] {
  const found = riskClasses.filter((one) => classes.has(one) && one !== 'rollout' && one !== 'cosmetic');
  return found.length > 0 ? found : [worstOf(classes.keys())!];
}

describe('an edit', () => {
  test('is in the table for each class, at least sixty of them', () => {
    expect(edits.length).toBeGreaterThanOrEqual(60);
    expect(riskClasses.filter((one) => !edits.some(({ risks }) => risks[0] === one))).toEqual([]);
  });

  test.each(edits)('$title', ({ set, risks }) => {
    const changes = changesBetween(before, compileEdited(set));
    const found = classesOf(changes);
    expect(worthwhile(found), ['', ...[...found].map(([one, place]) => `${one}: ${place}`), ''].join('\n')).toEqual(risks);
  });
});
