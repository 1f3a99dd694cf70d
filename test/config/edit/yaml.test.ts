import { expect, test } from 'vitest';
import { edited, type Change } from './table.ts';

/** Of each: what it shows, the text, the changes, and the text that they make. */
const cases: [name: string, before: string, changes: Change[], after: string][] = [
  ['a plain text', 'a: x # one\nb: y\n', [['a', 'z']], 'a: z # one\nb: y\n'],
  ['texts in marks', `a: 'x' # one\nb: "y"\n`, [['a', "it's"], ['b', 'q']], `a: "it's" # one\nb: "q"\n`],
  ['what needs marks', 'a: x\n', [['a', 'yes'], ['b', '8080'], ['c', 'a: b'], ['d', ''], ['e', '# x'], ['f', '1e3'], ['g', '500m'], ['h', 'nginx:1.29'], ['i', '${a.b}'], ['j', '80%'], ['k', '0x1F'], ['l', 'two words'], ['m', '12:30'], ['nn', '- x'], ['o', 'a\tb']], 'a: "yes"\nb: "8080"\nc: "a: b"\nd: ""\ne: "# x"\nf: "1e3"\ng: 500m\nh: nginx:1.29\ni: "${a.b}"\nj: 80%\nk: "0x1F"\nl: two words\nm: "12:30"\nnn: "- x"\no: "a\\tb"\n'],
  ['keys that need marks', 'a: {}\n', [['a', { 8080: 1, no: 2, 'x y': 3, '/etc/a.conf': 4 }]], 'a:\n  "8080": 1\n  "no": 2\n  x y: 3\n  /etc/a.conf: 4\n'],
  ['numbers, truths and nothing', 'a: 1\nb: ~\nc: true\n', [['a', -2.5], ['b', 1], ['c', null]], 'a: -2.5\nb: 1\nc: null\n'],
  ['nothing that is not written', 'a:\nb: # none\nc:   # none\n', [['a', 1], ['b', 'x'], ['c.d', 1]], 'a: 1\nb: x # none\nc:   # none\n  d: 1\n'],
  ['behind the last, with its comment', 'a: 1\nb:\n  c: 1 # one\n\n# end\n', [['b.d', 2], ['e', 3]], 'a: 1\nb:\n  c: 1 # one\n  d: 2\ne: 3\n\n# end\n'],
  ['below the comments that are inside', 'a:\n  b:\n    c: 1\n    # d: 2\n\n  # e\nf: 1\n', [['a.g', 1]], 'a:\n  b:\n    c: 1\n    # d: 2\n  g: 1\n\n  # e\nf: 1\n'],
  ['without a line end', 'a: 1', [['b', 1], ['c', [1]]], 'a: 1\nb: 1\nc:\n  - 1\n'.trimEnd()],
  ['what is not there', 'a: 1\n', [['b.c', '+', { d: [1, 'x'], e: { f: {}, g: [] } }]], 'a: 1\nb:\n  c:\n    - d:\n        - 1\n        - x\n      e:\n        f: {}\n        g: []\n'],
  ['indented by four', 'a:\n    b: 1\n    c:\n    - 1\n', [['a.d', { e: [1] }]], 'a:\n    b: 1\n    c:\n    - 1\n    d:\n        e:\n        - 1\n'],
  ['as flat as the rest', 'a: { b: 1 }\nc: [1]\n', [['d', { e: 1 }], ['f', [1, 'x, y']], ['a.g', { h: ['a: b'] }], ['c', '+', 'q']], 'a: { b: 1, g: { h: ["a: b"] } }\nc: [1, q]\nd: { e: 1 }\nf: [1, "x, y"]\n'],
  ['into empty brackets', 'a: {} # one\nb: [] # two\nc:\n  - {}\n', [['a.x', 1], ['b', '+', 1], ['c[0].d', 1]], 'a: # one\n  x: 1\nb: # two\n  - 1\nc:\n  - d: 1\n'],
  ['into empty brackets, where the rest is flat', 'a: {}\nb: {x: 1}\n', [['a.x', 1]], 'a: {x: 1}\nb: {x: 1}\n'],
  ['brackets over several lines', 'a: {\n  x: 1, # one\n  y: [\n    1\n  ] # two\n}\n', [['a.z', 1], ['a.y', '+', 2], ['a.x', '-']], 'a: {\n  y: [\n    1,\n    2\n  ], # two\n  z: 1\n}\n'],
  ['to a list', 'a:\n  - 1 # one\n  # none\nb:\n- x: 1\n  y: 2\n', [['a', '+', 2], ['b', '+', { x: 2 }], ['b[0].z', 3]], 'a:\n  - 1 # one\n  - 2\n  # none\nb:\n- x: 1\n  y: 2\n  z: 3\n- x: 2\n'],
  ['lists in lists', 'a:\n  - - 1\n    - 2\n', [['a[0]', '+', 3], ['a', '+', [4]], ['a[0][0]', '-']], 'a:\n  - - 2\n    - 3\n  - - 4\n'],
  ['a text of several lines', 'a: |\n  one\n  two\nb: |- # note\n  one\nc: "x\\ny"\nd: x # note\n', [['a', 'one\nthree\n'], ['b', 'x'], ['c', 'x\n\ny'], ['d', 'x\ny\n\n']], 'a: |\n  one\n  three\nb: x # note\nc: |-\n  x\n\n  y\nd: |+ # note\n  x\n  y\n\n'],
  ['behind a text of several lines', 'a:\n  b: |+\n    one\n\nc: |\n  two\n\n\n# end\n', [['a.d', 1], ['e', 2]], 'a:\n  b: |+\n    one\n\n  d: 1\nc: |\n  two\ne: 2\n\n\n# end\n'],
  ['the first goes, with its comments', '# top\n\n# about a\na: 1 # one\n# about b\nb: 2\n', [['a', '-']], '# top\n\n# about b\nb: 2\n'],
  ['the last goes, with its comments', 'a: 1\n# about b\nb:\n  c: 2 # two\n  # three\n# end\n', [['b', '-']], 'a: 1\n# end\n'],
  ['the only one goes', 'a: # note\n  # about b\n  b: 1\nc:\n  - x\nd:\n  - y: 1\n', [['a.b', '-'], ['c[0]', '-'], ['d[0].y', '-']], 'a: {} # note\nc: []\nd:\n  - {}\n'],
  ['texts of several lines go', 'a:\n  - b: |\n      x\n      y\n  - 1\nc:\n  d: |+\n    x\n\ne: |\n  x\nf: 1\n', [['a[0].b', '-'], ['c', 'x'], ['e', [1]]], 'a:\n  - {}\n  - 1\nc: x\ne:\n  - 1\nf: 1\n'],
  ['the first of an entry of a list goes', 'a:\n  - x: 1 # one\n    y: 2 # two\n', [['a[0].x', '-']], 'a:\n  - y: 2 # two\n'],
  ['entries of a list go', 'a:\n  # one\n  - 1\n\n  - x: 2\n    y: 2\n  - 3 # three\n', [['a[1]', '-'], ['a[0]', '-']], 'a:\n\n  - 3 # three\n'],
  ['in brackets, with comments', 'a: [\n  1, # one\n  # two\n  2,\n  3 # three\n]\n', [['a[1]', '-'], ['a[1]', '-']], 'a: [\n  1 # one\n]\n'],
  ['line ends of Windows', 'a:\r\n  b: 1 # one\r\n  c: |\r\n    x\r\nd: 1\r\n', [['a.e', { f: 'x\ny\n' }], ['a.b', '-'], ['d', [1]]], 'a:\r\n  c: |\r\n    x\r\n  e:\r\n    f: |\r\n      x\r\n      y\r\nd:\r\n  - 1\r\n'],
  ['an object over another', 'a:\n  x: 1 # one\n  y: 2 # two\n  z: 3\n', [['a', { x: 1, y: 5, w: {} }]], 'a:\n  x: 1 # one\n  y: 5 # two\n  w: {}\n'],
  ['an object over a text, and the other way', 'a: x # one\nb:\n  c: 1\nd: 1\n', [['a', { x: 1 }], ['b', 'x'], ['d', []]], 'a: # one\n  x: 1\nb: x\nd: []\n'],
  ['beside a merge', 'base: &base\n  x: 1\n  y: 1\na:\n  <<: *base\n  y: 2\n', [['a.y', 3], ['a.x', 4], ['a.z', 5]], 'base: &base\n  x: 1\n  y: 1\na:\n  <<: *base\n  y: 3\n  x: 4\n  z: 5\n'],
  ['an anchor that nothing refers to', 'a: &a\n  x: 1\n', [['a.x', 2], ['a.z', 3]], 'a: &a\n  x: 2\n  z: 3\n'],
  ['an alias is taken out', 'a: &a\n  x: 1\nb: *a\nc: 1\n', [['b', '-']], 'a: &a\n  x: 1\nc: 1\n'],
];

test.each(cases)('%s', async (_, before, changes, after) => {
  expect(await edited('platform.config.yaml', before, changes)).toBe(after);
});

const refused: [name: string, text: string, changes: Change[], reason: string][] = [
  ['what an alias refers to', 'a: &a\n  x: 1\nb: *a\n', [['a.x', 2]], '2:3 "&a" is used in 2 places'],
  ['an alias', 'a: &a\n  x: 1\nb: *a\n', [['b.x', 2]], '3:4 it is an alias of "&a"'],
  ['an anchor is taken out', 'a: &a\n  x: 1\nb: *a\n', [['a', '-']], '2:3 "&a" is used in 2 places'],
  ['inside of what is merged', 'base: &base\n  x: { y: 1 }\na:\n  <<: *base\n', [['a.x.y', 2]], '4:3 "<<" brings "x"'],
  ['removed, and merged', 'base: &base\n  x: 1\na:\n  <<: *base\n  x: 2\n', [['a.x', '-']], '4:3 "<<" brings "x"'],
  ['a tag', 'a: !!str 5\n', [['a', 'x']], '1:10 it has a tag'],
  ['a key behind a question mark', '? a\n: 1\n', [['a', 2]], '1:1 a key behind "?" is not edited'],
  ['comments in what would be replaced', 'a:\n  # one\n  b: 1\n', [['a', 1]], '3:3 a comment stands in what would be replaced'],
  ['removed and not there', 'a: 1\n', [['b', '-']], '1:1 nothing of this name stands here'],
  ['the first of an entry, with a comment below', 'a:\n  - x: 1\n    # two\n    y: 2\n', [['a[0].x', '-']], '2:5 a comment stands between it and the next, which would move'],
];

test.each(refused)('refused: %s', async (_, text, changes, reason) => {
  expect(await edited('platform.config.yaml', text, changes)).toBe(reason);
});
