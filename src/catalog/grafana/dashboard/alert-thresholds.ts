import type { Expression, Text } from '../../../formats/promql/document.ts';
import type { Alert } from '../../../observability/alert.ts';
import type { Panel, Row, Threshold } from '../../../observability/panel.ts';
import { compose } from '../../../provenance/origin.ts';
import { Traced } from '../../../provenance/traced.ts';

/** The same rows, where each graph has the thresholds of the alerts that are drawn on it, also those that it does not state itself. */
export function withAlertThresholds(rows: readonly Row[], alerts: readonly Alert[]): Row[] {
  return rows.map((row) => ({ ...row, panels: row.panels.map((panel) => completed(panel, alerts)) }));
}

function completed(panel: Panel, alerts: readonly Alert[]): Panel {
  const { kind, unit, thresholds = [] } = panel;
  if (kind !== 'timeseries' || unit === 'timestamp' || unit === 'boolean') return panel;
  const drawn = alerts.filter((alert) => alert.panel === panel.title && alert.threshold !== undefined && !thresholds.some(({ value }) => value.value === alert.threshold!.value));
  if (drawn.length === 0) return panel;
  const added = drawn.map(({ severity, threshold }): Threshold => ({ severity: severity.value, value: threshold! }));
  const lowIsBad = panel.lowIsBad ?? (thresholds.length === 0 && drawn.every(({ expression, threshold }) => isBelow(expression, threshold!)));
  return { ...panel, thresholds: [...thresholds, ...added], lowIsBad, origin: compose([panel.origin, ...drawn.map(({ origin }) => origin)]) };
}

/** Whether the expression yields what is not above the threshold. */
function isBelow(of: Expression | Text, threshold: Traced<number>): boolean {
  if (of.kind !== 'binary') return false;
  const { left, operator, right } = of;
  const compared = right.kind === 'number' && (right.value instanceof Traced ? right.value.value : right.value) === threshold.value;
  if (compared) return operator === '<' || operator === '<=' || operator === '==';
  return isBelow(left, threshold) || isBelow(right, threshold);
}
