import { expect, test } from 'vitest';
import { edited, type Change } from './table.ts';

/** Of each: what it shows, the text, the changes, and the text that they make. */
const cases: [name: string, before: string, changes: Change[], after: string][] = [
  ['a text', '{\n  "name": "shop"\n}\n', [['name', 'a "b"\n']], '{\n  "name": "a \\"b\\"\\n"\n}\n'],
  ['a number by an object', '{ "scale": 3 }\n', [['scale', { min: 1 }]], '{ "scale": { "min": 1 } }\n'],
  ['what is so already', '{ "a" : [1,  2] }', [['a', [1, 2]]], '{ "a" : [1,  2] }'],
  ['an entry behind the last', '{\n  "a": 1\n}\n', [['b', 2]], '{\n  "a": 1,\n  "b": 2\n}\n'],
  ['an entry on the line of the last', '{ "a": 1 }', [['b', [2]]], '{ "a": 1, "b": [2] }'],
  ['an entry of what is not there', '{\n  "a": 1\n}\n', [['b.c.d', 2]], '{\n  "a": 1,\n  "b": {\n    "c": {\n      "d": 2\n    }\n  }\n}\n'],
  ['as tall as what is beside it', '{\n\t"a": { "x": 1 },\n\t"b": {\n\t\t"x": 1\n\t}\n}\n', [['c', { x: 1 }]], '{\n\t"a": { "x": 1 },\n\t"b": {\n\t\t"x": 1\n\t},\n\t"c": {\n\t\t"x": 1\n\t}\n}\n'],
  ['as flat as what is beside it', '{\n  "a": { "x": 1 }\n}\n', [['c', { x: 1 }]], '{\n  "a": { "x": 1 },\n  "c": { "x": 1 }\n}\n'],
  ['into an empty object', '{\n  "a": {}\n}\n', [['a.b', 1]], '{\n  "a": {\n    "b": 1\n  }\n}\n'],
  ['into an empty object, where objects are flat', '{\n  "a": {},\n  "x": { "y": 1 }\n}\n', [['a.b', 1]], '{\n  "a": { "b": 1 },\n  "x": { "y": 1 }\n}\n'],
  ['into an empty object of two lines', '{\n  "a": {\n  }\n}\n', [['a.b', 1]], '{\n  "a": {\n    "b": 1\n  }\n}\n'],
  ['without blanks', '{"a":{"b":1}}', [['a.c', { d: [1, 2] }]], '{"a":{"b":1, "c":{"d":[1, 2]}}}'],
  ['to a list', '{\n  "a": [\n    1\n  ]\n}\n', [['a', '+', 2]], '{\n  "a": [\n    1,\n    2\n  ]\n}\n'],
  ['to a list that is not there', '{\n  "x": { "y": [1] }\n}\n', [['a.b', '+', 2]], '{\n  "x": { "y": [1] },\n  "a": { "b": [2] }\n}\n'],
  ['to an empty list', '{ "a": [] }', [['a', '+', 'x'], ['a[1]', 'y']], '{ "a": ["x", "y"] }'],
  ['a key that looks like a number', '{ "a": {} }', [['a["8080"]', true]], '{ "a": { "8080": true } }'],
  ['the first is removed', '{\n  "a": 1,\n  "b": 2\n}\n', [['a', '-']], '{\n  "b": 2\n}\n'],
  ['the last is removed', '{\n  "a": 1,\n  "b": 2\n}\n', [['b', '-']], '{\n  "a": 1\n}\n'],
  ['the only one is removed', '{\n  "a": {\n    "b": 2\n  }\n}\n', [['a.b', '-']], '{\n  "a": {}\n}\n'],
  ['of one line the middle is removed', '{ "a": [1, 2, 3] }', [['a[1]', '-']], '{ "a": [1, 3] }'],
  ['of one line the last is removed', '{ "a": [1, 2, 3] }', [['a[2]', '-']], '{ "a": [1, 2] }'],
  ['of one line the only one is removed', '{ "a": { "b": 1 } }', [['a.b', '-']], '{ "a": {} }'],
  ['the last, beside the bracket', '{ "a": 1,\n  "b": 2 }', [['b', '-']], '{ "a": 1 }'],
  ['the first of two lines', '{ "a": 1,\n  "b": 2 }', [['a', '-']], '{\n  "b": 2 }'],
  ['line ends of Windows', '{\r\n  "a": 1,\r\n  "b": {\r\n    "c": 1\r\n  }\r\n}\r\n', [['b.d', { e: 1 }], ['a', '-']], '{\r\n  "b": {\r\n    "c": 1,\r\n    "d": {\r\n      "e": 1\r\n    }\r\n  }\r\n}\r\n'],
  ['an object over another', '{\n  "a": {\n    "x": 1,\n    "y": 2,\n    "z": 3\n  }\n}\n', [['a', { x: 1, z: 4, w: 5 }]], '{\n  "a": {\n    "x": 1,\n    "z": 4,\n    "w": 5\n  }\n}\n'],
  ['a list over another', '{ "a": [1, 2, 3, 4] }', [['a', [1, 3, 4]]], '{ "a": [1, 3, 4] }'],
  ['a longer list over another', '{ "a": [{ "x": 1 }, 2] }', [['a', [{ x: 2 }, 2, 3]]], '{ "a": [{ "x": 2 }, 2, 3] }'],
];

test.each(cases)('%s', async (_, before, changes, after) => {
  expect(await edited('platform.config.json', before, changes)).toBe(after);
});

const refused: [name: string, text: string, changes: Change[], reason: string][] = [
  ['removed and not there', '{ "a": 1 }', [['b', '-']], '1:1 nothing of this name stands here'],
  ['below a number', '{ "a": 1 }', [['a.b', 1]], '1:8 it is no object and no list'],
  ['appended to a number', '{ "a": 1 }', [['a', '+', 1]], '1:8 it is no list'],
  ['beyond the end', '{ "a": [1] }', [['a[2]', 1]], '1:8 the list has no entry 2'],
  ['a name in a list', '{ "a": [1] }', [['a.b', 1]], '1:8 it is a list, not an object'],
  ['a list begins with its first entry', '{}', [['a[1]', 1]], '1:1 a list is added with its entry 0'],
  ['one of several', '{\n "a": 1 }', [['z', 1], ['a.b', 1], ['q', '-']], '2:7 it is no object and no list\n1:1 nothing of this name stands here'],
];

test.each(refused)('refused: %s', async (_, text, changes, reason) => {
  expect(await edited('platform.config.json', text, changes)).toBe(reason);
});
