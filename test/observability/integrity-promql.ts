// An expression of PromQL as the parser of Prometheus' own editor reads it: which series it asks for, over which windows, and which labels its result has.
import { parser } from '@prometheus-io/lezer-promql';
import type { SyntaxNode } from '@lezer/common';

export interface Matcher {
  readonly label: string;
  readonly operator: string;
  readonly value: string;
}

export interface Selector {
  /** `undefined` where it is chosen by matchers alone. */
  readonly metric: string | undefined;
  readonly matchers: readonly Matcher[];
}

export interface Window {
  readonly selector: Selector;
  /** What is computed over it: `rate`. */
  readonly function: string;
  readonly milliseconds: number;
}

export interface Edit {
  readonly from: number;
  readonly to: number;
  readonly text: string;
}

export interface Expression {
  readonly text: string;
  readonly root: SyntaxNode;
  /** The root and everything below. */
  readonly nodes: readonly SyntaxNode[];
}

const known = new Map<string, Expression>();

/** As many as one environment of a large platform has; nodes take room. */
const rememberedMost = 5000;

/** Throws where the text is no expression. What was read is remembered, since the same expressions stand in many files. */
export function readExpression(text: string): Expression {
  const before = known.get(text);
  if (before !== undefined) return before;
  const tree = parser.parse(text);
  const nodes: SyntaxNode[] = [];
  tree.iterate({ enter: ({ node }) => void nodes.push(node) });
  const wrong = nodes.find(({ type }) => type.isError);
  if (wrong !== undefined) throw new Error(`no PromQL at ${wrong.from}: ${text}`);
  const expression = { text, root: childrenOf(tree.topNode)[0]!, nodes };
  if (known.size >= rememberedMost) known.clear();
  known.set(text, expression);
  return expression;
}

export function childrenOf(node: SyntaxNode): SyntaxNode[] {
  const children: SyntaxNode[] = [];
  for (let child = node.firstChild; child !== null; child = child.nextSibling) if (child.name !== 'LineComment') children.push(child);
  return children;
}

export function selectorsIn(expression: Expression): Selector[] {
  return expression.nodes.filter(({ name }) => name === 'VectorSelector').map((node) => selectorAt(node, expression.text));
}

export function selectorAt(node: SyntaxNode, text: string): Selector {
  const matchers: Matcher[] = [];
  let metric = node.getChild('Identifier') === null ? undefined : textOf(node.getChild('Identifier')!, text);
  for (const one of childrenOf(node).flatMap((child) => (child.name === 'LabelMatchers' ? childrenOf(child) : []))) {
    const [label, operator, value] = childrenOf(one);
    if (operator === undefined || value === undefined) metric = unquoted(textOf(one, text));
    else matchers.push({ label: unquoted(textOf(label!, text)), operator: textOf(operator, text), value: unquoted(textOf(value, text)) });
  }
  const named = matchers.find(({ label, operator }) => label === '__name__' && operator === '=');
  return { metric: metric ?? named?.value, matchers: matchers.filter((one) => one !== named) };
}

export function windowsIn({ nodes, text }: Expression): Window[] {
  return nodes
    .filter(({ name }) => name === 'MatrixSelector')
    .map((node) => ({
      selector: selectorAt(node.getChild('VectorSelector')!, text),
      function: functionAround(node, text),
      milliseconds: parseDuration(textOf(node.getChild('DurationExpr')!, text)),
    }));
}

function functionAround(node: SyntaxNode, text: string): string {
  for (let outer = node.parent; outer !== null; outer = outer.parent) if (outer.name === 'FunctionCall') return textOf(outer.firstChild!, text);
  return '';
}

/** Places of durations, for whoever wants to write others. */
export function durationsIn({ nodes, text }: Expression): (Edit & { readonly milliseconds: number })[] {
  return nodes
    .filter(({ name, from, to }) => /^(?:Offset)?DurationExpr$/.test(name) && to > from)
    .map((node) => ({ from: node.from, to: node.to, text: textOf(node, text), milliseconds: parseDuration(textOf(node, text)) }));
}

export function edited(text: string, edits: readonly Edit[]): string {
  return edits.toSorted((a, b) => b.from - a.from).reduce((done, { from, to, text: put }) => done.slice(0, from) + put + done.slice(to), text);
}

const units: Readonly<Record<string, number>> = { ms: 1, s: 1000, m: 60_000, h: 3_600_000, d: 86_400_000, w: 604_800_000, y: 31_536_000_000 };

/** https://prometheus.io/docs/prometheus/latest/querying/basics/#float-literals-and-time-durations */
export function parseDuration(text: string): number {
  if (/^-?\d+(?:\.\d+)?$/.test(text)) return Number(text) * 1000;
  const parts = [...text.matchAll(/(\d+)(ms|[smhdwy])/g)];
  if (parts.map(([part]) => part).join('') !== text.replace(/^-/, '') || parts.length === 0) throw new Error(`no duration: ${text}`);
  return parts.reduce((sum, [, amount, unit]) => sum + Number(amount) * units[unit!]!, 0) * (text.startsWith('-') ? -1 : 1);
}

export function textOf({ from, to }: SyntaxNode, text: string): string {
  return text.slice(from, to);
}

export function unquoted(text: string): string {
  if (text.startsWith('`')) return text.slice(1, -1);
  if (text.startsWith("'")) return JSON.parse(`"${text.slice(1, -1).replaceAll('"', '\\"').replaceAll("\\'", "'")}"`) as string;
  return text.startsWith('"') ? (JSON.parse(text) as string) : text;
}
