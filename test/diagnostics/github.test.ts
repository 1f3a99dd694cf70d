// What GitHub's code scanning requires of a SARIF file, property by property, and what it shows of annotations:
// https://docs.github.com/en/code-security/code-scanning/integrating-with-code-scanning/sarif-support-for-code-scanning
// https://github.com/actions/toolkit/blob/main/docs/problem-matchers.md#limitations
import { describe, expect, test } from 'vitest';
import { areas } from '../../src/diagnostics/areas.ts';
import { diagnose, type Diagnostic } from '../../src/diagnostics/diagnostic.ts';
import { messages } from '../../src/diagnostics/messages/index.ts';
import { reporters } from '../../src/diagnostics/reporters/index.ts';
import type { ReportContext } from '../../src/diagnostics/reporters/report.ts';
import { path } from '../../src/provenance/path.ts';

const text = 'name: demo\nservices:\n  web: { image: "a b" }\n';
const context: ReportContext = {
  locate: (at) => (at === null ? { file: 'platform.config.yaml', line: 1, column: 1 } : { file: 'platform.config.yaml', line: 3, column: 17 }),
  sourceText: (file) => (file === 'platform.config.yaml' ? text : undefined),
  prefix: 'examples/my shop',
};

const edit = (line: number): Diagnostic => diagnose('output/edit', null, { path: 'out/a.yaml', kind: 'changed', name: 'a', before: '1', after: '2' }, { source: { file: 'out/a.yaml', line, column: 1 } });
const drift = (file: string): Diagnostic => diagnose('output/drift', null, { path: file, state: 'stale', resolve: 'platform build' }, { source: { file, line: 1, column: 1 } });
const diagnostics: Diagnostic[] = [
  diagnose('config/bad-text', path(['services', 'web', 'image']), { what: 'a NUL character' }),
  diagnose('cli/bad-path', null, { text: '..' }),
  diagnose('config/duplicate-key', null, { key: 'a' }, { source: { file: 'platform.config.yaml', line: 3, column: 3 }, related: [{ message: 'first written here', path: path(['name']) }] }),
  edit(7),
  drift('out/ü&?.yaml'),
];

interface Place {
  readonly artifactLocation: { readonly uri: string; readonly uriBaseId?: string };
  readonly region: { readonly startLine: number; readonly startColumn: number; readonly endLine: number; readonly endColumn: number };
}
interface Result {
  readonly ruleId: string;
  readonly ruleIndex: number;
  readonly level: string;
  readonly message: { readonly text: string };
  readonly locations: readonly { readonly physicalLocation: Place }[];
  readonly relatedLocations?: readonly { readonly physicalLocation: Place }[];
}
interface Rule {
  readonly id: string;
  readonly shortDescription: { readonly text: string };
  readonly fullDescription: { readonly text: string };
  readonly help: { readonly text: string };
  readonly defaultConfiguration: { readonly level: string };
}
interface Log {
  readonly $schema: string;
  readonly version: string;
  readonly runs: readonly { readonly tool: { readonly driver: { readonly name: string; readonly rules: readonly Rule[] } }; readonly results: readonly Result[] }[];
}

const sarif = (list: readonly Diagnostic[]): Log => JSON.parse(reporters.sarif(list, context)) as Log;

/** Requirements of each result and rule, each with what does not meet it. */
const requirements: readonly (readonly [name: string, unmet: (log: Log) => unknown])[] = [
  ['sarifLog.$schema is an address', ({ $schema }) => !URL.canParse($schema)],
  ['sarifLog.version is 2.1.0', ({ version }) => version !== '2.1.0'],
  ['there are at most 20 runs', ({ runs }) => runs.length > 20],
  ['a run has at most 25,000 results', ({ runs }) => runs.some(({ results }) => results.length > 25_000)],
  ['the tool has a name', ({ runs }) => runs.some(({ tool }) => tool.driver.name === '')],
  ['reportingDescriptor.id is unique', ({ runs }) => runs.some(({ tool: { driver } }) => new Set(driver.rules.map(({ id }) => id)).size !== driver.rules.length)],
  ...(['shortDescription', 'fullDescription', 'help'] as const).map((key) => [`${key}.text is given, and has at most 1024 characters`, (log: Log) => rulesOf(log).filter((rule) => rule[key].text.trim() === '' || rule[key].text.length > 1024)] as const),
  ['defaultConfiguration.level is one of three', (log) => rulesOf(log).filter(({ defaultConfiguration: { level } }) => !['note', 'warning', 'error'].includes(level))],
  ['result.ruleId and ruleIndex name one rule', (log) => resultsOf(log).filter(({ ruleId, ruleIndex }) => rulesOf(log)[ruleIndex]?.id !== ruleId)],
  ['result.message.text is given', (log) => resultsOf(log).filter(({ message }) => message.text.trim() === '')],
  ['result.locations has one place', (log) => resultsOf(log).filter(({ locations }) => locations.length !== 1)],
  ['artifactLocation.uri is relative, and escaped', (log) => placesOf(log).filter(({ artifactLocation: { uri } }) => uri === '' || uri.startsWith('/') || uri.includes('..') || URL.canParse(uri) || !/^[\w.\-~%/]+$/.test(uri))],
  ['what it is relative to is the top of the repository', (log) => placesOf(log).filter(({ artifactLocation }) => artifactLocation.uriBaseId !== '%SRCROOT%')],
  ['region has four positive numbers', (log) => placesOf(log).filter(({ region: { startLine, startColumn, endLine, endColumn } }) => [startLine, startColumn, endLine, endColumn].some((n) => !Number.isInteger(n) || n < 1))],
  ['region ends behind where it starts', (log) => placesOf(log).filter(({ region: { startLine, startColumn, endLine, endColumn } }) => endLine < startLine || (endLine === startLine && endColumn <= startColumn))],
];

const rulesOf = (log: Log): Rule[] => log.runs.flatMap(({ tool }) => tool.driver.rules);
const resultsOf = (log: Log): Result[] => log.runs.flatMap(({ results }) => results);
const placesOf = (log: Log): Place[] => resultsOf(log).flatMap(({ locations, relatedLocations = [] }) => [...locations, ...relatedLocations].map(({ physicalLocation }) => physicalLocation));

describe('code scanning', () => {
  test.each(requirements)('%s', (_, unmet) => {
    const found = unmet(sarif(diagnostics));
    expect(Array.isArray(found) ? found : found === false ? [] : [found]).toEqual([]);
  });

  test('a result is where the problem is, from the top of the repository', () => {
    const places = placesOf(sarif(diagnostics)).map(({ artifactLocation: { uri }, region: { startLine, startColumn, endLine, endColumn } }) => `${uri} ${startLine}:${startColumn}-${endLine}:${endColumn}`);
    expect(places.toSorted()).toEqual([
      'examples/my%20shop/out/%C3%BC%26%3F.yaml 1:1-1:2',
      'examples/my%20shop/out/a.yaml 7:1-7:2',
      'examples/my%20shop/platform.config.yaml 1:1-1:5',
      'examples/my%20shop/platform.config.yaml 3:17-3:22',
      'examples/my%20shop/platform.config.yaml 3:17-3:22',
      'examples/my%20shop/platform.config.yaml 3:3-3:6',
    ]);
  });

  test('of more results than it takes, errors are kept', () => {
    const many = [...Array.from({ length: 25_000 }, (_, i) => edit(i + 1)), drift('out/z.yaml'), drift('out/y.yaml')];
    const results = resultsOf(sarif(many));
    expect(results).toHaveLength(25_000);
    expect(results.filter(({ level }) => level === 'error')).toHaveLength(2);
  });

  test('every area of codes is described', () => {
    const used = new Set(Object.keys(messages).map((code) => code.split('/')[0]));
    expect(Object.keys(areas).filter((area) => !used.has(area))).toEqual([]);
    for (const sentence of Object.values(areas)) expect(sentence).toMatch(/^[A-Z].*\.$/);
  });
});

test.each<[errors: number, warnings: number, last: string | undefined]>([
  [10, 10, undefined],
  [11, 0, '::notice title=platform::11 errors, of which GitHub shows 10 of each: the log of this step has all'],
  [1, 11, '::notice title=platform::1 error, 11 warnings, of which GitHub shows 10 of each: the log of this step has all'],
])('annotations: %d errors and %d warnings', (errors, warnings, last) => {
  const list = [...Array.from({ length: errors }, (_, i) => drift(`out/${i}`)), ...Array.from({ length: warnings }, (_, i) => edit(i + 1))];
  const lines = reporters.github(list, context).trimEnd().split('\n');
  expect(lines.filter((line) => line.startsWith('::error ') || line.startsWith('::warning '))).toHaveLength(errors + warnings);
  expect(lines.find((line) => line.startsWith('::notice'))).toBe(last);
});
