import type { ResolvedPlatform, Workload } from '../../compiler/resolved.ts';
import { because, originOf, type Leaf } from '../../provenance/document.ts';
import { compose, convention } from '../../provenance/origin.ts';
import { pathOf } from '../../provenance/path-of.ts';
import { combine, t, Traced, withOrigin } from '../../provenance/traced.ts';
import type { Omission } from '../emitter.ts';
import type { KubernetesContext } from './context.ts';
import type { KubernetesObject, Map } from './document.ts';

// Findings of checkers that are no faults. Both tools read annotations of the object itself, and for pods those of what makes the pods.

type Exception = ResolvedPlatform['exceptions'][number];

const ignored = convention('kube-score leaves out the checks that the object names', { reference: 'https://github.com/zegl/kube-score#ignoring-a-test' });
const skipped = convention('checkov leaves out the checks that the object names, each with a reason', { reference: 'https://www.checkov.io/2.Basics/Suppressing%20and%20Skipping%20Policies.html' });
const reasoned = convention('kube-score\'s annotation has no place for reasons');

const podMakers: readonly string[] = ['Deployment', 'StatefulSet', 'Job', 'CronJob'];

/** The objects, each with what checkers shall leave out; `null` for those of the environment as a whole. */
export function withExceptions(objects: readonly KubernetesObject[], workload: Workload | null, { platform }: KubernetesContext): readonly KubernetesObject[] {
  const near = platform.exceptions.filter((exception) => isAbout(exception, workload));
  return near.length === 0 ? objects : objects.map((object) => annotated(object, near));
}

function isAbout({ on }: Exception, workload: Workload | null): boolean {
  if (on === undefined || workload === null) return on === undefined;
  // The jobs that make what a resource needs have no place in the model but the resource's.
  const names = [workload.name.value, pathOf(workload.origin)?.key];
  return on.some(({ value }) => names.includes(value));
}

function annotated(object: KubernetesObject, near: readonly Exception[]): KubernetesObject {
  const kind = object.kind instanceof Traced ? object.kind.value : object.kind;
  const exceptions = near.filter(({ kinds }) => (kinds === undefined ? podMakers.includes(kind as string) : kinds.some(({ value }) => value === kind)));
  if (exceptions.length === 0) return object;
  const { metadata } = object;
  return { ...object, metadata: { ...metadata, annotations: { ...metadata.annotations, ...annotationsOf(exceptions, near) } } };
}

/** Annotations are shared and numbered, so each follows from what all exceptions that are `near` are about. */
function annotationsOf(exceptions: readonly Exception[], near: readonly Exception[]): Map<Leaf> {
  const about = compose(near.flatMap(({ tool, on = [], kinds = [] }) => [tool, ...on, ...kinds].map(({ origin }) => origin)));
  const kubeScore = distinct(exceptions.filter(({ tool }) => tool.value === 'kube-score'));
  const checkov = distinct(exceptions.filter(({ tool }) => tool.value === 'checkov'));
  return {
    ...(kubeScore.length === 0 ? {} : { 'kube-score/ignore': because([ignored, about], joined(kubeScore.map(checkOf), ',')) }),
    ...(kubeScore.length === 0 ? {} : { 'platform/ignored-by-kube-score': because([reasoned, about], joined(kubeScore.map((one) => t`${checkOf(one)}: ${one.reason}`), '; ')) }),
    ...Object.fromEntries(checkov.map((one, i) => [`checkov.io/skip${i + 1}`, because([skipped, about], t`${checkOf(one)}=${reasonFor(one)}`)])),
  };
}

/** Each check once: a tool asks only whether it is named. */
function distinct(exceptions: readonly Exception[]): Exception[] {
  return [...new Map(exceptions.map((one) => [one.check.value, one])).values()];
}

/** Why it stands there: the exception as a whole, and what it is about. */
function checkOf(exception: Exception): Traced<string> {
  return withOrigin(exception.check, originOf(exception)!, exception.tool.origin, ...[...(exception.on ?? []), ...(exception.kinds ?? [])].map(({ origin }) => origin));
}

/** checkov takes the text apart at "=", and fails if there are two. */
function reasonFor({ reason }: Exception): Traced<string> {
  return combine([reason], ([text]) => text!.replaceAll('=', ':'));
}

function joined(texts: readonly Traced<string>[], separator: string): Traced<string> {
  return combine(texts, (values) => values.join(separator));
}

/** What checkers would find, and why it stays. */
export function omissionsOfExceptions({ platform, workloads, resources }: KubernetesContext): Omission[] {
  return platform.exceptions.flatMap((exception) => {
    const said = `${exception.tool.value} finds ${exception.check.value}, which is no fault: ${exception.reason.value}`;
    const path = pathOf(originOf(exception));
    if (exception.on === undefined) return [{ path, text: said }];
    return exception.on.filter(({ value }) => workloads.has(value) || resources.has(value)).map(({ value }) => ({ path, text: `${value}: ${said}` }));
  });
}
