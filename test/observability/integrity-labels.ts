// Which labels the series have that an expression returns, so that a label which nothing has, or which an aggregation took away, is found.
import type { SyntaxNode } from '@lezer/common';
import { childrenOf, selectorAt, textOf, unquoted, type Expression, type Selector } from './integrity-promql.ts';

export interface Inferred {
  readonly labels: ReadonlySet<string>;
  /** Labels that are asked for where no series can have them. */
  readonly problems: readonly string[];
}

/** Labels that the series of a selector may have. */
export type LabelsOf = (selector: Selector) => ReadonlySet<string>;

const none: Inferred = { labels: new Set(), problems: [] };

/** https://prometheus.io/docs/prometheus/latest/querying/operators/ */
export function inferLabels({ root, text }: Expression, labelsOf: LabelsOf): Inferred {
  const infer = (node: SyntaxNode): Inferred => {
    const children = childrenOf(node);
    if (node.name === 'VectorSelector') {
      const selector = selectorAt(node, text);
      const labels = labelsOf(selector);
      return { labels, problems: selector.matchers.flatMap(({ label, operator, value }) => (labels.has(label) || accepts(operator, value) ? [] : [`${selector.metric ?? '{}'} has no label "${label}"`])) };
    }
    if (node.name === 'AggregateExpr') return aggregated(children);
    if (node.name === 'BinaryExpr') return combined(children);
    if (node.name === 'FunctionCall') return called(children);
    if (children.length === 0) return none;
    return merged(children.map(infer));
  };

  /** A matcher that an absent label satisfies asks for nothing. */
  const accepts = (operator: string, value: string): boolean => (operator === '!=' && value !== '') || (operator === '=' && value === '') || operator === '!~' || (operator === '=~' && new RegExp(`^(?:${value})$`).test(''));

  const aggregated = (children: readonly SyntaxNode[]): Inferred => {
    const body = children.find(({ name }) => name === 'FunctionCallBody')!;
    const inner = merged(childrenOf(body).map(infer));
    const operator = textOf(children[0]!, text);
    const modifier = children.find(({ name }) => name === 'AggregateModifier');
    if (/^(?:topk|bottomk|limitk|limit_ratio)$/.test(operator)) return inner;
    const listed = modifier === undefined ? [] : labelsIn(modifier);
    const problems = [...inner.problems, ...listed.flatMap((label) => (inner.labels.has(label) ? [] : [`nothing in "${operator}" has the label "${label}"`]))];
    const kept = modifier?.getChild('Without') ? [...inner.labels].filter((label) => !listed.includes(label)) : listed;
    const made = operator === 'count_values' ? childrenOf(body).flatMap((node) => (node.name === 'StringLiteral' ? [unquoted(textOf(node, text))] : [])) : [];
    return { labels: new Set([...kept, ...made]), problems };
  };

  const combined = (children: readonly SyntaxNode[]): Inferred => {
    const left = infer(children[0]!);
    const right = infer(children.at(-1)!);
    const clause = children.find(({ name }) => name === 'MatchingModifierClause');
    const problems = [...left.problems, ...right.problems];
    const operator = textOf(children[1]!, text);
    // A scalar, and a vector of one series without labels, leave the other side as it is.
    if (operator === 'or') return { labels: new Set([...left.labels, ...right.labels]), problems };
    if (clause === undefined) return { labels: left.labels.size === 0 && isScalar(children[0]!) ? right.labels : left.labels, problems };
    const parts = childrenOf(clause);
    const listed = labelsIn(clause, 0);
    for (const label of parts[0]!.name === 'On' ? listed : []) {
      if (!left.labels.has(label)) problems.push(`nothing left of "${operator}" has the label "${label}"`);
      if (!right.labels.has(label)) problems.push(`nothing right of "${operator}" has the label "${label}"`);
    }
    const copied = labelsIn(clause, 1);
    if (parts.some(({ name }) => name === 'GroupLeft')) return { labels: new Set([...left.labels, ...copied]), problems };
    if (parts.some(({ name }) => name === 'GroupRight')) return { labels: new Set([...right.labels, ...copied]), problems };
    if (/^(?:and|unless)$/.test(operator)) return { labels: left.labels, problems };
    const kept = parts[0]!.name === 'On' ? listed : [...left.labels].filter((label) => !listed.includes(label));
    return { labels: new Set(kept), problems };
  };

  const called = (children: readonly SyntaxNode[]): Inferred => {
    const name = textOf(children[0]!, text);
    const given = childrenOf(children[1]!);
    const inner = merged(given.map(infer));
    if (name === 'histogram_quantile') {
      const problems = inner.labels.has('le') ? inner.problems : [...inner.problems, 'histogram_quantile needs the label "le"'];
      return { labels: new Set([...inner.labels].filter((label) => label !== 'le')), problems };
    }
    if (name === 'absent' || name === 'absent_over_time') return { labels: absentLabels(given[0]!), problems: inner.problems };
    if (name === 'label_replace' || name === 'label_join') return { labels: new Set([...inner.labels, unquoted(textOf(given[1]!, text))]), problems: inner.problems };
    if (name === 'vector' || name === 'time' || name === 'scalar') return { labels: new Set(), problems: inner.problems };
    return inner;
  };

  /** Those of its matchers. https://prometheus.io/docs/prometheus/latest/querying/functions/#absent */
  const absentLabels = (node: SyntaxNode): ReadonlySet<string> => {
    if (node.name !== 'VectorSelector') return new Set();
    return new Set(selectorAt(node, text).matchers.filter(({ operator }) => operator === '=').map(({ label }) => label));
  };

  const labelsIn = (node: SyntaxNode, nth = 0): string[] => {
    const lists = childrenOf(node).filter(({ name }) => name === 'GroupingLabels');
    return lists[nth] === undefined ? [] : childrenOf(lists[nth]).map((one) => unquoted(textOf(one, text)));
  };

  return infer(root);
}

function isScalar(node: SyntaxNode): boolean {
  // A function of nothing: the time.
  if (node.name === 'FunctionCall') return childrenOf(node.lastChild!).length === 0;
  return node.name === 'NumberDurationLiteral' || (childrenOf(node).length > 0 && childrenOf(node).every((child) => isScalar(child) || /^(?:Add|Sub|Mul|Div|Mod|Pow|ParenExpr|UnaryOp)$/.test(child.name)));
}

function merged(all: readonly Inferred[]): Inferred {
  return { labels: new Set(all.flatMap(({ labels }) => [...labels])), problems: all.flatMap(({ problems }) => problems) };
}
