import type { Alert } from '../../observability/alert.ts';
import { Traced } from '../../provenance/traced.ts';
import type { Occurrence } from './occurrence.ts';

/** Of what an alert tells: of its subject; or of others, as that observes them, of which it may name the pod. */
export type About = 'itself' | 'others' | 'pods';

/** What observes others tells of itself only when it is silent. */
export function aboutOf({ environment, subject, alert }: Occurrence): About {
  const resource = environment.resources.find(({ name }) => name.value === subject.name.value);
  if (resource?.kind.observer !== true || isOnSilence(alert.expression)) return 'itself';
  return namesPods(alert.expression) ? 'pods' : 'others';
}

function isOnSilence(expression: Alert['expression']): boolean {
  return anywhere(expression, (node) => (node['kind'] === 'selector' && textOf(node['metric']) === 'up') || (node['kind'] === 'call' && node['name'] === 'absent'));
}

function namesPods(expression: Alert['expression']): boolean {
  return anywhere(expression, (node) => node['clause'] === 'by' && (node['labels'] as readonly string[]).includes('pod'));
}

function textOf(word: unknown): unknown {
  return word instanceof Traced ? word.value : word;
}

type Node = Readonly<Record<string, unknown>>;

/** Whether it holds of any node of an expression. */
function anywhere(node: unknown, holds: (node: Node) => boolean): boolean {
  if (typeof node !== 'object' || node === null || node instanceof Traced) return false;
  return holds(node as Node) || Object.values(node).some((inner) => anywhere(inner, holds));
}
