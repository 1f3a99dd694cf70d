import type * as Model from '../../model/types.gen.ts';
import type { View } from '../../model/view.ts';
import { parseDuration } from '../../model/units.ts';
import type { Vector } from '../../formats/promql/document.ts';
import { defaultOrigin } from '../../provenance/default-origin.ts';
import { originOf } from '../../provenance/document.ts';
import { compose, convention } from '../../provenance/origin.ts';
import { map, traced, Traced } from '../../provenance/traced.ts';
import type { Alert, AlertTest, TestSeries } from '../alert.ts';
import { comparisonOf } from './condition.ts';

export type WrittenAlert = View<Model.Alert>;

export interface ReadTest {
  readonly fault: readonly TestSeries[];
  readonly health: readonly TestSeries[];
}

const asked = convention('what an alert looks for is what to look at first');

/** The alert that the model states, with what it leaves open. */
export function ownAlert(name: string, view: WrittenAlert, expression: Vector, test: ReadTest): Alert {
  const at = originOf(view)!;
  const origin = compose([at, view.expr.origin, ...(view.panel === undefined ? [] : [view.panel.origin])]);
  const held = view.for ?? traced('5m' as const, defaultOrigin(at, 'for', 'what mends itself within minutes wakes nobody'));
  const threshold = thresholdOf(view, expression);
  return {
    name,
    severity: view.severity,
    expression,
    for: map(held, parseDuration),
    summary: view.summary,
    description: view.description ?? view.summary,
    panel: panelTitle(name, view),
    ...(threshold === undefined ? {} : { threshold }),
    runbook: {
      meaning: view.meaning,
      impact: view.impact,
      condition: traced('Its expression gives a series for each thing that is wrong.', origin),
      causes: view.causes ?? [],
      queries: [{ question: traced('What does it look at?', compose([origin, asked])), expression: comparisonOf(expression)?.left ?? expression }],
      remedies: view.remedies ?? [],
    },
    test: testOf(view, test),
    origin,
  };
}

/** The number that it compares with, where the model states no other. */
export function thresholdOf({ threshold, expr }: WrittenAlert, expression: Vector): Traced<number> | undefined {
  if (threshold !== undefined) return threshold;
  const compared = comparisonOf(expression)?.threshold?.value;
  return compared === undefined ? undefined : traced(compared instanceof Traced ? compared.value : compared, expr.origin);
}

/** `QueueStuck` is drawn as `Queue stuck`. */
export function panelTitle(name: string, { panel }: WrittenAlert): string {
  if (panel !== undefined) return panel.value;
  const words = name.replace(/(?<=[a-z0-9])(?=[A-Z])|(?<=[A-Z])(?=[A-Z][a-z])/g, ' ').split(' ');
  return words.map((word, i) => (i === 0 || /^[A-Z0-9]{2,}$/.test(word) ? word : word.toLowerCase())).join(' ');
}

function testOf({ test }: WrittenAlert, read: ReadTest): AlertTest {
  return { ...read, apart: true, ...(test.after === undefined ? {} : { after: map(test.after, parseDuration) }) };
}
