import { spawnSync } from 'node:child_process';
import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { dotenvLines, dotenvQuote } from '../../src/formats/dotenv/index.ts';
import { escapePattern } from '../../src/formats/ignore/index.ts';
import { printLines } from '../../src/formats/lines/index.ts';
import { shellQuote } from '../../src/formats/shell/index.ts';
import { sqlIdentifier, sqlLiteral } from '../../src/formats/sql/index.ts';
import { because, type Node } from '../../src/provenance/document.ts';
import { convention } from '../../src/provenance/origin.ts';
import { traced } from '../../src/provenance/traced.ts';
import { seeded, text as anyText } from './arbitrary.ts';

const why = convention('a reason', { comment: 'Asked often.' });

describe('lines', () => {
  it.each([
    ['nothing', [], ''],
    ['lines, blank ones too', ['a', '', traced('b', why), 1], 'a\n\nb\n1\n'],
    ['groups', [['a', ['b']], { c: 'd', e: ['f'], g: undefined }], 'a\nb\nd\nf\n'],
    ['text of several lines', ['a\nb\n', 'c\n\nd'], 'a\nb\nc\n\nd\n'],
    ['a bare text', 'a\nb\n', 'a\nb\n'],
  ] satisfies [string, Node, string][])('%s', (_, document, text) => {
    expect(printLines(document)).toBe(text);
  });

  it('comments only where the format is said to have them', () => {
    const document = ['a', because(why, ['b', 'c']), because(why, 'd')];
    expect(printLines(document)).toBe('a\nb\nc\nd\n');
    expect(printLines(document, undefined, { comment: '--' })).toBe('a\n-- Asked often.\nb\nc\nd\n');
  });
});

describe('dotenv', () => {
  it('sets commented entries apart', () => {
    const entries = [
      { name: 'A', value: '1' },
      { name: 'B', value: traced('x y', why), comment: 'What it is.' },
      { name: 'C', value: '', comment: 'Unset.\nTwice.' },
    ];
    expect(printLines(dotenvLines(entries))).toBe("A=1\n\n# What it is.\nB='x y'\n\n# Unset.\n# Twice.\nC=\n");
  });

  // each value below was read back by Docker Compose's own parser (github.com/compose-spec/compose-go/v2/dotenv v2.9.0), as were 20,000 random ones
  it.each([
    ['', ''],
    ['postgres://app@db:5432/app', 'postgres://app@db:5432/app'],
    ['a b', "'a b'"],
    ['a#b', "'a#b'"],
    ['$HOME', "'$HOME'"],
    ['"a"', `'"a"'`],
    ["it's", "'it\\'s'"],
    ['a\\b c', "'a\\b c'"],
    ['a b\\', '"a b\\\\"'],
    ["\\'$", '"\\\\\'$$"'],
    ['a\n"b"\r', '"a\\n\\"b\\"\\r"'],
  ])('%j', (value, printed) => {
    expect(dotenvQuote(value)).toBe(printed);
  });
});

describe('shell words', () => {
  it.each([
    ['', "''"],
    ['/usr/bin/a-b_c.d', '/usr/bin/a-b_c.d'],
    ['--flag=1,2', '--flag=1,2'],
    ['a b', "'a b'"],
    ['$A', "'$A'"],
    ["it's", "'it'\\''s'"],
    ['~', "'~'"],
    ['a\nb', "'a\nb'"],
  ])('%j', (word, printed) => {
    expect(shellQuote(word)).toBe(printed);
  });

  it('are read back by sh', () => {
    const words = fc.sample(anyText.filter((one) => !/[\0\ud800-\udfff]/.test(one)), { seed: seeded.seed!, numRuns: 300 });
    const { stdout } = spawnSync('sh', ['-c', `printf '%s\\0' ${words.map(shellQuote).join(' ')}`], { encoding: 'utf8' });
    expect(stdout.split('\0').slice(0, -1)).toEqual(words);
  });
});

describe('ignore patterns', () => {
  it.each([
    ['src/a.ts', 'src/a.ts'],
    ['a*[b]?', 'a\\*\\[b\\]\\?'],
    ['!a', '\\!a'],
    ['#a#', '\\#a#'],
    [' a b ', '[ ]a b[ ]'],
    ['a\\b', 'a\\\\b'],
    ['{a|b}^', '\\{a\\|b\\}\\^'],
  ])('%j', (path, pattern) => {
    expect(escapePattern(path)).toBe(pattern);
  });
});

describe('SQL', () => {
  it.each([
    ['pg_trgm', 'pg_trgm'],
    ['user', '"user"'],
    ['uuid-ossp', '"uuid-ossp"'],
    ['Users', '"Users"'],
    ['a"b', '"a""b"'],
    ['1a', '"1a"'],
  ])('the name %j', (name, printed) => {
    expect(sqlIdentifier(name)).toBe(printed);
  });

  it.each([
    ['a', "'a'"],
    ["it's", "'it''s'"],
    ["\\'", "E'\\\\'''"],
  ])('the string %j', (text, printed) => {
    expect(sqlLiteral(text)).toBe(printed);
  });
});
