// The same objectives, compiled by Sloth and by us: the same windows, factors and thresholds, and alerts that fire together. Where they do not,
// docs/observability.md says why.
import { spawnSync } from 'node:child_process';
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { dump, load } from 'js-yaml';
import { expect, it } from 'vitest';
import { rulesOf } from '../../src/catalog/prometheus/rules.ts';
import { printDocument } from '../../src/formats/index.ts';
import { watchIn } from '../observability/support.ts';
import { toolPath, toolSuite } from './support/tools.ts';

interface Rule {
  readonly alert?: string;
  readonly record?: string;
  readonly expr: string;
  readonly labels?: Readonly<Record<string, string>>;
}

interface RuleFile {
  readonly groups: readonly { readonly rules: readonly Rule[] }[];
}

/** `latency` in milliseconds, at a bound of the histogram. */
interface Promised {
  readonly name: 'availability' | 'latency-p50' | 'latency-p95' | 'latency-p99';
  readonly percent: number;
  readonly latency?: number;
}

const buckets = [0.1, 0.5, 1];
const requests = 'http_requests_total';
const durations = 'http_request_duration_seconds';

function compiled(promises: readonly Promised[], window: string): string {
  const latency = Object.fromEntries(promises.flatMap(({ name, latency: limit }) => (limit === undefined ? [] : [[name.slice('latency-'.length), `${limit}ms`]])));
  const availability = promises.find(({ name }) => name === 'availability');
  const objectives = { window, ...(availability === undefined ? {} : { availability: `${availability.percent}%` }), ...(Object.keys(latency).length === 0 ? {} : { latency }) };
  const serves = { [requests]: { type: 'counter', labels: ['status'] }, [durations]: { type: 'histogram', buckets } };
  const watch = watchIn({
    name: 'shop',
    owners: { core: {} },
    environments: { local: { runtime: 'compose' } },
    services: { api: { image: 'example/api:1.0.0', ports: { http: 80 }, metrics: { serves }, objectives } },
    resources: { prometheus: { kind: 'prometheus' } },
  });
  const api = watch.subjects.find(({ name }) => name.value === 'api')!;
  return printDocument({ format: 'yaml', content: rulesOf(api, watch) });
}

/** https://sloth.dev/specs/default/ */
function specified(promises: readonly Promised[]): string {
  const total = (series: string): string => `sum(rate(${series}[{{.window}}]))`;
  const slos = promises.map(({ name, percent, latency }) => {
    const events =
      latency === undefined
        ? { error_query: total(`${requests}{job="api",status=~"5.."}`), total_query: total(`${requests}{job="api"}`) }
        : { error_query: `${total(`${durations}_count{job="api"}`)} - ${total(`${durations}_bucket{job="api",le="${latency / 1000}"}`)}`, total_query: total(`${durations}_count{job="api"}`) };
    return { name, objective: percent, description: name, sli: { events }, alerting: { name, page_alert: {}, ticket_alert: {} } };
  });
  return dump({ version: 'prometheus/v1', service: 'api', slos });
}

function generated(promises: readonly Promised[], window: string): string {
  const folder = mkdtempSync(join(tmpdir(), 'sloth-'));
  try {
    writeFileSync(join(folder, 'slos.yml'), specified(promises));
    const { status, stdout, stderr } = spawnSync(toolPath('sloth'), ['generate', '--no-log', `--default-slo-period=${window}`, '-i', join(folder, 'slos.yml')], { encoding: 'utf8' });
    if (status !== 0) throw new Error(stderr);
    return stdout;
  } finally {
    rmSync(folder, { recursive: true });
  }
}

function rulesIn(text: string): Rule[] {
  return (load(text) as RuleFile).groups.flatMap(({ rules }) => rules);
}

/** `page 1h/5m: 14.4 * 0.001`, of each pair of windows. */
function pairsOf(rules: readonly Rule[], objective: Promised['name'], kind: 'ours' | 'sloth'): string[] {
  const camel = `${objective.split('-').map((word) => word.slice(0, 1).toUpperCase() + word.slice(1)).join('')}BudgetBurn`;
  const alerts = rules.filter(({ alert }) => alert === (kind === 'ours' ? camel : objective));
  return alerts.flatMap(({ expr, labels }) => {
    const page = kind === 'ours' ? labels!['severity'] === 'critical' : labels!['sloth_severity'] === 'page';
    const found = [...expr.matchAll(/ratio_rate(\w+)\{[^}]*\}\s*>\s*\(?([\d.]+) \* ([\d.]+)\)?/g)].map(([, window, factor, budget]) => ({ window: window!, threshold: `${Number(Number(factor).toPrecision(4))} * ${Number(Number(budget).toPrecision(9))}` }));
    return Array.from({ length: found.length / 2 }, (_, i) => {
      const [first, second] = found.slice(2 * i, 2 * i + 2).sort((a, b) => minutes(b.window) - minutes(a.window));
      if (first!.threshold !== second!.threshold) throw new Error(`one pair, two thresholds: ${expr}`);
      return `${page ? 'page' : 'ticket'} ${first!.window}/${second!.window}: ${first!.threshold}`;
    });
  });
}

function minutes(window: string): number {
  return Number.parseInt(window, 10) * { m: 1, h: 60, d: 1440, w: 10_080 }[window.at(-1) as 'm' | 'h' | 'd' | 'w'];
}

const availability: Promised = { name: 'availability', percent: 99.9 };
const p95: Promised = { name: 'latency-p95', percent: 95, latency: 500 };
const p99: Promised = { name: 'latency-p99', percent: 99, latency: 1000 };

toolSuite('Sloth', ['sloth', 'promtool'], () => {
  it.each<readonly [name: string, promises: readonly Promised[], window: string]>([
    ['30 days', [availability, p95, p99], '30d'],
    ['30 days, strictly', [{ name: 'availability', percent: 99.99 }], '30d'],
    ['30 days, loosely', [{ name: 'availability', percent: 99 }], '30d'],
  ])('has the same windows, factors and budgets for %s', (_, promises, window) => {
    const [ours, sloth] = [rulesIn(compiled(promises, window)), rulesIn(generated(promises, window))];
    for (const { name } of promises) {
      expect(pairsOf(ours, name, 'ours')).toHaveLength(4);
      expect(pairsOf(ours, name, 'ours')).toEqual(pairsOf(sloth, name, 'sloth'));
    }
  });

  const differing = (promise: Promised, window: string): { readonly ours: string[]; readonly sloth: string[] } => {
    const [ours, sloth] = [pairsOf(rulesIn(compiled([promise], window)), promise.name, 'ours'), pairsOf(rulesIn(generated([promise], window)), promise.name, 'sloth')];
    return { ours: ours.filter((pair) => !sloth.includes(pair)), sloth: sloth.filter((pair) => !ours.includes(pair)) };
  };

  it('differs over 28 days in the slowest speed, which is no slower than a budget lasts', () => {
    expect(differing(availability, '28d')).toEqual({ ours: ['ticket 3d/6h: 1 * 0.001'], sloth: ['ticket 3d/6h: 0.9333 * 0.001'] });
  });

  it('differs where more than everything would have to fail: such an alert is left out', () => {
    expect(differing({ name: 'latency-p50', percent: 50, latency: 500 }, '30d')).toEqual({ ours: [], sloth: ['page 1h/5m: 14.4 * 0.5', 'page 6h/30m: 6 * 0.5', 'ticket 1d/2h: 3 * 0.5'] });
    expect(differing({ name: 'availability', percent: 90 }, '30d')).toEqual({ ours: [], sloth: ['page 1h/5m: 14.4 * 0.1'] });
  });

  /** Requests and failures a minute, one after the other for so many minutes. */
  type Phase = readonly [forMinutes: number, requests: number, failures: number];

  type Severity = 'page' | 'ticket';

  /** What both sets of rules make of these requests: a value of the expression for each time, in minutes. */
  function valuesAt(times: readonly number[], expr: string, phases: readonly Phase[]): readonly number[] {
    const folder = mkdtempSync(join(tmpdir(), 'sloth-'));
    try {
      mkdirSync(join(folder, 'rules'));
      writeFileSync(join(folder, 'rules/ours.yml'), compiled([availability], '30d'));
      writeFileSync(join(folder, 'rules/sloth.yml'), generated([availability], '30d'));
      const series = (['200', '500'] as const).map((status) => ({ series: `${requests}{job="api",status="${status}"}`, values: valuesOf(phases.map(([length, all, failed]) => [length, status === '500' ? failed : all - failed])) }));
      // Promtool says what it finds only where that is not what was expected.
      const asked = times.map((at) => ({ expr, eval_time: `${at}m`, exp_samples: [{ labels: '{}', value: 99 }] }));
      writeFileSync(join(folder, 'tests.yml'), JSON.stringify({ rule_files: ['rules/ours.yml', 'rules/sloth.yml'], evaluation_interval: '1m', tests: [{ interval: '1m', input_series: series, promql_expr_test: asked }] }));
      const { stdout, stderr } = spawnSync(toolPath('promtool'), ['test', 'rules', join(folder, 'tests.yml')], { encoding: 'utf8', maxBuffer: 2 ** 26 });
      const found = [...(stdout + stderr).matchAll(/exp: \{\} 9\.9E\+01\s+got: \{\} (\S+)/g)].map(([, value]) => Number(value));
      expect(found, stdout + stderr).toHaveLength(times.length);
      return found;
    } finally {
      rmSync(folder, { recursive: true });
    }
  }

  /** At which minutes each is firing. */
  function firing(phases: readonly Phase[]): Readonly<Record<Severity, { readonly ours: readonly number[]; readonly sloth: readonly number[] }>> {
    const fires = (matchers: string): string => `(count(ALERTS{alertstate="firing",${matchers}}) or vector(0))`;
    const all = [fires('alertname="AvailabilityBudgetBurn",severity="critical"'), fires('alertname="AvailabilityBudgetBurn",severity="warning"'), fires('alertname="availability",sloth_severity="page"'), fires('alertname="availability",sloth_severity="ticket"')];
    const times = Array.from({ length: phases.reduce((sum, [length]) => sum + length, 0) / step }, (_, i) => (i + 1) * step);
    const values = valuesAt(times, all.map((one, i) => `${2 ** i} * ${one}`).join(' + '), phases);
    const where = (bit: number): number[] => times.filter((_, i) => (values[i]! & (2 ** bit)) !== 0);
    return { page: { ours: where(0), sloth: where(2) }, ticket: { ours: where(1), sloth: where(3) } };
  }

  const step = 5;

  function valuesOf(phases: readonly (readonly [minutes: number, perMinute: number])[]): string {
    let at = 0;
    const parts = phases.map(([length, perMinute]) => {
      const text = `${at}+${perMinute}x${length - 1}`;
      at += perMinute * length;
      return text;
    });
    return parts.join(' ');
  }

  const quiet: Phase = [120, 600, 0];

  it.each<readonly [name: string, phases: readonly Phase[]]>([
    ['an outage of half an hour', [quiet, [30, 600, 600], [180, 600, 0]]],
    ['2 % that fail for two hours', [quiet, [120, 600, 12], [180, 600, 0]]],
    ['a spike of two minutes', [quiet, [2, 600, 60], [58, 600, 0]]],
    ['0.8 % that fail for hours', [quiet, [360, 1000, 8], [60, 1000, 0]]],
    ['0.2 % that fail for hours', [quiet, [360, 1000, 2], [60, 1000, 0]]],
    ['nothing that fails', [quiet]],
    ['nothing at all', [[120, 0, 0]]],
  ])('fires when ours does, give or take two looks: %s', (_, phases) => {
    for (const [severity, { ours, sloth }] of Object.entries(firing(phases))) {
      const alone = [...ours.filter((at) => !sloth.includes(at)), ...sloth.filter((at) => !ours.includes(at))];
      expect(alone.length, `${severity}: ${ours.join()} and ${sloth.join()}`).toBeLessThanOrEqual(4);
      expect(Math.abs((ours[0] ?? Infinity) - (sloth[0] ?? Infinity)) <= 2 * step || ours[0] === sloth[0], `${severity}: ${ours.join()} and ${sloth.join()}`).toBe(true);
    }
  }, 60_000);

  it('wakes somebody for a single failure at night, which ours does not', () => {
    const { page } = firing([[117, 1, 0], [1, 1, 1], [22, 1, 0]]);
    expect(page.ours).toEqual([]);
    expect(page.sloth).not.toEqual([]);
  }, 60_000);

  const overTheMonth = (phases: readonly Phase[]): readonly number[] => ['job_objective:broken_requests:ratio_rate30d', 'slo:sli_error:ratio_rate30d'].map((record) => valuesAt([120], `round(sum(${record}), 0.001)`, phases)[0]!);

  it('takes each minute for as much as any other, where ours takes each request so', () => {
    const [ours, sloth] = overTheMonth([[60, 1, 1], [61, 99, 0]]);
    expect(ours).toBe(0.01);
    expect(sloth).toBeGreaterThan(0.4);
  });

  it('knows nothing of a month in which nobody asked for five minutes, which ours does', () => {
    const [ours, sloth] = overTheMonth([[30, 100, 1], [30, 0, 0], [61, 100, 1]]);
    expect(ours).toBe(0.01);
    expect(sloth).toBeNaN();
  });
});
