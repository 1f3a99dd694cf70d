import { printPromql } from '../../formats/promql/print.ts';
import type { Block } from '../../formats/markdown/document.ts';
import { formatDuration } from '../../model/units.ts';
import { because } from '../../provenance/document.ts';
import { compose } from '../../provenance/origin.ts';
import { map, t, traced, type Traced } from '../../provenance/traced.ts';
import type { Occurrence, Page } from './occurrence.ts';
import { thresholdOf } from './threshold.ts';
import { environmentOf, labelOf, prose, variantsOf, type Variant } from './variants.ts';
import { distinct, fenced, joined, paragraph, section } from './words.ts';

/** When it fires: in words, where it differs, and as Prometheus computes it. */
export function condition({ occurrences }: Page): Block[] {
  const levels = variantsOf(occurrences, levelOf);
  return section('When it fires', [
    prose(occurrences, ({ alert }) => alert.runbook.condition),
    ...(levels.length > 1 ? [levelTable(levels)] : []),
    ...variantsOf(occurrences, ({ alert }) => printPromql(alert.expression, alert.origin)).flatMap((variant) => expression(variant, occurrences, levels.length > 1)),
  ]);
}

/** What may differ between environments and severities, as one text to compare. */
function levelOf(one: Occurrence): Traced<string> {
  return t`${one.alert.severity} ${thresholdOf(one) ?? ''} ${heldOf(one)}`;
}

function heldOf({ alert }: Occurrence): Traced<string> {
  return map(alert.for, (ms) => (ms === 0 ? 'at once' : formatDuration(ms)));
}

function levelTable(levels: readonly Variant[]): Block {
  const hasThreshold = levels.some(({ of }) => thresholdOf(of[0]!) !== undefined);
  const rows = levels.map(({ text, of }) => {
    const threshold = thresholdOf(of[0]!);
    const known = (value: Traced<string>): Traced<string> => traced(value.value, text.origin);
    const cells = [joined(distinct(of.map(environmentOf))), known(of[0]!.alert.severity), ...(hasThreshold ? [threshold === undefined ? '' : known(threshold)] : []), known(heldOf(of[0]!))];
    return because(text.origin, cells);
  });
  const head = ['Environment', 'Severity', ...(hasThreshold ? ['Threshold'] : []), 'For'];
  return because(compose(levels.map(({ text }) => text.origin)), { kind: 'table', head, rows });
}

function expression({ text, of }: Variant, all: readonly Occurrence[], told: boolean): Block[] {
  const label = of.length === all.length ? [] : [labelOf(of, all)];
  // Where a table tells for how long, it is not said again.
  const held = told ? [] : [map(of[0]!.alert.for, (ms) => (ms === 0 ? 'at once' : `held for ${formatDuration(ms)}`))];
  const lead = traced('In PromQL', compose(of.map(({ alert }) => alert.for.origin)));
  return [paragraph(t`${joined([lead, ...label, ...held])}:`), fenced('promql', text)];
}
