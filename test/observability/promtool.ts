// Plays the unit tests of a subject's alerts with the real promtool, which lies in the folder that PLATFORM_TOOLS names, or where
// scripts/tools/install.sh puts it. Without it a suite is skipped, loudly; with PLATFORM_REQUIRE_TOOLS=1 it fails.
import { execFileSync, spawnSync } from 'node:child_process';
import { existsSync, mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { rulesOf } from '../../src/catalog/prometheus/rules.ts';
import { testsOf } from '../../src/emitters/prometheus/tests.ts';
import { printDocument } from '../../src/formats/index.ts';
import type { Node } from '../../src/provenance/document.ts';
import type { Subject, Watch } from '../../src/observability/watch.ts';

export const promtool: string = join(process.env['PLATFORM_TOOLS'] ?? execFileSync('scripts/tools/install.sh', ['where'], { encoding: 'utf8' }).trim(), 'promtool');

/** A suite that needs promtool. */
export function promtoolSuite(title: string, body: () => void): void {
  if (existsSync(promtool)) return void describe(title, body);
  if (process.env['PLATFORM_REQUIRE_TOOLS'] === '1') return void describe(title, () => it('has promtool', () => expect.fail(`no ${promtool}`)));
  process.stderr.write(`\nSKIPPED ${title}: promtool missing: run scripts/tools/install.sh\n`);
  describe.skip(title, body);
}

/** An alert as it is told while its fault is played. */
export interface Told {
  readonly alertname: string;
  readonly labels: Readonly<Record<string, string>>;
  readonly annotations: Readonly<Record<string, string>>;
}

/**
 * Writes rules and unit tests of a subject into a folder of their own, has promtool check them (all lints fatal) and play them. Answers what whoever
 * gets the alerts reads, in the order of the tests. An error where promtool finds fault, or a text cannot be filled in.
 */
export function checkRules(subject: Subject, watch: Watch): readonly Told[] {
  const folder = mkdtempSync(join(tmpdir(), 'platform-rules-'));
  try {
    const rules = write(folder, `rules/${subject.name.value}.yml`, rulesOf(subject, watch));
    run(['check', 'rules', '--lint=all', '--lint-fatal', rules]);
    if (subject.alerts.length === 0) return [];
    const tests = testsOf(subject, watch);
    run(['test', 'rules', write(folder, `tests/${subject.name.value}.yml`, tests)]);
    return toldBy(write(folder, 'tests/told.yml', expectingNothing(tests, subject)));
  } finally {
    rmSync(folder, { recursive: true });
  }
}

function write(folder: string, name: string, content: Node): string {
  const path = join(folder, name);
  mkdirSync(join(path, '..'), { recursive: true });
  writeFileSync(path, printDocument({ format: 'yaml', content }));
  return path;
}

function run(args: readonly string[]): void {
  const { status, stdout, stderr } = spawnSync(promtool, args, { encoding: 'utf8' });
  if (status !== 0) throw new Error(`promtool ${args.slice(0, 2).join(' ')}: exit code ${String(status)}\n${stdout}${stderr}`);
}

type Tests = { readonly tests: readonly { readonly promql_expr_test?: readonly { readonly eval_time: Node }[] }[] };

/** The faults alone, with nothing expected: what promtool finds there instead is what is told. */
function expectingNothing(written: Node, subject: Subject): Node {
  const { tests, ...file } = written as unknown as Tests;
  const faults = tests.filter((test) => test.promql_expr_test !== undefined);
  const asked = faults.map(({ promql_expr_test, ...test }, i) => ({ ...test, alert_rule_test: [{ eval_time: promql_expr_test![0]!.eval_time, alertname: subject.alerts[i]!.name, exp_alerts: [] }] }));
  return { ...file, tests: asked };
}

function toldBy(path: string): Told[] {
  const { stdout, stderr } = spawnSync(promtool, ['test', 'rules', path], { encoding: 'utf8' });
  const told = [...(stdout + stderr).matchAll(/Labels:(\{.*\})\n\s*Annotations:(\{.*\})/g)].map(([, labels, annotations]): Told => {
    const { alertname = '', ...others } = pairsOf(labels!);
    return { alertname, labels: others, annotations: pairsOf(annotations!) };
  });
  const unfilled = told.filter(({ annotations }) => Object.values(annotations).some((text) => /<error|<no value>/.test(text)));
  if (told.length === 0 || unfilled.length > 0) throw new Error(`texts that cannot be filled in: ${JSON.stringify(unfilled)}\n${stdout}${stderr}`);
  return told;
}

/** `{a="b", c="d"}`, as Go writes labels. */
function pairsOf(labels: string): Record<string, string> {
  return Object.fromEntries([...labels.matchAll(/(\w+)=("(?:[^"\\]|\\.)*")/g)].map(([, name, value]) => [name!, JSON.parse(value!) as string]));
}
