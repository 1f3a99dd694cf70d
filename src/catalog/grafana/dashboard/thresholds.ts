import type { Panel, Threshold } from '../../../observability/panel.ts';
import type { Severity } from '../../../observability/alert.ts';
import { because } from '../../../provenance/document.ts';
import { map } from '../../../provenance/traced.ts';
import { colours, plain } from './conventions.ts';
import type { Field, ThresholdStep } from './document.ts';

const colourOf: Readonly<Record<Severity, string>> = { critical: 'red', warning: 'orange', info: 'blue' };
const well = 'green';

/** By the values at which alerts begin. A step holds from its value up; the first one, from below everything. */
export function thresholdsOf({ thresholds = [], lowIsBad = false, unit }: Panel): NonNullable<Field['thresholds']> {
  if (thresholds.length === 0) return because(plain, { mode: 'absolute', steps: [{ value: null, color: 'text' }] });
  const [first] = thresholds;
  // Of two values one is right, whatever lies between them.
  if (unit === 'boolean') return because([colours, first!.value.origin], { mode: 'absolute', steps: [{ value: null, color: lowIsBad ? colourOf[first!.severity] : well }, { value: 1, color: lowIsBad ? well : colourOf[first!.severity] }] });
  const scaled = unit === 'timestamp' ? thresholds.map((one) => ({ ...one, value: map(one.value, (seconds) => seconds * 1000) })) : thresholds;
  const rising = [...scaled].sort((a, b) => a.value.value - b.value.value || (lowIsBad ? worse(a, b) : worse(b, a)));
  const reasons = [colours, ...rising.map(({ value }) => value.origin)];
  // Where little is bad, a step has the colour of what is still wrong above it.
  const above = lowIsBad ? [...rising.slice(1).map(({ severity }) => colourOf[severity]), well] : rising.map(({ severity }) => colourOf[severity]);
  const steps = rising.map(({ value }, i): ThresholdStep => because(colours, { value, color: above[i]! }));
  return because(reasons, { mode: 'absolute', steps: [{ value: null, color: lowIsBad ? colourOf[rising[0]!.severity] : well }, ...steps] });
}

const rank: Readonly<Record<Severity, number>> = { critical: 2, warning: 1, info: 0 };

/** Of two at the same value the worse one counts, which comes last, or where little is bad, first. */
function worse(a: Threshold, b: Threshold): number {
  return rank[b.severity] - rank[a.severity];
}
