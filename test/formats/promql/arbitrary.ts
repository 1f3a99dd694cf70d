import * as fc from 'fast-check';
import { aggregators, functions, type ArgumentType } from '../../../src/formats/promql/functions.ts';
import type { Expression, Grouping, Matcher, Matching, Range, Scalar, Selector, Text, Vector } from '../../../src/formats/promql/document.ts';
import { compareText } from '../../../src/util/sort.ts';
import { printLabel, printText } from '../../../src/formats/promql/literal.ts';

/** Words of the language are names, too, where nothing else can stand. */
const metric = fc.constantFrom('up', 'http_requests_total', 'job:errors:rate5m', 'by', 'without', 'and', 'unless', 'sum', 'rate', 'start', 'a_metric_whose_name_is_so_long_that_lines_must_be_broken');
export const label: fc.Arbitrary<string> = fc.constantFrom('job', 'instance', 'le', 'by', 'on', 'group_left', 'bool', 'code');
const value = fc.oneof(fc.constantFrom('', 'web', '5..', 'a"b', 'a\\b', 'é→😀', 'two\nlines', "it's", '`', '\u0007\u00a0'), fc.string({ unit: fc.constantFrom(...Array.from('aZ9_ .*+?()[]{}|^$\\"\'`/\t\n\r\0\x7f\x80\u00a0\u00ad\u0301\u200b\u200d\u2028\u202e\ue000\ufeff€ß字한🎉\u{e0101}\u{e0001}')), maxLength: 6 }));
/** Prometheus loses a millisecond of most that have some beside seconds. */
const length = fc.oneof(fc.constantFrom(1, 1000, 1500, 60_000, 300_000, 5_401_500, 604_800_000, 2_592_000_000), fc.integer({ min: 1, max: 1e7 }).map((seconds) => seconds * 1000));
const offset = fc.oneof(length, length.map((n) => -n));

const matcher: fc.Arbitrary<Matcher> = fc.oneof(
  fc.record({ label, operator: fc.constantFrom('=' as const, '!=' as const), value }),
  fc.record({ label, operator: fc.constantFrom('=~' as const, '!~' as const), value: fc.constantFrom('a|b', '5..', '.+', '(?i)web', '[a-z]+', '') }),
);

/** In the order in which they are printed. */
const matchers = fc.array(matcher, { maxLength: 3 }).map((all) => [...all].sort((a, b) => compareText(printed(a), printed(b))));

function printed({ label: name, operator, value: wanted }: Matcher): string {
  return printLabel(name) + operator + printText(wanted as string);
}

const moved = fc.record({ offset, at: fc.oneof(fc.constantFrom('start' as const, 'end' as const), fc.integer({ min: -1e12, max: 1e12 })) }, { requiredKeys: [] });

export const selector: fc.Arbitrary<Selector> = fc.tuple(fc.oneof({ weight: 6, arbitrary: metric }, { weight: 1, arbitrary: fc.constant('') }), matchers, fc.oneof({ weight: 3, arbitrary: fc.constant({}) }, { weight: 1, arbitrary: moved })).map(([name, all, more]) => ({
  kind: 'selector' as const,
  type: 'vector' as const,
  metric: name,
  // Something must be selected.
  matchers: name === '' ? [{ label: 'job', operator: '=' as const, value: 'web' }, ...all.filter((one) => printed(one) > 'job="web"')] : all,
  ...more,
}));

const text: fc.Arbitrary<Text> = value.map((words) => ({ kind: 'text', type: 'text', value: words }));
const number: fc.Arbitrary<Scalar> = fc.oneof(fc.constantFrom(0, 1, -1, 0.05, 1e-9, 1e22, Infinity, -Infinity, NaN), fc.double(), fc.integer()).map((n) => ({ kind: 'number', type: 'scalar', value: n }));

const labels = fc.uniqueArray(label, { maxLength: 3 });
const grouping: fc.Arbitrary<Grouping | null> = fc.oneof(
  fc.constant(null),
  labels.map((all): Grouping => ({ clause: 'without', labels: all })),
  labels.filter((all) => all.length > 0).map((all): Grouping => ({ clause: 'by', labels: all })),
);

const group = fc.record({ side: fc.constantFrom('group_left' as const, 'group_right' as const), labels: fc.uniqueArray(fc.constantFrom('version', 'node'), { maxLength: 2 }) });

function matchingOf(mayGroup: boolean): fc.Arbitrary<{ matching?: Matching }> {
  const clause = fc.oneof(labels.map((all) => ({ clause: 'on' as const, labels: all })), labels.filter((all) => all.length > 0).map((all) => ({ clause: 'ignoring' as const, labels: all })));
  const matching = mayGroup ? fc.tuple(clause, fc.option(group, { nil: undefined })).map(([some, side]): { matching: Matching } => ({ matching: side === undefined ? some : { ...some, group: side } })) : clause.map((some) => ({ matching: some }));
  return fc.oneof({ weight: 2, arbitrary: fc.constant({}) }, { weight: 1, arbitrary: matching });
}

const arithmetic = ['+', '-', '*', '/', '%', '^', 'atan2'] as const;
const comparison = ['==', '!=', '>', '<', '>=', '<='] as const;
const sets = ['and', 'or', 'unless'] as const;

interface Typed {
  vector: Vector;
  scalar: Scalar;
  range: Range;
  text: Text;
}

const stable = [...functions].filter(([, { experimental }]) => !experimental);

const { vector, scalar, range } = fc.letrec<Typed>((tie: fc.LetrecTypedTie<Typed>) => {
  const argument: { readonly [T in ArgumentType]: fc.Arbitrary<Expression | Text> } = { vector: tie('vector'), range: tie('range'), scalar: tie('scalar'), text };
  const call = <T extends 'vector' | 'scalar'>(type: T): fc.Arbitrary<Extract<Expression, { kind: 'call'; type: T }>> =>
    fc.constantFrom(...stable.filter(([, { gives }]) => gives === type)).chain(([name, { takes, least, most }]) =>
      fc.integer({ min: least, max: Math.min(most, takes.length + 1) }).chain((count) =>
        fc.tuple(...Array.from({ length: count }, (_, i) => argument[takes[Math.min(i, takes.length - 1)]!])).map((all) => ({ kind: 'call', type, name, arguments: all }) as unknown as Extract<Expression, { kind: 'call'; type: T }>),
      ),
    );
  const aggregation = fc.constantFrom(...[...aggregators].filter(([, { experimental }]) => !experimental)).chain(([operator, { parameter }]) =>
    fc.tuple(tie('vector'), grouping, parameter === null ? fc.constant({}) : fc.record({ parameter: argument[parameter] as fc.Arbitrary<Scalar | Text> })).map(([of, by, more]) => ({ kind: 'aggregation' as const, type: 'vector' as const, operator, of, grouping: by, ...more })),
  );
  const bool = fc.constantFrom({}, { bool: true });
  const either = fc.oneof(fc.tuple(tie('vector'), tie('scalar')), fc.tuple(tie('scalar'), tie('vector')));
  const vectors = fc.tuple(tie('vector'), tie('vector'));
  const binary = fc.oneof(
    fc.tuple(vectors, fc.constantFrom(...arithmetic), matchingOf(true)).map(([[left, right], operator, more]) => ({ kind: 'binary' as const, type: 'vector' as const, operator, left, right, ...more })),
    fc.tuple(vectors, fc.constantFrom(...comparison), bool, matchingOf(true)).map(([[left, right], operator, some, more]) => ({ kind: 'binary' as const, type: 'vector' as const, operator, left, right, ...some, ...more })),
    fc.tuple(vectors, fc.constantFrom(...sets), matchingOf(false)).map(([[left, right], operator, more]) => ({ kind: 'binary' as const, type: 'vector' as const, operator, left, right, ...more })),
    fc.tuple(either, fc.constantFrom(...arithmetic)).map(([[left, right], operator]) => ({ kind: 'binary' as const, type: 'vector' as const, operator, left, right })),
    fc.tuple(either, fc.constantFrom(...comparison), bool).map(([[left, right], operator, some]) => ({ kind: 'binary' as const, type: 'vector' as const, operator, left, right, ...some })),
  );
  const scalars = fc.tuple(tie('scalar'), tie('scalar'));
  return {
    text,
    vector: fc.oneof({ maxDepth: 5, depthIdentifier: 'promql' }, { weight: 2, arbitrary: selector }, { weight: 1, arbitrary: call('vector') }, { weight: 2, arbitrary: aggregation }, { weight: 3, arbitrary: binary }, { weight: 1, arbitrary: tie('vector').map((of): Vector => ({ kind: 'negative', type: 'vector', of })) }),
    scalar: fc.oneof(
      { maxDepth: 5, depthIdentifier: 'promql' },
      { weight: 3, arbitrary: number },
      { weight: 1, arbitrary: call('scalar') },
      { weight: 1, arbitrary: fc.tuple(scalars, fc.constantFrom(...arithmetic)).map(([[left, right], operator]): Scalar => ({ kind: 'binary', type: 'scalar', operator, left, right })) },
      { weight: 1, arbitrary: fc.tuple(scalars, fc.constantFrom(...comparison)).map(([[left, right], operator]): Scalar => ({ kind: 'binary', type: 'scalar', operator, left, right, bool: true })) },
      { weight: 1, arbitrary: tie('scalar').map((of): Scalar => ({ kind: 'negative', type: 'scalar', of })) },
    ),
    range: fc.oneof(
      { maxDepth: 5, depthIdentifier: 'promql' },
      fc.tuple(selector, length).map(([of, long]): Range => ({ kind: 'window', type: 'range', of, length: long })),
      fc.tuple(tie('vector'), length, fc.option(length, { nil: undefined }), fc.oneof(fc.constant({}), moved)).map(([of, long, step, more]): Range => ({ kind: 'subquery', type: 'range', of, length: long, ...(step === undefined ? {} : { step }), ...more })),
    ),
  };
});

/** Expressions of which each part has the type that it must have. */
export const wellTyped: fc.Arbitrary<Expression> = fc.oneof({ weight: 4, arbitrary: vector }, { weight: 1, arbitrary: scalar }, { weight: 1, arbitrary: range });

/** Expressions in which one part was taken for another, of any type. */
export const anyTyped: fc.Arbitrary<Expression> = fc.tuple(vector, fc.oneof(vector, scalar, range), fc.nat()).map(([into, part, where]) => replaced(into, part, where));

/** `whole` with its part of that number replaced. */
function replaced(whole: Expression, part: Expression, where: number): Expression {
  const count = { left: where % Math.max(1, sizeOf(whole)) };
  const walk = (node: unknown): unknown => {
    if (Array.isArray(node)) return node.map(walk);
    if (typeof node !== 'object' || node === null) return node;
    if ('kind' in node && 'type' in node && node.kind !== 'window') {
      if (count.left-- === 0) return part;
      return Object.fromEntries(Object.entries(node).map(([key, child]) => [key, walk(child)]));
    }
    return node;
  };
  return walk(whole) as Expression;
}

function sizeOf(node: unknown): number {
  if (Array.isArray(node)) return node.reduce<number>((sum, one) => sum + sizeOf(one), 0);
  if (typeof node !== 'object' || node === null) return 0;
  return ('kind' in node && 'type' in node ? 1 : 0) + Object.values(node).reduce<number>((sum, one) => sum + sizeOf(one), 0);
}
