// An expression that rightly returns nothing in health is asked what is left of it without its filters: so a filter is told from a series that is not there.
import type { SyntaxNode } from '@lezer/common';
import { childrenOf, edited, readExpression, selectorAt, textOf, type Edit } from '../../../observability/integrity-promql.ts';

/**
 * Expressions of which each must return a series, whatever the state of what is watched:
 * a comparison that leaves out series becomes one that gives 0 or 1, so that its sides still have to match;
 * each side of `or` and of `unless` is asked by itself, since one may be empty for the other's sake;
 * what is absent is asked for;
 * what was there before is asked for now, since nothing here has a past.
 * Nothing is left of series that only alerts make.
 */
export function relaxed(text: string): string[] {
  const expression = readExpression(text);
  return parts(text, expression.root).filter((part) => !isOfAlerts(part)).map(withoutFilters);
}

/** Whether the expression may return nothing although all is well. */
export function mayBeEmpty(text: string): boolean {
  const expression = readExpression(text);
  return expression.nodes.some((node) => isFilter(node) || /^(?:Unless|Absent|AbsentOverTime)$/.test(node.name)) || isOfAlerts(text);
}

function isOfAlerts(text: string): boolean {
  const expression = readExpression(text);
  return expression.nodes.some((node) => node.name === 'VectorSelector' && /^ALERTS(?:_FOR_STATE)?$/.test(selectorAt(node, expression.text).metric ?? ''));
}

/** Of the node, with the alternatives below it each in its place. */
function parts(text: string, node: SyntaxNode): string[] {
  const children = childrenOf(node);
  const own = textOf(node, text);
  const within = (child: SyntaxNode): string[] => parts(text, child).map((part) => own.slice(0, child.from - node.from) + part + own.slice(child.to - node.from));
  if (node.name === 'BinaryExpr') {
    const left = children[0]!;
    const right = children.at(-1)!;
    if (/^(?:Or|Unless)$/.test(children[1]!.name)) return [...parts(text, left), ...parts(text, right)];
  }
  if (node.name === 'FunctionCall' && textOf(children[0]!, text).startsWith('absent')) {
    const [asked] = childrenOf(children[1]!);
    return asked!.name === 'VectorSelector' ? [textOf(asked!, text)] : parts(text, asked!);
  }
  // Each child that has alternatives is varied by itself; those without leave the text as it is.
  const varied = children.flatMap((child) => {
    const ways = within(child);
    return ways.length === 1 && ways[0] === own ? [] : ways;
  });
  return varied.length === 0 ? [own] : varied;
}

const comparisons = /^(?:Gtr|Lss|Gte|Lte|Eql|Neq)$/;

function isFilter(node: SyntaxNode): boolean {
  return node.name === 'BinaryExpr' && childrenOf(node).some(({ name }) => comparisons.test(name)) && node.getChild('BoolModifier') === null && !childrenOf(node).every(({ name }) => comparisons.test(name) || name === 'NumberDurationLiteral');
}

function withoutFilters(text: string): string {
  const expression = readExpression(text);
  const edits = expression.nodes.flatMap((node): Edit[] => {
    if (node.name === 'OffsetExpr') return [{ from: node.firstChild!.to, to: node.to, text: '' }];
    if (!isFilter(node)) return [];
    const operator = childrenOf(node).find(({ name }) => comparisons.test(name))!;
    return [{ from: operator.to, to: operator.to, text: ' bool' }];
  });
  return edited(text, edits);
}
