import type { Workload } from '../../../compiler/resolved.ts';
import { parseDuration, parsePercent } from '../../../model/units.ts';
import { defaultOrigin } from '../../../provenance/default-origin.ts';
import { because, originOf, type Leaf } from '../../../provenance/document.ts';
import { convention } from '../../../provenance/origin.ts';
import { pathOf } from '../../../provenance/path-of.ts';
import { map, traced, withOrigin, type Traced } from '../../../provenance/traced.ts';
import type { Omission } from '../../emitter.ts';
import type { KubernetesContext } from '../context.ts';
import type { KubernetesObject } from '../document.ts';
import { workloadMeta } from '../labels.ts';
import { controllerKindOf } from './controller.ts';
import { isAutoscaled, scalingOrigin } from './replicas.ts';

/** https://kubernetes.io/docs/reference/kubernetes-api/workload-resources/horizontal-pod-autoscaler-v2/ */
type HorizontalPodAutoscaler = KubernetesObject & {
  readonly spec: {
    readonly scaleTargetRef: { readonly apiVersion: Leaf; readonly kind: Leaf; readonly name: Leaf };
    readonly minReplicas: Leaf;
    readonly maxReplicas: Leaf;
    readonly metrics: readonly MetricSpec[];
    readonly behavior: { readonly scaleUp: ScalingRules; readonly scaleDown: ScalingRules };
  };
};

type MetricSpec = {
  readonly type: Leaf;
  readonly resource?: { readonly name: Leaf; readonly target: { readonly type: Leaf; readonly averageUtilization: Leaf } };
  readonly pods?: { readonly metric: { readonly name: Leaf }; readonly target: { readonly type: Leaf; readonly averageValue: Leaf } };
};

type ScalingRules = {
  readonly stabilizationWindowSeconds: Leaf;
  readonly policies: readonly { readonly type: Leaf; readonly value: Leaf; readonly periodSeconds: Leaf }[];
};

type Scale = NonNullable<Workload['replicas']['scale']>;
type Direction = 'up' | 'down';

const reference = 'https://kubernetes.io/docs/concepts/workloads/autoscaling/horizontal-pod-autoscale/';

const ofRequest = convention('the average use of all replicas, as a share of what each requests', { reference: `${reference}#support-for-resource-metrics` });
const ofPods = convention('the average of a metric that each replica serves to Prometheus, by way of the custom metrics API', {
  reference: `${reference}#support-for-custom-metrics`,
  comment: 'A custom metric, served by the Prometheus adapter of this namespace.',
});
const paced = convention('how fast the number changes, and for how long the measure must have called for it', { reference: `${reference}#configurable-scaling-behavior` });
const awake = convention('an autoscaler never stops the last replica: nothing would be measured then', { reference: 'https://kubernetes.io/docs/reference/kubernetes-api/workload-resources/horizontal-pod-autoscaler-v2/' });

export function autoscalers(workload: Workload, context: KubernetesContext): HorizontalPodAutoscaler[] {
  const { name, origin, replicas: { min, max, scale } } = workload;
  if (scale === null || !isAutoscaled(workload)) return [];
  const spec = {
    scaleTargetRef: { apiVersion: 'apps/v1', kind: controllerKindOf(workload), name },
    minReplicas: min.value === 0 ? withOrigin(traced(1, awake), min.origin) : min,
    maxReplicas: max,
    metrics: metricsOf(scale),
    behavior: because(paced, { scaleUp: rulesOf(scale, 'up'), scaleDown: rulesOf(scale, 'down') }),
  };
  return [because([origin, originOf(scale)!, scalingOrigin(workload)], { apiVersion: 'autoscaling/v2', kind: 'HorizontalPodAutoscaler', metadata: workloadMeta(workload, context), spec })];
}

function metricsOf({ cpu, memory, metric }: Scale): MetricSpec[] {
  const ofResource = (name: string, percent: Traced<string>): MetricSpec => because([ofRequest, percent.origin], { type: 'Resource', resource: { name, target: { type: 'Utilization', averageUtilization: wholePercent(percent) } } });
  return [
    ...(cpu === undefined ? [] : [ofResource('cpu', cpu)]),
    ...(memory === undefined ? [] : [ofResource('memory', memory)]),
    ...(metric === undefined ? [] : [because([ofPods, originOf(metric)!], { type: 'Pods', pods: { metric: { name: metric.name }, target: { type: 'AverageValue', averageValue: map(metric.perReplica, String) } } })]),
  ];
}

/** The API knows no parts of a percent. */
function wholePercent(percent: Traced<string>): Traced<number> {
  return map(percent, (text) => Math.max(1, Math.round(parsePercent(text) * 100)));
}

const second = 1000;
/** In milliseconds; what the API allows. https://kubernetes.io/docs/reference/kubernetes-api/workload-resources/horizontal-pod-autoscaler-v2/ */
const longest = { every: 1800 * second, after: 3600 * second };

const usual = {
  up: { percent: [100, 'twice as many meet most peaks'], every: [30 * second, 'time in which a new replica starts, and takes its share'], after: [0, 'a peak is met at once'] },
  down: { percent: [50, 'half of them at most, should the measure be wrong'], every: [60 * second, 'time in which the others show whether they can bear it'], after: [300 * second, 'a lull of some minutes is not the end of a peak'] },
} as const;

function rulesOf(scale: Scale, direction: Direction): ScalingRules {
  const step = scale[direction];
  return because(step === undefined ? paced : originOf(step)!, {
    stabilizationWindowSeconds: timeOf(scale, direction, 'after'),
    policies: [{ type: 'Percent', value: step?.percent ?? usualOf(scale, direction, 'percent'), periodSeconds: timeOf(scale, direction, 'every') }],
  });
}

/** Whole seconds that the API allows. */
function timeOf(scale: Scale, direction: Direction, key: 'every' | 'after'): Traced<number> {
  const stated = scale[direction]?.[key];
  const time = stated === undefined ? usualOf(scale, direction, key) : map(stated, parseDuration);
  return map(time, (ms) => Math.max(key === 'every' ? 1 : 0, Math.ceil(Math.min(ms, longest[key]) / second)));
}

function usualOf(scale: Scale, direction: Direction, key: 'percent' | 'every' | 'after'): Traced<number> {
  const step = scale[direction];
  const [value, reason] = usual[direction][key];
  return traced(value, step === undefined ? defaultOrigin(originOf(scale), `${direction}.${key}`, reason) : defaultOrigin(originOf(step), key, reason));
}

/** What a range of replicas says and an autoscaler does not do. */
export function omissionsOfScale({ environment }: KubernetesContext): Omission[] {
  return environment.workloads.flatMap((workload) => {
    const { name, replicas: { min, max, scale } } = workload;
    if (scale === null || max.value <= min.value) return [];
    const say = (at: Traced<unknown>, text: string): Omission => ({ path: pathOf(at.origin), text: `${name.value}: ${text}` });
    if (!isAutoscaled(workload)) return [say(max, 'a range of replicas without cpu, memory or metric to go by stays at its least')];
    return [
      ...(min.value === 0 ? [say(min, 'an autoscaler keeps at least one replica, since nothing is measured without any')] : []),
      ...(['up', 'down'] as const).flatMap((direction) => (['every', 'after'] as const).flatMap((key) => {
        const stated = scale[direction]?.[key];
        return stated === undefined || isKept(parseDuration(stated.value), key) ? [] : [say(stated, 'an autoscaler counts whole seconds, at most 30m between two steps and 1h before the first')];
      })),
    ];
  });
}

function isKept(ms: number, key: 'every' | 'after'): boolean {
  return ms % second === 0 && ms <= longest[key] && (key === 'after' || ms > 0);
}
