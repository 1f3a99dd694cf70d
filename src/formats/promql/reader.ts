import type { Expression, Text } from './document.ts';
import { NotPromql, type Token } from './token.ts';

/** The words of an expression and how far they were read. */
export interface Reader {
  readonly tokens: readonly Token[];
  at: number;
  /** How many expressions the one that is read stands in. */
  depth: number;
  readonly places: Map<Expression | Text, number>;
  /** What stands in parentheses, and so takes no range or offset. */
  readonly closed: Set<Expression | Text>;
}

/** The next word where it may be a keyword or an operator, which Prometheus reads in any case. */
export function keywordAt({ tokens, at }: Reader): string {
  const { kind, text } = tokens[at]!;
  return kind === 'name' ? text.toLowerCase() : kind === 'sign' ? text : '';
}

/** Goes past a keyword or sign if it comes next. */
export function skip(reader: Reader, word: string): boolean {
  if (keywordAt(reader) !== word) return false;
  reader.at++;
  return true;
}

export function take(reader: Reader, wanted: string, ...kinds: readonly Token['kind'][]): Token {
  const token = reader.tokens[reader.at]!;
  if (!kinds.includes(token.kind)) throw unexpected(reader, wanted);
  reader.at++;
  return token;
}

export function takeSign(reader: Reader, sign: string): void {
  if (!skip(reader, sign)) throw unexpected(reader, `"${sign}"`);
}

export function unexpected({ tokens, at }: Reader, wanted?: string): NotPromql {
  const { kind, text, from } = tokens[at]!;
  const found = kind === 'end' ? 'end of the expression' : kind === 'text' ? text : `"${text}"`;
  return new NotPromql(`unexpected ${found}${wanted === undefined ? '' : ` where ${wanted} should stand`}`, from);
}

/** Whether the word after this one opens what an aggregation is of, or says by which labels. */
export function opensAggregation({ tokens, at }: Reader): boolean {
  return /^(?:\(|by|without)$/i.test(tokens[at + 1]!.text);
}

export function place<E extends Expression | Text>({ places }: Reader, expression: E, from: number): E {
  places.set(expression, from);
  return expression;
}
