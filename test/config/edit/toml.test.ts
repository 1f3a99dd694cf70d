import { expect, test } from 'vitest';
import { edited, type Change } from './table.ts';

/** Of each: what it shows, the text, the changes, and the text that they make. */
const cases: [name: string, before: string, changes: Change[], after: string][] = [
  ['texts', `a = "x" # one\nb = 'y'\nc = ""\n`, [['a', 'it\'s "q"'], ['b', 'C:\\x'], ['c', "it's \"both\""]], `a = "it's \\"q\\"" # one\nb = 'C:\\x'\nc = "it's \\"both\\""\n`],
  ['texts of several lines', 'a = "x"\n[b]\n', [['a', 'x\ny\\\n'], ['b.c', 'x\n\n"""y']], 'a = """\nx\ny\\\\\n"""\n[b]\nc = """\nx\n\n\\"\\"\\"y"""\n'],
  ['numbers and truths', 'a = 1\nb = 0x1F\nc = true\nd = 1.5\n', [['a', -2], ['b', 32], ['c', false], ['d', 2.5]], 'a = -2\nb = 32\nc = false\nd = 2.5\n'],
  ['to the top', 'a = 1 # one\n\n# about b\n[b]\nc = 1\n', [['d', 'x']], 'a = 1 # one\nd = "x"\n\n# about b\n[b]\nc = 1\n'],
  ['to the top, where nothing is', '# top\n\n# about b\n[b]\nc = 1\n', [['a', 'x']], '# top\n\na = "x"\n\n# about b\n[b]\nc = 1\n'],
  ['to a table', '[a]\n  b = 1 # one\n  # none\n\n[c]\n', [['a.d', [1, 'x']], ['c.e', {}]], '[a]\n  b = 1 # one\n  d = [1, "x"]\n  # none\n\n[c]\ne = {}\n'],
  ['a table', '[a]\nb = 1\n\n[c]\nd = 1', [['e', { f: 1 }], ['a.g', { h: 1 }]], '[a]\nb = 1\n\n[a.g]\nh = 1\n\n[c]\nd = 1\n\n[e]\nf = 1'],
  ['as flat as the rest', '[a]\nb = { c = 1 }\n', [['a.d', { e: 'x' }], ['a.b.f', [1]]], '[a]\nb = { c = 1, f = [1] }\nd = { e = "x" }\n'],
  ['tables in tables', 'a = 1\n', [['services.web', { image: 'x', ports: { http: 80 }, env: {}, per: { local: { a: { b: 1 } } } }]], 'a = 1\n\n[services.web]\nimage = "x"\nenv = {}\n\n[services.web.ports]\nhttp = 80\n\n[services.web.per.local.a]\nb = 1\n'],
  ['a map that only headers below it make', '# one\n[a.b]\nc = 1\n', [['a.d', 1], ['a.e', { f: 1 }]], '[a]\nd = 1\n\n# one\n[a.b]\nc = 1\n\n[a.e]\nf = 1\n'],
  ['dotted keys', 'a.b = 1 # one\na.c.d = 2\ne = 3\n', [['a.f', 4], ['a.c.g', { h: 1 }], ['a.b', 5]], 'a.b = 5 # one\na.c.d = 2\na.c.g = { h = 1 }\na.f = 4\ne = 3\n'],
  ['keys that need marks', '[a]\n', [['a', { 'x y': 1, 'z.w': 2, 8080: 3 }], ['b["c d"].e', 1]], '[a]\n8080 = 3\n"x y" = 1\n"z.w" = 2\n\n[b."c d"]\ne = 1\n'],
  ['lists', 'a = [1, 2]\nb = [\n  "x", # one\n  "y"\n]\nc = []\n', [['a', '+', 3], ['b', '+', 'z'], ['c', '+', 1], ['a[0]', '-']], 'a = [2, 3]\nb = [\n  "x", # one\n  "y",\n  "z"\n]\nc = [1]\n'],
  ['lists of tables', '# one\n[[a]]\nb = 1\n\n[a.c]\nd = 1\n\n# two\n[[a]]\nb = 2\n\n[e]\n', [['a', '+', { b: 3, c: { d: 3 } }], ['a[0].c.f', 1], ['a[1].g', 1]], '# one\n[[a]]\nb = 1\n\n[a.c]\nd = 1\nf = 1\n\n# two\n[[a]]\nb = 2\ng = 1\n\n[[a]]\nb = 3\n\n[a.c]\nd = 3\n\n[e]\n'],
  ['a list of tables that is not there', 'a = 1\n', [['overrides', '+', { file: 'x', set: { a: [1] } }]], 'a = 1\n\n[[overrides]]\nfile = "x"\n\n[overrides.set]\na = [1]\n'],
  ['a list in tables that are not there', 'a = 1\n', [['output.ejected', '+', 'x']], 'a = 1\n\n[output]\nejected = ["x"]\n'],
  ['a line goes, with its comments', '# top\n\n# about a\na = 1 # one\n# about b\nb = 2\n', [['a', '-']], '# top\n\n# about b\nb = 2\n'],
  ['a table goes, with its comments', '# top\n\n# about a\n[a]\nb = 1 # one\n# more\n\n# alone\n\n# about c\n[c]\nd = 1\n', [['a', '-']], '# top\n\n# alone\n\n# about c\n[c]\nd = 1\n'],
  ['tables go with those below them', 'x = 1\n\n[a]\nb = 1\n\n[a.c]\nd = 1\n', [['a', '-']], 'x = 1\n'],
  ['the last of a table goes', '[a]\nb = 1 # one\n', [['a.b', '-']], '[a]\n'],
  ['the last of a map that only headers make goes', '[a.b]\nc = 1\n\n[d]\n', [['a.b', '-']], '[a]\n\n[d]\n'],
  ['the last of dotted keys goes', '[x]\na.b = 1 # one\n', [['x.a.b', '-']], '[x]\na = {} # one\n'],
  ['tables of a list go', '[[a]]\nb = 1\n\n# two\n[[a]]\nb = 2\n', [['a[0]', '-'], ['a[0]', '-']], 'a = []\n\n'],
  ['the only table of a list goes', 'x = 1\n\n[[a.b]]\nc = 1\n', [['a.b[0]', '-']], 'x = 1\n[a]\nb = []\n\n'],
  ['in braces', 'a = { b = 1, c = 2 } # one\n', [['a.b', '-'], ['a.d.e', 1]], 'a = { c = 2, d = { e = 1 } } # one\n'],
  ['line ends of Windows', '[a]\r\nb = 1 # one\r\n\r\n[c]\r\nd = [\r\n  1\r\n]\r\n', [['a.e', 'x\ny'], ['f', { g: 1 }], ['c.d', '+', 2], ['a.b', '-']], '[a]\r\ne = "x\\ny"\r\n\r\n[c]\r\nd = [\r\n  1,\r\n  2\r\n]\r\n\r\n[f]\r\ng = 1\r\n'],
  ['without blanks', 'a=1\nb={c=1}\n', [['b.d', 2], ['e', 3]], 'a=1\nb={c=1, d=2}\ne=3\n'],
  ['an object over a table', '[a]\nb = 1 # one\nc = 2 # two\n\n[a.d]\ne = 1\n', [['a', { b: 3, d: { e: 1, f: 2 }, g: 4 }]], '[a]\nb = 3 # one\ng = 4\n\n[a.d]\ne = 1\nf = 2\n'],
];

test.each(cases)('%s', async (_, before, changes, after) => {
  expect(await edited('platform.config.toml', before, changes)).toBe(after);
});

const refused: [name: string, text: string, changes: Change[], reason: string][] = [
  ['nothing', 'a = 1\n', [['a', null]], '1:5 TOML has no word for nothing'],
  ['nothing, inside', '[a]\n', [['a.b', [{ c: null }]]], '1:1 TOML has no word for nothing'],
  ['a table by a text', '[a]\nb = 1\n', [['a', 'x']], '1:1 it is written as tables, which nothing else replaces'],
  ['a text among tables', '[[a]]\nb = 1\n', [['a', '+', 'x']], '1:1 the list consists of tables'],
  ['dotted keys within braces', 'a = { b.c = 1 }\n', [['a.b.c', 2]], '1:7 it is made by a dotted key within braces'],
  ['comments in what would be replaced', 'a = [ # one\n  1\n]\n', [['a', 1]], '1:5 a comment stands in what would be replaced'],
  ['removed and not there', 'a = 1\n', [['b', '-']], '1:1 nothing of this name stands here'],
];

test.each(refused)('refused: %s', async (_, text, changes, reason) => {
  expect(await edited('platform.config.toml', text, changes)).toBe(reason);
});
