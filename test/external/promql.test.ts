// A real Prometheus reads, checks and formats expressions as we do.
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import * as fc from 'fast-check';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { checkPromql } from '../../src/formats/promql/check.ts';
import { aggregators, functions } from '../../src/formats/promql/functions.ts';
import { parsePromql } from '../../src/formats/promql/parse.ts';
import { printPromql } from '../../src/formats/promql/print.ts';
import { convention } from '../../src/provenance/origin.ts';
import { anyTyped, wellTyped } from '../formats/promql/arbitrary.ts';
import { accepted, refused } from '../formats/promql/written.ts';
import { startServer, type ServerProcess } from './support/observability/server-process.ts';
import { nodesOf, normal, type Foreign } from './support/promql/foreign-tree.ts';
import { toolPath, toolSuite } from './support/tools.ts';

const asked = convention('a test asks');
/** What only the newest versions take without a flag: arithmetic of durations, series that are filled, smoothed or anchored. */
const newer = /"(?:range|offset|step)Expr":\{|"(?:smoothed|anchored)":true|"fillValues":\{(?!"lhs":null,"rhs":null)/;
const newest = /[<>]\//;
const signedDuration = /^unexpected "[-+]" where a duration/;
const many = { seed: 20_260_101, numRuns: 1500 };

toolSuite('Prometheus', ['prometheus'], () => {
  const folder = mkdtempSync(join(tmpdir(), 'promql-'));
  let server: ServerProcess;

  beforeAll(async () => {
    writeFileSync(join(folder, 'prometheus.yml'), '{}\n');
    server = await startServer(toolPath('prometheus'), (port) => [`--config.file=${join(folder, 'prometheus.yml')}`, `--storage.tsdb.path=${join(folder, 'data')}`, `--web.listen-address=127.0.0.1:${port}`]);
  }, 60_000);
  afterAll(async () => {
    await server.stop();
    rmSync(folder, { recursive: true });
  });

  const ask = async (what: 'parse_query' | 'format_query', query: string): Promise<{ data: unknown; error?: string }> => {
    const answer = await fetch(`${server.address}/api/v1/${what}`, { method: 'POST', body: new URLSearchParams({ query }) });
    return (await answer.json()) as { data: unknown; error?: string };
  };

  /** What we say against it: nothing, or why not. */
  const refusal = (text: string): string | undefined => {
    const { expression, problem } = parsePromql(text);
    return expression === null ? problem!.reason : checkPromql(expression)[0]?.reason;
  };

  const agree = async (text: string): Promise<void> => {
    const ours = refusal(text);
    const theirs = await ask('parse_query', text);
    if (newer.test(JSON.stringify(theirs.data)) || newest.test(text) || signedDuration.test(ours ?? '')) return;
    expect({ text, ours, theirs: theirs.error, refused: ours !== undefined }).toEqual({ text, ours, theirs: theirs.error, refused: theirs.error !== undefined });
    if (ours === undefined) expect({ text, nodes: normal(parsePromql(text).expression) }).toEqual({ text, nodes: normal(nodesOf(theirs.data as Foreign)) });
  };

  it('formats expressions as we print them, and reads them as the same nodes', async () => {
    await fc.assert(
      fc.asyncProperty(wellTyped, async (expression) => {
        const text = printPromql(expression, asked, { oneLine: true }).value;
        const { data, error } = await ask('format_query', text);
        expect(error).toBeUndefined();
        expect(printPromql(expression, asked).value).toBe(data);
        await agree(text);
      }),
      many,
    );
  }, 120_000);

  it('refuses what we refuse where a part has another type', async () => {
    await fc.assert(fc.asyncProperty(anyTyped, (expression) => agree(printPromql(expression, asked, { oneLine: true }).value)), many);
  }, 120_000);

  const scrap = fc.constantFrom(...Array.from('(){}[],:"\'`@+-*/%^=!~<>.# \n01m'), 'offset 5m', ' by (job) ', ' on (job) ', 'bool', ' and ', ' group_left ', '5m', '0x1F', '1e3', 'inf', 'é', '[5m]', '[1h:]', '@ end()', '-1');

  it('refuses what we refuse where a word is missing or one too many', async () => {
    const edited = fc.tuple(wellTyped, fc.nat(), fc.integer({ min: 0, max: 4 }), scrap).map(([expression, where, less, more]) => {
      const text = printPromql(expression, asked, { oneLine: true }).value;
      const at = where % (text.length + 1);
      return text.slice(0, at) + more + text.slice(at + less);
    });
    await fc.assert(fc.asyncProperty(edited, agree), { ...many, numRuns: 4000 });
  }, 120_000);

  it.each(accepted.map(([text]) => text))('accepts %j', agree);
  it.each(refused.map(([text]) => text))('refuses %j', agree);

  it('knows the same functions', async () => {
    const unknown: string[] = [];
    const differing: string[] = [];
    for (const [name, { experimental }] of [...functions, ...aggregators]) {
      const { error = '' } = await ask('parse_query', aggregators.has(name) ? `${name}(1, x)` : `${name}()`);
      if (/unknown function/.test(error)) unknown.push(name);
      if (experimental !== /not enabled|experimental/.test(error)) differing.push(name);
    }
    expect(unknown).toEqual([]);
    // It needs the flag in the version that the catalogue knows.
    expect(differing).toEqual(['first_over_time']);
  });
});
