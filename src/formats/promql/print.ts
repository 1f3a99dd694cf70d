import { compose, type Origin } from '../../provenance/origin.ts';
import { Traced, traced } from '../../provenance/traced.ts';
import { unreachable } from '../../util/invariant.ts';
import { compareText } from '../../util/sort.ts';
import type { Aggregation, Expression, Grouping, Instant, Length, Matcher, Matching, ScalarBinary, Selector, Subquery, Text, VectorBinary, VectorCall, ScalarCall, Word } from './document.ts';
import { enclosed, layOut, leaf, type Laid } from './layout.ts';
import { isPlainMetric, printDuration, printInstant, printLabel, printNumber, printText } from './literal.ts';
import { negatedNeedsParentheses, operandNeedsParentheses } from './precedence.ts';

export interface PromqlOptions {
  /** Whether it stands on one line, however long. Default: false. */
  readonly oneLine?: boolean;
}

/** As `promtool promql format` would write it; `origin` is that of whoever asks for it, and everything traced in it adds its own. */
export function printPromql(expression: Expression, origin: Origin, options: PromqlOptions = {}): Traced<string> {
  const origins: Origin[] = [origin];
  const laid = lay(expression, origins);
  return traced(options.oneLine === true ? laid.line : layOut(laid), compose(origins));
}

/** `origins` gains those of whatever is traced. */
function lay(of: Expression | Text, origins: Origin[]): Laid {
  switch (of.kind) {
    case 'selector':
      return leaf(selector(of, '', origins));
    case 'window':
      return leaf(selector(of.of, `[${length(of.length, origins)}]`, origins));
    case 'subquery':
      return laySubquery(of, origins);
    case 'number':
      return leaf(printNumber(valueOf(of.value, origins)));
    case 'text':
      return leaf(printText(valueOf(of.value, origins)));
    case 'call':
      return layCall(of, origins);
    case 'aggregation':
      return layAggregation(of, origins);
    case 'negative': {
      const inner = inParentheses(lay(of.of, origins), negatedNeedsParentheses(of.of));
      return { line: `-${inner.line}`, broken: { how: 'negative', of: inner } };
    }
    case 'binary':
      return layBinary(of, origins);
    default:
      return unreachable(of);
  }
}

function valueOf<T>(word: T | Traced<T>, origins: Origin[]): T {
  if (!(word instanceof Traced)) return word;
  origins.push(word.origin);
  return word.value;
}

function length(of: Length, origins: Origin[]): string {
  return typeof of === 'string' ? of : printDuration(valueOf(of, origins));
}

/** `name{matchers}`, then its window, then from where it looks. */
function selector(of: Selector, window: string, origins: Origin[]): string {
  const metric = valueOf(of.metric, origins);
  const plain = metric === '' || isPlainMetric(metric);
  const braces = matchers(of.matchers, plain ? null : metric, origins);
  return (plain ? metric : '') + braces + window + from(of, origins);
}

/** In the order in which Prometheus prints them. */
function matchers(of: readonly Matcher[], name: Word | null, origins: Origin[]): string {
  const written = of.map(({ label, operator, value }) => printLabel(label) + operator + printText(valueOf(value, origins)));
  if (name !== null) written.push(`__name__=${printText(valueOf(name, origins))}`);
  if (written.length === 0) return '';
  return `{${written.sort(compareText).join(',')}}`;
}

function from({ at, offset }: { readonly at?: Instant; readonly offset?: Traced<number> | number }, origins: Origin[]): string {
  const instant = at === undefined ? '' : ` @ ${typeof at === 'number' ? printInstant(at) : `${at}()`}`;
  if (offset === undefined) return instant;
  const milliseconds = valueOf(offset, origins);
  return milliseconds === 0 ? instant : `${instant} offset ${printDuration(milliseconds)}`;
}

function laySubquery(of: Subquery, origins: Origin[]): Laid {
  const inner = inParentheses(lay(of.of, origins), of.of.kind === 'binary' || of.of.kind === 'negative');
  const step = of.step === undefined ? '' : length(of.step, origins);
  const suffix = `[${length(of.length, origins)}:${step}]${from(of, origins)}`;
  return { line: inner.line + suffix, broken: { how: 'subquery', of: inner, suffix } };
}

function layCall(of: VectorCall | ScalarCall, origins: Origin[]): Laid {
  return enclosed(`${of.name}(`, layAll(of.arguments, origins));
}

function layAll(all: readonly (Expression | Text)[], origins: Origin[]): Laid[] {
  return all.map((one) => lay(one, origins));
}

function layAggregation({ operator, grouping, parameter, of }: Aggregation, origins: Origin[]): Laid {
  return enclosed(`${operator}${grouped(grouping)}(`, layAll(parameter === undefined ? [of] : [parameter, of], origins));
}

/** `by ()` is what stands there by itself; `without ()` is not. */
function grouped(grouping: Grouping | null): string {
  if (grouping === null || (grouping.clause === 'by' && grouping.labels.length === 0)) return '';
  return ` ${grouping.clause} ${labels(grouping.labels)} `;
}

function labels(names: readonly string[]): string {
  return `(${names.map(printLabel).join(', ')})`;
}

function layBinary(of: VectorBinary | ScalarBinary, origins: Origin[]): Laid {
  const left = inParentheses(lay(of.left, origins), operandNeedsParentheses(of.left, of.operator, 'left'));
  const right = inParentheses(lay(of.right, origins), operandNeedsParentheses(of.right, of.operator, 'right'));
  const operator = `${of.operator}${of.bool === true ? ' bool' : ''}${of.type === 'vector' ? matched(of.matching) : ''}`;
  return { line: `${left.line} ${operator} ${right.line}`, broken: { how: 'operator', left, operator, right } };
}

/** `ignoring ()` is what stands there by itself; `on ()` is not. */
function matched(matching: Matching | undefined): string {
  if (matching === undefined) return '';
  const { clause, labels: names, group } = matching;
  if (clause === 'ignoring' && names.length === 0 && group === undefined) return '';
  return ` ${clause} ${labels(names)}${group === undefined ? '' : ` ${group.side} ${labels(group.labels)}`}`;
}

function inParentheses(laid: Laid, needed: boolean): Laid {
  return needed ? enclosed('(', [laid]) : laid;
}
