import type { Matcher, Selector } from './document.ts';
import { isReserved } from './literal.ts';
import { readText } from './read-literal.ts';
import { place, skip, take, takeSign, unexpected, type Reader } from './reader.ts';
import { NotPromql } from './token.ts';

const nameLabel = '__name__';

/** `name{matchers}`, of which either may be missing. */
export function readSelector(reader: Reader): Selector {
  const { kind, text, from } = reader.tokens[reader.at]!;
  if (kind === 'name' ? isReserved(text) : text !== '{') throw unexpected(reader);
  if (kind === 'name') reader.at++;
  const matchers = skip(reader, '{') ? readMatchers(reader) : [];
  return place(reader, named(kind === 'name' ? text : '', matchers, from), from);
}

/** A name may stand in the braces, and then stands before them here. */
function named(metric: string, matchers: readonly Matcher[], from: number): Selector {
  const names = matchers.filter(({ label }) => label === nameLabel);
  if (metric !== '' && names.length > 0) throw new NotPromql('the metric is named before the braces and within them', from);
  const [only] = names;
  if (names.length !== 1 || only!.operator !== '=' || only!.value === '') return { kind: 'selector', type: 'vector', metric, matchers };
  return { kind: 'selector', type: 'vector', metric: only!.value, matchers: matchers.filter((one) => one !== only) };
}

function readMatchers(reader: Reader): Matcher[] {
  const matchers: Matcher[] = [];
  while (!skip(reader, '}')) {
    matchers.push(readMatcher(reader));
    if (!skip(reader, ',') && reader.tokens[reader.at]!.text !== '}') throw unexpected(reader, '"," or "}"');
  }
  return matchers;
}

const operators: ReadonlySet<string> = new Set(['=', '!=', '=~', '!~']);

function readMatcher(reader: Reader): Matcher {
  const token = take(reader, 'a label', 'name', 'text');
  const label = token.kind === 'text' ? readText(token) : token.text;
  const operator = reader.tokens[reader.at]!.text;
  // A text by itself is the metric's name.
  if (token.kind === 'text' && !operators.has(operator)) return { label: nameLabel, operator: '=', value: label };
  if (token.kind === 'name' && label.includes(':')) throw new NotPromql(`${JSON.stringify(label)} is no label`, token.from);
  if (!operators.has(operator)) throw unexpected(reader, 'one of = != =~ !~');
  reader.at++;
  return { label, operator: operator as Matcher['operator'], value: readText(take(reader, 'a text in quotes', 'text')) };
}

/** `(job, instance)` */
export function readGroupingLabels(reader: Reader): string[] {
  takeSign(reader, '(');
  const labels: string[] = [];
  while (!skip(reader, ')')) {
    const token = take(reader, 'a label', 'name', 'text');
    labels.push(token.kind === 'text' ? readText(token) : token.text);
    if (!skip(reader, ',') && reader.tokens[reader.at]!.text !== ')') throw unexpected(reader, '"," or ")"');
  }
  return labels;
}
