import type { ValuePath } from '../../formats/helm-template/document.ts';

/** Where something stands in an object: keys, and of lists the name of the entry or its index. */
export interface Place {
  /** First part of the names of all values that it needs: `discovery`. */
  readonly scope: string;
  /** Name of the workload, or of the file where it is for the whole environment. */
  readonly subject: string;
  readonly kind: string;
  readonly object: string;
  readonly steps: readonly (string | number)[];
}

export function step(place: Place, key: string | number): Place {
  return { ...place, steps: [...place.steps, key] };
}

/** Beginnings of the names of what stands in an object of a kind, after the conventions of `helm create`. https://helm.sh/docs/chart_best_practices/values/ */
const prefixes: Readonly<Record<string, ValuePath>> = {
  Deployment: [],
  StatefulSet: [],
  Job: [],
  CronJob: [],
  ConfigMap: ['config'],
  HorizontalPodAutoscaler: ['autoscaling'],
  PersistentVolumeClaim: ['persistence'],
  PodDisruptionBudget: ['disruptionBudget'],
};

const plumbing: readonly (string | number)[] = ['spec', 'template', 'jobTemplate', 'metadata', 'data'];

/** `spec.template.spec.containers.discovery.resources.requests.cpu` of Deployment discovery is `discovery.resources.requests.cpu`. */
export function nameOf({ scope, subject, kind, object, steps }: Place): ValuePath {
  let at = 0;
  while (at < steps.length - 1 && plumbing.includes(steps[at]!)) at++;
  if ((steps[at] === 'containers' || steps[at] === 'initContainers') && steps[at + 1] === subject && at + 2 < steps.length) at += 2;
  const claim = steps.indexOf('volumeClaimTemplates');
  if (claim !== -1 && steps.length > claim + 2) return [scope, 'persistence', identifier(String(steps[claim + 1])), identifier(String(steps.at(-1)))];
  const prefix = prefixes[kind] ?? [lowerFirst(kind)];
  const other = object === subject ? [] : [identifier(object.startsWith(`${subject}-`) ? object.slice(subject.length + 1) : object)];
  return [scope, ...prefix, ...other, ...joinIndices(steps.slice(at))];
}

/** The unshortened name, for where two would be the same. */
export function fullNameOf({ scope, kind, object, steps }: Place): ValuePath {
  return [scope, lowerFirst(kind), identifier(object), ...joinIndices(steps)];
}

/** `egress`, 2 -> `egress2`: what has no name is named for the list that it is in. */
function joinIndices(steps: readonly (string | number)[]): string[] {
  const parts: string[] = [];
  for (const one of steps) {
    if (typeof one === 'number' && parts.length > 0) parts.push(`${parts.pop()!}${one}`);
    else parts.push(identifier(String(one)));
  }
  return parts;
}

/** `mcp-server` -> `mcpServer`; what is an identifier already stays. Only letters, digits and `_` can follow a dot in a template. */
export function identifier(text: string): string {
  const name = /^[A-Za-z_][A-Za-z0-9_]*$/.test(text) ? text : joined(text.split(/[^A-Za-z0-9]+/).filter((word) => word !== ''));
  // Every object has these, whatever was put into it.
  return name in Object.prototype ? `${name}_` : name;
}

function joined(words: readonly string[]): string {
  const name = words.map((word, i) => (i === 0 ? word : word[0]!.toUpperCase() + word.slice(1))).join('');
  return /^[A-Za-z]/.test(name) ? name : `item${name}`;
}

function lowerFirst(text: string): string {
  return text === '' ? 'object' : text[0]!.toLowerCase() + text.slice(1);
}

/** Names of the scopes, which are unique: two that would be the same keep their dashes, as underscores. */
export function scopeNames(subjects: readonly string[], reserved: ReadonlySet<string>): ReadonlyMap<string, string> {
  const count = new Map<string, number>();
  for (const subject of subjects) count.set(identifier(subject), (count.get(identifier(subject)) ?? 0) + 1);
  return new Map(
    subjects.map((subject) => {
      const name = identifier(subject);
      const own = count.get(name) === 1 ? name : subject.replaceAll('-', '_');
      return [subject, reserved.has(own) ? `${own}_` : own];
    }),
  );
}
