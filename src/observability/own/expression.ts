import { checkPromql } from '../../formats/promql/check.ts';
import type { Expression, Vector } from '../../formats/promql/document.ts';
import { parsePromql } from '../../formats/promql/parse.ts';

/** Why a text is no expression of an alert. */
export interface Unreadable {
  /** `syntax`: it cannot be read. `type`: it can, and makes no sense. */
  readonly kind: 'syntax' | 'type';
  readonly reason: string;
  /** In the text, in UTF-16 code units. */
  readonly offset: number;
}

export interface Written {
  readonly expression: Vector;
  /** Where a part of it stands in the text. */
  readonly offsetOf: (part: object) => number;
}

/** What somebody wrote for an alert to look for. */
export function readWritten(text: string): Written | readonly Unreadable[] {
  const { expression, problem, places } = parsePromql(text);
  if (expression === null) return [{ kind: 'syntax', ...problem! }];
  const offsetOf = (part: object): number => places.get(part as Expression) ?? 0;
  const problems = checkPromql(expression).map(({ at, reason }): Unreadable => ({ kind: 'type', reason, offset: offsetOf(at) }));
  if (problems.length > 0) return problems;
  if (expression.type !== 'vector') return [{ kind: 'type', reason: `an alert looks for series, and this is ${sorts[expression.type]}`, offset: 0 }];
  return { expression, offsetOf };
}

const sorts: Readonly<Record<'range' | 'scalar' | 'text', string>> = { range: 'a range', scalar: 'a number', text: 'a text' };
