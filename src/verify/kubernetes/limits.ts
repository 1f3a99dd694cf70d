import type { Node } from '../../provenance/document.ts';
import { quote } from '../../util/text.ts';
import type { Limits } from './facts.ts';
import type { FindingArgs, ManifestCode } from './finding.ts';
import { isBlock, scalarOf } from './values.ts';

const patterns = new Map<string, RegExp>();

/** What a resource's definition says of values beyond their types. */
export function checkLimits(node: Node, limits: Limits, report: <C extends ManifestCode>(code: C, args: FindingArgs<C>) => void): void {
  if (Array.isArray(node)) checkSize(node.length, limits.minItems, limits.maxItems, 'items', report);
  else if (isBlock(node)) checkSize(Object.keys(node).length, limits.minProperties, limits.maxProperties, 'entries', report);
  else {
    const value = scalarOf(node);
    if (typeof value === 'string') checkText(value, limits, report);
    else if (typeof value === 'number') checkNumber(value, limits, report);
  }
}

function checkText(value: string, { pattern, minLength, maxLength }: Limits, report: <C extends ManifestCode>(code: C, args: FindingArgs<C>) => void): void {
  checkSize(value.length, minLength, maxLength, 'characters', report);
  if (pattern === undefined) return;
  let test = patterns.get(pattern);
  if (test === undefined) patterns.set(pattern, (test = new RegExp(pattern)));
  if (!test.test(value)) report('kubernetes/format', { value, expected: `what the pattern ${quote(pattern)} describes` });
}

function checkNumber(value: number, { minimum, maximum }: Limits, report: <C extends ManifestCode>(code: C, args: FindingArgs<C>) => void): void {
  if (isOutside(value, minimum, maximum)) report('kubernetes/range', { value: String(value), allowed: between(minimum, maximum) });
}

function checkSize(size: number, least: number | undefined, most: number | undefined, of: string, report: <C extends ManifestCode>(code: C, args: FindingArgs<C>) => void): void {
  if (isOutside(size, least, most)) report('kubernetes/range', { value: `a size of ${size}`, allowed: `${between(least, most)} ${of}` });
}

function isOutside(value: number, least: number | undefined, most: number | undefined): boolean {
  return (least !== undefined && value < least) || (most !== undefined && value > most);
}

function between(least: number | undefined, most: number | undefined): string {
  if (least === undefined) return `at most ${most!}`;
  return most === undefined ? `at least ${least}` : `${least} to ${most}`;
}
