import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { diagnose, type Diagnostic } from '../../src/diagnostics/diagnostic.ts';
import { reporters } from '../../src/diagnostics/reporters/index.ts';
import { reportOneLine } from '../../src/diagnostics/reporters/one-line.ts';
import { reportPretty } from '../../src/diagnostics/reporters/pretty.ts';
import { fileFrom, type ReportContext } from '../../src/diagnostics/reporters/report.ts';
import { formatPath, path, type Path } from '../../src/provenance/path.ts';

const config = `name: demo
services:
  web:
    image: "日本/web:1" # wide
\t  tab: x
    args: [${Array.from({ length: 60 }, (_, i) => `'argument-${i}'`).join(', ')}]
`;

const positions: Record<string, { line: number; column: number }> = {
  name: { line: 1, column: 7 },
  'services.web': { line: 3, column: 3 },
  'services.web.image': { line: 4, column: 12 },
  'services.web.tab': { line: 5, column: 9 },
  'services.web.args[30]': { line: 6, column: 452 },
  'services.web.args[0]': { line: 6, column: 12 },
};

const context: ReportContext = {
  locate: (at: Path | null) => {
    const position = positions[formatPath(at)];
    return position === undefined ? undefined : { file: 'platform.config.yaml', ...position };
  },
  sourceText: (file) => (file === 'platform.config.yaml' ? config : undefined),
};

const at = (text: string): Path | null => path(text.split(/[.[\]]+/).filter((key) => key !== '').map((key) => (/^\d+$/.test(key) ? Number(key) : key)));

const diagnostics: Diagnostic[] = [
  diagnose('config/bad-text', at('services.web.image'), { what: 'a NUL character' }),
  diagnose('config/inexact-number', at('services.web.args[30]'), { number: '1e300' }),
  diagnose('config/inexact-number', at('services.web.args[0]'), { number: '1e300' }),
  diagnose('config/inexact-number', at('services.web.args[0]'), { number: '1e300' }),
  diagnose('config/bad-text', at('services.web.tab'), { what: 'half of a surrogate pair' }),
  diagnose('config/throws', null, { error: 'no\nregion \u001B[31m%' }, { source: { file: 'teams/a,b:c.ts', line: 2, column: 1 } }),
  diagnose('config/duplicate-key', null, { key: 'a' }, {
    source: { file: 'platform.config.yaml', line: 3, column: 3 },
    related: [{ message: 'first written here', path: at('name') }, { message: 'and nowhere', path: at('nope') }],
  }),
  diagnose('config/not-found', null, { directory: '.', names: ['platform.config.ts'] }),
];

/** Compares with a file, which `UPDATE_GOLDEN=1` writes anew. */
function expectGolden(name: string, text: string): void {
  const file = join(import.meta.dirname, 'expected', name);
  if (process.env['UPDATE_GOLDEN'] === '1' && process.env['CI'] === undefined) writeFileSync(file, text);
  expect(text).toBe(readFileSync(file, 'utf8'));
}

test.each(['pretty', 'json', 'github', 'sarif'] as const)('%s', (format) => {
  const ends = { pretty: 'txt', json: 'json', github: 'txt', sarif: 'sarif' };
  expectGolden(`${format}.${ends[format]}`, reporters[format](diagnostics, { ...context, prefix: 'examples/shop' }));
});

test('one line each', () => {
  expectGolden('one-line.txt', reportOneLine(diagnostics, context));
});

test('the order in which diagnostics were found changes nothing', () => {
  for (const report of Object.values(reporters)) expect(report(diagnostics.toReversed(), context)).toBe(report(diagnostics, context));
});

test('nothing to say', () => {
  expect(reporters.pretty([])).toBe('');
  expect(reporters.github([])).toBe('');
  expect(reportOneLine([])).toBe('');
  expect(JSON.parse(reporters.json([]))).toEqual({ diagnostics: [] });
  expect(JSON.parse(reporters.sarif([])).runs[0].results).toEqual([]);
});

test('style marks the parts, and only them', () => {
  const styled = reportPretty(diagnostics.slice(0, 1), { ...context, style: (role, text) => `<${role}>${text}</${role}>` });
  expect(styled).toBe(
    [
      '<error>error[config/bad-text]</error>: <message>the text contains a NUL character, which files and programs cannot carry</message>',
      '  <place>platform.config.yaml:4:12</place>  services.web.image',
      '  <frame>  |</frame>',
      '  <frame>4 |</frame>     image: "日本/web:1" # wide',
      '  <frame>  |</frame>            <mark>^^^^^^^^^^^^</mark>',
      '',
      '1 error',
      '',
    ].join('\n'),
  );
});

test.each([
  [undefined, 'a.ts', 'a.ts'],
  ['', 'a.ts', 'a.ts'],
  ['examples/shop', 'a.ts', 'examples/shop/a.ts'],
  ['examples/shop', '../a.ts', 'examples/a.ts'],
  ['examples/shop', '../../../a.ts', '../a.ts'],
  ['..', '../a.ts', '../../a.ts'],
  ['./x', 'y/./a.ts', 'x/y/a.ts'],
  ['examples', '/etc/a.ts', '/etc/a.ts'],
])('from %j, %s is %s', (prefix, file, seen) => {
  expect(fileFrom(prefix, file)).toBe(seen);
});

test('SARIF holds together: every result has its rule, every place a relative address and a region that starts at 1', () => {
  const log = JSON.parse(reporters.sarif(diagnostics, context)) as Sarif;
  expect(log).toMatchObject({ version: '2.1.0', runs: [{ tool: { driver: { name: 'platform' } }, columnKind: 'utf16CodeUnits' }] });
  const [run] = log.runs;
  const rules = run!.tool.driver.rules.map((rule) => rule.id);
  expect(new Set(rules).size).toBe(rules.length);
  expect(run!.results).toHaveLength(diagnostics.length - 1);
  for (const result of run!.results) {
    expect(rules[result.ruleIndex]).toBe(result.ruleId);
    expect(['error', 'warning', 'note', 'none']).toContain(result.level);
    expect(result.message.text).not.toBe('');
    for (const { physicalLocation: place } of [...(result.locations ?? []), ...(result.relatedLocations ?? [])]) {
      if (place === undefined) continue;
      expect(place.artifactLocation.uri).toMatch(/^[\w.-]+(?:\/[\w.%-]+)*$/);
      expect(Math.min(place.region.startLine, place.region.startColumn)).toBeGreaterThanOrEqual(1);
    }
  }
});

interface Sarif {
  version: string;
  runs: {
    tool: { driver: { name: string; rules: { id: string }[] } };
    results: { ruleId: string; ruleIndex: number; level: string; message: { text: string }; locations?: Location[]; relatedLocations?: Location[] }[];
  }[];
}

interface Location {
  physicalLocation?: { artifactLocation: { uri: string }; region: { startLine: number; startColumn: number } };
}
