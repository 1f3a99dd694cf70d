import { spawnSync } from 'node:child_process';
import * as fc from 'fast-check';
import { load } from 'js-yaml';
import { format } from 'prettier';
import { describe, expect, it } from 'vitest';
import { parse, parseAllDocuments } from 'yaml';
import { printYaml, printYamlStream } from '../../src/formats/yaml/index.ts';
import { data, seeded, text, trickyStrings, type Data } from './arbitrary.ts';

const document = fc.oneof(data, text.map((one) => ({ a: one, [`k ${one}`]: [one, { b: one }] })));

describe('every reader of YAML gets the data back', () => {
  it.each([
    ['yaml, 1.2', (printed: string) => parse(printed) as unknown],
    ['yaml, 1.1', (printed: string) => parse(printed, { version: '1.1' }) as unknown],
    ['js-yaml', (printed: string) => load(printed)],
  ])('%s', (_, read) => {
    for (const one of trickyStrings) expect(read(printYaml({ [one]: [one] })), JSON.stringify(one)).toEqual({ [one]: [one] });
    const property = fc.property(document, (one) => {
      expect(read(printYaml(one))).toEqual(one);
    });
    fc.assert(property, seeded);
  });

  it('a stream', () => {
    const property = fc.property(fc.array(data, { minLength: 1, maxLength: 3 }), (all) => {
      expect([...parseAllDocuments(printYamlStream(all))].map((one): unknown => one.toJS())).toEqual(all);
    });
    fc.assert(property, seeded);
  });

  const noPyYaml = spawnSync('python3', ['-c', 'import yaml']).status !== 0;

  it.skipIf(noPyYaml)(`PyYAML${noPyYaml ? ' (skipped: python3 cannot import yaml)' : ''}`, () => {
    const all: unknown[] = [...trickyStrings.map((one) => ({ [one]: [one] })), ...fc.sample(document, { ...seeded, numRuns: 400 })];
    const program = 'import json, sys, yaml; print(json.dumps([yaml.safe_load(text) for text in json.load(sys.stdin)]))';
    const { stdout, stderr } = spawnSync('python3', ['-c', program], { input: JSON.stringify(all.map((one) => printYaml(one as Data))), encoding: 'utf8' });
    expect(stderr).toBe('');
    expect(JSON.parse(stdout)).toEqual(all);
  });
});

describe('prettier', () => {
  it('changes nothing', async () => {
    const property = fc.asyncProperty(document, async (one) => {
      const printed = printYaml(one);
      expect(await format(printed, { parser: 'yaml' })).toBe(printed);
    });
    await fc.assert(property, { ...seeded, numRuns: 250 });
  });
});
