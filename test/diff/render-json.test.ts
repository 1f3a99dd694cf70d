// The shape that scripts rely on, held against the published schema, which here may not be silent about any field.
import { readFileSync } from 'node:fs';
import { Ajv2020 } from 'ajv/dist/2020.js';
import addFormats from 'ajv-formats';
import { describe, expect, test } from 'vitest';
import { toJson } from '../../src/diff/render/json.ts';
import type { DiffReport } from '../../src/diff/report.ts';
import { riskClasses } from '../../src/diff/risk/risk.ts';
import { causeWith, hostileReport, largeReport, placeWith, reference, reportWith, riskOf } from './reports.ts';

interface Schema {
  readonly properties?: Readonly<Record<string, Schema>>;
  readonly [keyword: string]: unknown;
}

const published = JSON.parse(readFileSync('schemas/diff.schema.json', 'utf8')) as Schema & { readonly $defs: { readonly class: { readonly enum: readonly string[] } } };

/** No object has a field that the schema does not name. */
function closed(schema: unknown): unknown {
  if (Array.isArray(schema)) return schema.map(closed);
  if (typeof schema !== 'object' || schema === null) return schema;
  const parts = Object.fromEntries(Object.entries(schema).map(([key, part]) => [key, closed(part)]));
  return 'properties' in parts ? { ...parts, additionalProperties: false } : parts;
}

const ajv = new Ajv2020({ strict: true, strictTypes: false, allErrors: true });
// Its types speak of a default export that Node.js does not give.
(addFormats as unknown as (instance: Ajv2020) => void)(ajv);
const validate = ajv.compile(closed(published) as object);

/** As the command prints it, which adds the diagnostics. */
const printed = (report: DiffReport): unknown => JSON.parse(JSON.stringify({ ...toJson(report), diagnostics: [] }));

describe.each([
  ['nothing', reportWith([])],
  ['hostile texts', hostileReport()],
  ['many places', largeReport(300, 7)],
])('of %s', (_, report) => {
  test('fits the schema', () => {
    expect(validate(printed(report)), JSON.stringify(validate.errors?.slice(0, 3))).toBe(true);
  });
});

test('each place of each file, with its risks', () => {
  const risk = riskOf('rollout', 'pods restart');
  const place = placeWith({ file: 'out/kubernetes/*/web.yaml', target: 'kubernetes', environments: ['production', 'staging'], risks: [risk], also: ['services.web.replicas'], name: undefined, after: undefined, kind: 'removed' });
  const change = { target: 'kubernetes', kind: 'removed', pointer: '/a', line: 1, before: 'nginx:1', risks: [{ class: 'rollout', reason: 'pods restart', reference }], also: ['services.web.replicas'] };
  expect(printed(reportWith([causeWith('services.web.image', [place], { before: 'nginx:1', after: undefined })]))).toEqual({
    version: 1,
    base: 'main',
    risk: 'rollout',
    risks: [{ class: 'rollout', places: 2 }],
    places: 2,
    files: 2,
    causes: [
      {
        edit: { path: 'services.web.image', before: 'nginx:1', source: { file: 'platform.config.ts', line: 40, column: 3 } },
        risk: 'rollout',
        changes: [{ ...change, file: 'out/kubernetes/production/web.yaml', environment: 'production' }, { ...change, file: 'out/kubernetes/staging/web.yaml', environment: 'staging' }],
      },
    ],
    unexplained: [],
    diagnostics: [],
  });
});

test('the schema knows the classes of risk in their order', () => {
  expect(published.$defs.class.enum).toEqual([...riskClasses]);
});

test.each([
  ['another version', { version: 2 }],
  ['a field that it does not name', { more: 1 }],
  ['a class that is none', { risk: 'boring' }],
  ['no causes', { causes: null }],
])('the schema refuses %s', (_, change) => {
  expect(validate({ ...(printed(largeReport(20)) as object), ...change })).toBe(false);
});
