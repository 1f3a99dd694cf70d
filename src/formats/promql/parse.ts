import type { Aggregation, Expression, Grouping, Instant, Matching, Range, Scalar, Text, Vector, VectorBinary } from './document.ts';
import { aggregators, functions } from './functions.ts';
import { isReserved } from './literal.ts';
import { bindingOf } from './precedence.ts';
import { readDuration, readNumber, readText } from './read-literal.ts';
import { opensAggregation, keywordAt, place, skip, take, takeSign, unexpected, type Reader } from './reader.ts';
import { readGroupingLabels, readSelector } from './read-selector.ts';
import { NotPromql, tokensOf } from './token.ts';

export interface SyntaxProblem {
  /** Where in the text, in UTF-16 code units. */
  readonly offset: number;
  /** `unexpected ")"` */
  readonly reason: string;
}

export interface Parsed {
  /** `null` where there is a problem. Its types are not yet checked: `sum` may be of anything. */
  readonly expression: Expression | Text | null;
  readonly problem: SyntaxProblem | null;
  /** Where each part starts in the text. */
  readonly places: ReadonlyMap<Expression | Text, number>;
}

/**
 * Reads what somebody wrote. https://prometheus.io/docs/prometheus/latest/querying/basics/
 * Knows nothing that Prometheus hides behind a flag, and no variables of dashboards.
 */
export function parsePromql(text: string): Parsed {
  const places = new Map<Expression | Text, number>();
  try {
    const reader: Reader = { tokens: tokensOf(text), at: 0, depth: 0, places, closed: new Set() };
    const expression = readExpression(reader, 1);
    if (reader.tokens[reader.at]!.kind !== 'end') throw unexpected(reader);
    return { expression, problem: null, places };
  } catch (error) {
    if (!(error instanceof NotPromql)) throw error;
    return { expression: null, problem: { offset: error.offset, reason: error.message }, places };
  }
}

/** More than anybody writes, and no more than any reader of it can follow. */
const deepest = 100;

/** An expression whose operators bind at least as tightly as `least`. */
function readExpression(reader: Reader, least: number): Expression | Text {
  if (reader.depth++ > deepest) throw new NotPromql('it is nested too deeply', reader.tokens[reader.at]!.from);
  const read = readOperators(reader, least);
  reader.depth--;
  return read;
}

function readOperators(reader: Reader, least: number): Expression | Text {
  const from = reader.tokens[reader.at]!.from;
  let left = readSigned(reader);
  for (;;) {
    const operator = keywordAt(reader) as VectorBinary['operator'];
    const binding = bindingOf(operator);
    if (binding === undefined || binding < least) return left;
    reader.at++;
    const bool = skip(reader, 'bool');
    const matching = readMatching(reader);
    // "^" alone binds to the right.
    const right = readExpression(reader, operator === '^' ? binding : binding + 1);
    left = place(reader, binaryOf(left, operator, right, bool, matching), from);
  }
}

/** What the types of its sides make of it; whether they may stand there is left to the check. */
function binaryOf(left: Expression | Text, operator: VectorBinary['operator'], right: Expression | Text, bool: boolean, matching: Matching | undefined): Expression {
  const numbers = (left.type === 'scalar' ? 1 : 0) + (right.type === 'scalar' ? 1 : 0);
  // Beside a number "on ()" says nothing.
  const matched = matching === undefined || (numbers > 0 && matching.labels.length === 0) ? {} : { matching };
  const more = { ...(bool ? { bool } : {}), ...matched };
  const type = numbers === 2 ? 'scalar' : 'vector';
  return { kind: 'binary', type, operator, left, right, ...more } as Expression;
}

function readMatching(reader: Reader): Matching | undefined {
  const clause = keywordAt(reader);
  if (clause !== 'on' && clause !== 'ignoring') return undefined;
  reader.at++;
  const labels = readGroupingLabels(reader);
  const side = keywordAt(reader);
  if (side !== 'group_left' && side !== 'group_right') return { clause, labels };
  reader.at++;
  return { clause, labels, group: { side, labels: reader.tokens[reader.at]!.text === '(' ? readGroupingLabels(reader) : [] } };
}

const power = 6;

/** A minus binds looser than "^" and tighter than the rest, and is part of a number. */
function readSigned(reader: Reader): Expression | Text {
  const { from } = reader.tokens[reader.at]!;
  if (skip(reader, '+')) return readUnchanged(reader, from);
  if (!skip(reader, '-')) return readModified(reader);
  const of = readExpression(reader, power);
  if (of.kind === 'number' && !reader.closed.has(of)) return place(reader, { ...of, value: -(of.value as number) }, from);
  return place(reader, { kind: 'negative', type: of.type === 'scalar' ? 'scalar' : 'vector', of } as Expression, from);
}

/** What a plus stands before is as it is, and so is no node. */
function readUnchanged(reader: Reader, from: number): Expression | Text {
  const of = readExpression(reader, power);
  if (of.type === 'range' || of.type === 'text') throw new NotPromql('"+" takes numbers and instant vectors', from);
  return of;
}

/** With the ranges, offsets and times that follow it. */
function readModified(reader: Reader): Expression | Text {
  const { from } = reader.tokens[reader.at]!;
  let of = readPrimary(reader);
  for (;;) {
    const { at } = reader;
    if (skip(reader, '[')) of = place(reader, readRange(reader, of), from);
    else if (skip(reader, 'offset')) of = place(reader, shifted(reader, of, at, 'offset', readOffset(reader)), from);
    else if (skip(reader, '@')) of = place(reader, shifted(reader, of, at, 'at', readInstant(reader)), from);
    else return of;
  }
}

function readRange(reader: Reader, of: Expression | Text): Range {
  const opening = reader.tokens[reader.at - 1]!;
  const length = readPositive(reader);
  if (skip(reader, ':')) {
    const step = reader.tokens[reader.at]!.text === ']' ? {} : { step: readPositive(reader) };
    takeSign(reader, ']');
    // That it is a vector is left to the check.
    return { kind: 'subquery', type: 'range', of: of as Vector, length, ...step };
  }
  takeSign(reader, ']');
  if (of.kind !== 'selector' || reader.closed.has(of)) throw new NotPromql('a range may only follow a metric; of anything else write a subquery such as "[1h:1m]"', opening.from);
  if (of.offset !== undefined || of.at !== undefined) throw new NotPromql('a range stands before "offset" and "@"', opening.from);
  return { kind: 'window', type: 'range', of, length };
}

function readPositive(reader: Reader): number {
  const token = take(reader, 'a duration such as 5m', 'duration', 'number');
  const length = readDuration(token);
  if (length <= 0) throw new NotPromql('a duration must be greater than 0', token.from);
  return length;
}

function readOffset(reader: Reader): number {
  const sign = skip(reader, '-') ? -1 : 1;
  if (sign === 1) skip(reader, '+');
  return sign * readDuration(take(reader, 'a duration such as 5m', 'duration', 'number'));
}

function readInstant(reader: Reader): Instant {
  const end = keywordAt(reader);
  if (end === 'start' || end === 'end') {
    reader.at++;
    takeSign(reader, '(');
    takeSign(reader, ')');
    return end;
  }
  const sign = skip(reader, '-') ? -1 : 1;
  if (sign === 1) skip(reader, '+');
  const token = take(reader, 'a time in seconds, start() or end()', 'number', 'duration');
  const milliseconds = Math.round(readNumber(token) * 1000);
  if (milliseconds >= 2 ** 63) throw new NotPromql('the time is out of bounds', token.from);
  return sign * milliseconds;
}

/** The same metric or subquery with `offset` or `at`; of a window it is the metric that has it. */
function shifted(reader: Reader, of: Expression | Text, at: number, key: 'offset' | 'at', value: Instant): Expression {
  const inner = of.kind === 'window' ? of.of : of;
  const { text, from } = reader.tokens[at]!;
  if ((inner.kind !== 'selector' && inner.kind !== 'subquery') || reader.closed.has(of)) throw new NotPromql(`"${text}" must follow a metric, a range or a subquery`, from);
  if (inner[key] !== undefined) throw new NotPromql(`"${text}" stands there twice`, from);
  const changed = { ...inner, [key]: value } as Expression;
  if (of.kind !== 'window') return changed;
  return { ...of, of: place(reader, changed, reader.places.get(inner)!) as typeof of.of };
}

function readPrimary(reader: Reader): Expression | Text {
  const token = reader.tokens[reader.at]!;
  const { kind, text, from } = token;
  if (kind === 'number' || kind === 'duration' || (kind === 'name' && /^(?:inf|nan)$/i.test(text))) {
    reader.at++;
    return place(reader, { kind: 'number', type: 'scalar', value: readNumber(token) }, from);
  }
  if (kind === 'text') {
    reader.at++;
    return place(reader, { kind: 'text', type: 'text', value: readText(token) }, from);
  }
  if (skip(reader, '(')) {
    const inner = readExpression(reader, 1);
    takeSign(reader, ')');
    reader.closed.add(inner);
    return inner;
  }
  if (kind === 'name' && aggregators.has(text.toLowerCase()) && opensAggregation(reader)) return readAggregation(reader);
  if (kind === 'name' && !isReserved(text) && reader.tokens[reader.at + 1]!.text === '(') return readCall(reader);
  return readSelector(reader);
}

function readCall(reader: Reader): Expression {
  const { text: name, from } = reader.tokens[reader.at++]!;
  // Whether there is such a function is left to the check.
  return place(reader, { kind: 'call', type: functions.get(name)?.gives ?? 'vector', name, arguments: readArguments(reader) }, from);
}

function readArguments(reader: Reader): (Expression | Text)[] {
  takeSign(reader, '(');
  const found: (Expression | Text)[] = [];
  if (skip(reader, ')')) return found;
  do found.push(readExpression(reader, 1));
  while (skip(reader, ','));
  takeSign(reader, ')');
  return found;
}

function readAggregation(reader: Reader): Aggregation {
  const { text, from } = reader.tokens[reader.at++]!;
  const operator = text.toLowerCase();
  const before = readGrouping(reader);
  const found = readArguments(reader);
  const grouping = before ?? readGrouping(reader);
  const wanted = aggregators.get(operator)!.parameter === null ? 1 : 2;
  if (found.length !== wanted) throw new NotPromql(`"${operator}" takes ${wanted === 1 ? 'one expression' : 'a parameter and an expression'}, not ${found.length}`, from);
  // Their types are left to the check.
  const parameter = wanted === 1 ? {} : { parameter: found[0] as Scalar | Text };
  return place(reader, { kind: 'aggregation', type: 'vector', operator, of: found.at(-1) as Vector, grouping, ...parameter }, from);
}

function readGrouping(reader: Reader): Grouping | null {
  const clause = keywordAt(reader);
  if (clause !== 'by' && clause !== 'without') return null;
  reader.at++;
  return { clause, labels: readGroupingLabels(reader) };
}
