import { binary, compare, max, series, subtract, sum, unless } from '../../../formats/promql/build.ts';
import type { Match } from '../../../formats/promql/build.ts';
import type { Vector } from '../../../formats/promql/document.ts';
import { printPromql } from '../../../formats/promql/print.ts';
import type { Metric, ScrapeTarget } from '../../../observability/metric.ts';
import type { Subject, Watch } from '../../../observability/watch.ts';
import { because } from '../../../provenance/document.ts';
import { compose, type Origin } from '../../../provenance/origin.ts';
import { annotations } from './conventions.ts';
import type { Annotation } from './document.ts';
import { firing } from './firing.ts';
import { prometheusSource } from './panel.ts';
import { inScope, type Scope } from './scope.ts';

export function firingAlerts(match: Match, why: Origin): Annotation {
  return annotation('Alerts', 'red', firing(match), why, { titleFormat: '{{alertname}}', textFormat: '{{severity}}', tagKeys: 'severity,owner' });
}

/** What happened to one instance is shown whichever is chosen. Nothing recorded is asked for. */
const anyInstance: Scope = { job: null, recorded: () => undefined };

type Texts = Omit<Annotation, 'name' | 'datasource' | 'enable' | 'iconColor' | 'target'>;

function annotation(name: string, iconColor: string, expression: Vector, why: Origin, texts: Texts): Annotation {
  const expr = printPromql(inScope(expression, anyInstance), compose([annotations, why]), { oneLine: true });
  return because([annotations, why], { name, datasource: prometheusSource, enable: true, iconColor, target: { refId: 'Anno', expr }, ...texts });
}

/** Moments at which the subject was rolled out or started, by the best source that something scraped declares; `null` where nothing does. */
export function deployments(subject: Subject, watch: Watch): Annotation | null {
  return rollouts(subject, watch) ?? versions(subject) ?? containerStarts(subject, watch) ?? processStarts(subject);
}

const deployment = { label: 'deployment', wanted: 'kube_deployment_spec_replicas', updated: 'kube_deployment_status_replicas_updated' };
const statefulSet = { label: 'statefulset', wanted: 'kube_statefulset_replicas', updated: 'kube_statefulset_status_replicas_updated' };

/** While it has fewer replicas of its newest version than it should: a rollout, or growth. */
function rollouts({ kind, name, keepsData, origin }: Subject, { targets }: Watch): Annotation | null {
  const { label, wanted, updated } = keepsData?.value === true ? statefulSet : deployment;
  const target = serving(targets, wanted, updated);
  if (kind !== 'service' || target === undefined) return null;
  const of = (metric: string): Vector => max(series(metric, { job: target.workload, [label]: name }), label);
  const missing = compare(subtract(of(wanted), of(updated)), '>', 0);
  return annotation('Rollouts', 'blue', missing, compose([origin, target.origin, ...(keepsData === undefined ? [] : [keepsData.origin])]), { titleFormat: `{{${label}}} is rolled out` });
}

const hour = 3_600_000;

/** A version that was not there an hour ago. */
function versions({ target, origin }: Subject): Annotation | null {
  const info = target.metrics.find(({ name, labels }) => name.endsWith('_build_info') && labels.includes('version'));
  if (info === undefined) return null;
  const now = series(info.name, { job: target.workload });
  return annotation('Versions', 'blue', unless(sum(now, 'version'), sum({ ...now, offset: hour }, 'version')), compose([origin, ...originsOf([info])]), { titleFormat: 'Version {{version}}' });
}

function containerStarts({ name, target: { workload }, origin }: Subject, { targets }: Watch): Annotation | null {
  const target = serving(targets, 'container_start_time_seconds');
  if (target === undefined || workload.value !== name.value) return null;
  const start = series('container_start_time_seconds', { job: target.workload, container: name });
  return annotation('Starts', 'blue', inMilliseconds(start), compose([origin, target.origin]), { titleFormat: '{{container}} was started', useValueForTime: true });
}

/** https://prometheus.io/docs/instrumenting/writing_clientlibs/#process-metrics */
function processStarts({ target, origin }: Subject): Annotation | null {
  const start = target.metrics.filter(({ name }) => name === 'process_start_time_seconds');
  if (start.length === 0) return null;
  return annotation('Starts', 'blue', inMilliseconds(series('process_start_time_seconds', { job: target.workload })), compose([origin, ...originsOf(start)]), { titleFormat: '{{instance}} was started', useValueForTime: true });
}

function originsOf(metrics: readonly Metric[]): Origin[] {
  return metrics.flatMap(({ origin }) => (origin === undefined ? [] : [origin]));
}

function inMilliseconds(seconds: Vector): Vector {
  return binary(seconds, '*', 1000);
}

/** The first that serves all of these. */
function serving(targets: readonly ScrapeTarget[], ...names: readonly string[]): ScrapeTarget | undefined {
  return targets.find(({ metrics }) => names.every((name) => metrics.some((metric) => metric.name === name)));
}
