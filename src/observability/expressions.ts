import type { Vector } from '../formats/promql/document.ts';
import type { Origin } from '../provenance/origin.ts';
import type { Subject, Watch } from './watch.ts';

/** An expression, and whose it is. */
export interface Asked {
  readonly subject: Subject;
  /** `alert HighErrorRatio` */
  readonly owner: string;
  readonly expression: Vector;
  readonly origin: Origin;
}

/** Every expression of an environment: what is recorded, told of, drawn, and asked in runbooks. */
export function expressionsOf({ subjects }: Pick<Watch, 'subjects'>): Asked[] {
  return subjects.flatMap((subject) => [
    ...subject.recordings.map(({ record, expression, origin }): Asked => ({ subject, owner: `recording ${record}`, expression, origin })),
    ...subject.alerts.flatMap(({ name, expression, origin, runbook }): Asked[] => [
      { subject, owner: `alert ${name}`, expression, origin },
      ...runbook.queries.map((query): Asked => ({ subject, owner: `runbook of ${name}, ${query.question.value}`, expression: query.expression, origin: query.question.origin })),
    ]),
    ...subject.rows.flatMap(({ panels }) => panels.flatMap(({ title, origin, queries }) => queries.map(({ expression }): Asked => ({ subject, owner: `panel ${title}`, expression, origin })))),
  ]);
}
