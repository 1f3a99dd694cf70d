// Rules of a group are evaluated one after the other: what one needs of the others stands before it.
import { expect, test } from 'vitest';
import { openProject } from '../../../src/cli/project.ts';
import type { Expression, Text } from '../../../src/formats/promql/document.ts';
import type { Subject } from '../../../src/observability/watch.ts';
import { Traced } from '../../../src/provenance/traced.ts';

/** Metrics that an expression selects. */
function selected(of: Expression | Text): string[] {
  if (of.kind === 'selector') return [of.metric instanceof Traced ? of.metric.value : of.metric];
  if ('of' in of) return selected(of.of);
  if ('left' in of) return [...selected(of.left), ...selected(of.right)];
  return 'arguments' in of ? of.arguments.flatMap(selected) : [];
}

function tooEarly({ recordings }: Subject): string[] {
  const own = recordings.map(({ record }) => record);
  return recordings.flatMap(({ record, expression }, i) => selected(expression).flatMap((metric) => (own.indexOf(metric) >= i ? [`${record} needs ${metric}`] : [])));
}

const { compilation } = await openProject('.');

test.each(compilation!.platform!.environments.map(({ name, watch }) => [name.value, watch!.subjects] as const))('in %s', (_, subjects) => {
  expect(subjects.flatMap(({ recordings }) => recordings).length).toBeGreaterThan(0);
  expect(subjects.flatMap(tooEarly)).toEqual([]);
});
