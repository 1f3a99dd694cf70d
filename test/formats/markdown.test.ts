import * as fc from 'fast-check';
import { format } from 'prettier';
import { describe, expect, it } from 'vitest';
import { keptBegin, keptEnd } from '../../src/formats/kept.ts';
import type { Block } from '../../src/formats/markdown/document.ts';
import { codeSpan, escapeMarkdown, link, printMarkdown } from '../../src/formats/markdown/index.ts';
import { modelOrigin } from '../../src/provenance/origin.ts';
import { formatPath, path } from '../../src/provenance/path.ts';
import { pathOf } from '../../src/provenance/path-of.ts';
import { traced } from '../../src/provenance/traced.ts';
import { seeded } from './arbitrary.ts';

const table: [string, Block[], string][] = [
  ['nothing', [], ''],
  ['headings and paragraphs', [{ kind: 'heading', level: 1, text: 'One' }, { kind: 'paragraph', text: 'Two\nlines.\n' }, { kind: 'heading', level: 3, text: 'Three' }], '# One\n\nTwo\nlines.\n\n### Three\n'],
  ['a list', [{ kind: 'list', items: ['a', 'b\nc'] }], '- a\n- b\n  c\n'],
  ['a numbered list', [{ kind: 'list', ordered: true, items: Array.from({ length: 10 }, (_, i) => `${i}\nx`) }], `${Array.from({ length: 10 }, (_, i) => `${i + 1}. ${i}\n${i < 9 ? '   ' : '    '}x`).join('\n')}\n`],
  ['nested lists stay tight', [{ kind: 'list', items: ['a', [{ kind: 'paragraph', text: 'b' }, { kind: 'list', ordered: true, items: ['c', 'd'] }]] }], '- a\n- b\n  1. c\n  2. d\n'],
  [
    'items of several blocks',
    [{ kind: 'list', ordered: true, items: ['a', [{ kind: 'paragraph', text: 'b' }, { kind: 'code', language: 'sh', text: 'ls\n\npwd\n' }]] }],
    '1. a\n\n2. b\n\n   ```sh\n   ls\n\n   pwd\n   ```\n',
  ],
  ['a list behind a list', [{ kind: 'list', items: ['a'] }, { kind: 'list', items: ['b'] }, { kind: 'list', ordered: true, items: ['c'] }, { kind: 'list', ordered: true, items: ['d'] }], '- a\n\n* b\n\n1. c\n\n1) d\n'],
  ['code', [{ kind: 'code', text: 'a\n```\nb\n```' }], '````\na\n```\nb\n```\n````\n'],
  ['no code', [{ kind: 'code', language: 'promql', text: '' }], '```promql\n\n```\n'],
  ['a section', [{ kind: 'section', level: 2, title: 'One', lead: 'Two:', blocks: [{ kind: 'list', items: ['a'] }, { kind: 'paragraph', text: 'b' }] }, { kind: 'section', level: 3, title: 'Three', blocks: [{ kind: 'paragraph', text: 'c' }] }], '## One\n\nTwo:\n\n- a\n\nb\n\n### Three\n\nc\n'],
  ['a place for the owners', [{ kind: 'paragraph', text: 'a' }, { kind: 'kept' }], `a\n\n${keptBegin}\n\n${keptEnd}\n`],
  [
    'a table',
    [{ kind: 'table', head: ['Name', 'Port', 'C'], align: ['left', 'right', 'center'], rows: [['`a|b`', '8080', 'x'], ['日本\nb', '1', '']] }],
    '| Name        | Port |  C  |\n| ----------- | ---: | :-: |\n| `a\\|b`      | 8080 |  x  |\n| 日本<br />b |    1 |     |\n',
  ],
];

describe('blocks', () => {
  it.each(table)('%s', async (_, document, printed) => {
    expect(printMarkdown(document)).toBe(printed);
    expect(await format(printed, { parser: 'markdown' })).toBe(printed);
  });

  it('says of a title and a lead what is below them', () => {
    const below = traced('b', modelOrigin(path(['name'])));
    const places: string[] = [];
    printMarkdown([{ kind: 'section', level: 2, title: 'One', lead: 'Two:', blocks: [{ kind: 'paragraph', text: below }] }], ({ line, column, text, origin }) => {
      places.push(`${line}:${column} ${text} ${origin === undefined ? '' : formatPath(pathOf(origin))}`);
    });
    expect(places).toEqual(['1:4 One name', '3:1 Two: name', '5:1 b name']);
  });

  it('refuses a table whose rows differ', () => {
    expect(() => printMarkdown([{ kind: 'table', head: ['a'], rows: [['b', 'c']] }])).toThrow('internal error');
  });
});

describe('inline text', () => {
  it.each([
    ['a_b and *c*', 'a_b and \\*c\\*'],
    ['_a_', '\\_a\\_'],
    ['[a](b)', '\\[a\\](b)'],
    ['<b>', '\\<b>'],
    ['# a', '\\# a'],
    ['1. a', '1\\. a'],
    ['- a', '\\- a'],
    ['a\nb', 'a b'],
    ['`a`', '\\`a\\`'],
    ['&amp;', '\\&amp;'],
  ])('escapes %j', (one, printed) => {
    expect(escapeMarkdown(one)).toBe(printed);
  });

  it.each([
    ['a', '`a`'],
    ['a`b', '``a`b``'],
    ['`a', '`` `a ``'],
    [' a ', '`  a  `'],
    ['a\nb', '`a b`'],
  ])('spans %j', (one, printed) => {
    expect(codeSpan(one)).toBe(printed);
  });

  it.each([
    ['b.md', '[a](b.md)'],
    ['b c.md', '[a](<b c.md>)'],
  ])('links to %j', (target, printed) => {
    expect(link('a', target)).toBe(printed);
  });

  it('prettier changes no escaped text', async () => {
    const signs = fc.array(fc.constantFrom(...Array.from('aZ09 _*`[]()<>#+-.!|~=:&;\\/"$'), '1. ', 'a_b', '![', '](x)', '&lt;', '~~'), { maxLength: 8 });
    const property = fc.asyncProperty(signs, async (parts) => {
      const printed = printMarkdown([{ kind: 'list', items: [escapeMarkdown(`${parts.join('').trim().replace(/ +/g, ' ')}a`)] }]);
      expect(await format(printed, { parser: 'markdown' })).toBe(printed);
    });
    await fc.assert(property, { ...seeded, numRuns: 250 });
  });

  it('prettier changes no table of spans', async () => {
    const cell = fc.array(fc.constantFrom(...Array.from('aZ09 `|*_\\<>&é日本語가😀→')), { minLength: 1, maxLength: 8 }).map((chars) => codeSpan(`${chars.join('')}.`));
    const property = fc.asyncProperty(fc.array(fc.tuple(cell, cell), { minLength: 1, maxLength: 4 }), async (rows) => {
      const printed = printMarkdown([{ kind: 'table', head: ['a', 'b'], rows }]);
      expect(await format(printed, { parser: 'markdown' })).toBe(printed);
    });
    await fc.assert(property, { ...seeded, numRuns: 150 });
  });
});
