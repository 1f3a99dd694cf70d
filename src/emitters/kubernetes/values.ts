import { because, originOf, type Node } from '../../provenance/document.ts';
import { compose } from '../../provenance/origin.ts';
import { map, traced, type Traced } from '../../provenance/traced.ts';
import { withoutComments } from '../../provenance/without-comments.ts';

/** Whole seconds of milliseconds, rounded up: the API knows no fractions. */
export function seconds(ms: Traced<number>): Traced<number> {
  return map(ms, (value) => Math.ceil(value / 1000));
}

/**
 * Text of a command or of a variable, in which the kubelet would take `$(NAME)` for a reference and `$$` for `$`. `next` is the character that
 * will follow it. https://kubernetes.io/docs/tasks/inject-data-application/define-interdependent-environment-variables/
 */
export function escapeReferences(text: string, next = ''): string {
  return (text + next).replace(/\$(?=[$(])/g, '$$$$').slice(0, next === '' ? undefined : -next.length);
}

/** A word that is to be taken as it is. A comment that its origin has for another format is left there. */
export function literal(text: Traced<string>): Traced<string> {
  const origin = withoutComments(text.origin);
  if (origin === text.origin && !text.value.includes('$')) return text;
  return traced(escapeReferences(text.value), origin);
}

/** A list, which stands there because of what is in it; nothing where that is nothing, since the API leaves out what is empty. */
export function some<T extends Node>(items: readonly T[]): readonly T[] | undefined {
  if (items.length === 0) return undefined;
  const origins = items.flatMap((item) => originOf(item) ?? []);
  return origins.length === 0 ? items : because(withoutComments(compose(origins)), [...items]);
}
