import { expect, test } from 'vitest';
import { codeFrame } from '../../src/diagnostics/reporters/code-frame.ts';
import { displayWidth } from '../../src/diagnostics/reporters/width.ts';

const long = (n: number): string => 'abcdefghij'.repeat(n);

test.each<[name: string, text: string, line: number, column: number, expected: [line: string, mark: string] | undefined]>([
  ['a word', 'a: word', 1, 4, ['a: word', '   ^^^^']],
  ['a string with escapes', String.raw`a: "x \" y" z`, 1, 4, [String.raw`a: "x \" y" z`, '   ^^^^^^^^']],
  ['a bracket', 'a: {', 1, 4, ['a: {', '   ^']],
  ['a dotted name, without what follows', 'a: shared.more.map(x)', 1, 4, ['a: shared.more.map(x)', '   ^^^^^^^^^^^^^^^']],
  ['the end of a line', 'a:', 1, 3, ['a:', '  ^']],
  ['beyond the end of a line', 'a:', 1, 90, ['a:', '  ^']],
  ['an empty line', 'a\n\nb', 2, 1, ['', '^']],
  ['lines that end in CR LF and CR', 'a\r\nb\rc', 3, 1, ['c', '^']],
  ['a line that is not there', 'a', 2, 1, undefined],
  ['tabs', '\ta:\tb', 1, 5, ['  a:  b', '      ^']],
  ['wide characters', "k: ['日本', 'x']", 1, 11, ["k: ['日本', 'x']", '            ^^^']],
  ['an emoji, which is two code units', "e: '🚀', x", 1, 10, ["e: '🚀', x", '         ^']],
  ['a combining character', 'e\u0301: x', 1, 5, ['e\u0301: x', '   ^']],
  ['what a terminal would obey', 'a\u001B[31m: x', 1, 9, ['a\uFFFD[31m: x', '        ^']],
  ['a long line, early', long(20), 1, 1, [`${long(9)}abcdefghi…`, '^'.repeat(100)]],
  ['a long line, late', `${long(19)} x`, 1, 192, [`…${long(19).slice(-58)} x`, `${' '.repeat(60)}^`]],
  ['a long line, in the middle', `${long(10)} x ${long(10)}`, 1, 102, [`…${long(10).slice(-58)} x ${long(4).slice(0, 37)}…`, `${' '.repeat(60)}^`]],
])('%s', (_, text, line, column, expected) => {
  const frame = codeFrame(text, { file: 'f', line, column });
  expect(frame === undefined ? undefined : [frame.line, frame.mark]).toEqual(expected);
  if (frame !== undefined) expect(displayWidth(frame.line)).toBeLessThanOrEqual(100);
});

test.each([
  ['abc', 3],
  ['日本', 4],
  ['ｆｕｌｌ', 8],
  ['한글', 4],
  ['é', 1],
  ['e\u0301', 1],
  ['🚀', 2],
  ['…', 1],
  ['\u200B', 0],
])('%s is %i columns wide', (text, width) => {
  expect(displayWidth(text)).toBe(width);
});
