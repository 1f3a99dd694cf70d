import { describe, expect, it } from 'vitest';
import { printScalar, printString } from '../../src/formats/yaml/scalar.ts';

describe('strings on one line', () => {
  it.each([
    // plain
    ['web', 'web'],
    ['unless-stopped', 'unless-stopped'],
    ['/var/lib/data', '/var/lib/data'],
    ['--port=80', '--port=80'],
    ['-c', '-c'],
    ['${POSTGRES_USER:-app}', '${POSTGRES_USER:-app}'],
    ['postgres:16.4', 'postgres:16.4'],
    ['http://api:8080/x?y=1', 'http://api:8080/x?y=1'],
    ['127.0.0.1:8080:80', '127.0.0.1:8080:80'],
    ['1.2.3', '1.2.3'],
    ['10s', '10s'],
    ['512M', '512M'],
    ['v1', 'v1'],
    ['a#b', 'a#b'],
    ['say "hi"', 'say "hi"'],
    ["it's", "it's"],
    ['C:\\temp', 'C:\\temp'],
    ['a b, c', 'a b, c'],
    ['café', 'café'],
    ['日本語', '日本語'],
    ['yesterday', 'yesterday'],
    ['~/.cache', '~/.cache'],
    // quoted: it would be another type to somebody
    ['', '""'],
    ['true', '"true"'],
    ['No', '"No"'],
    ['on', '"on"'],
    ['y', '"y"'],
    ['null', '"null"'],
    ['~', '"~"'],
    ['1', '"1"'],
    ['0755', '"0755"'],
    ['0o17', '"0o17"'],
    ['0xff', '"0xff"'],
    ['0b11', '"0b11"'],
    ['1_000', '"1_000"'],
    ['1,000', '"1,000"'],
    ['1e7', '"1e7"'],
    ['1.5E-3', '"1.5E-3"'],
    ['e5', '"e5"'],
    ['.5', '".5"'],
    ['+.inf', '"+.inf"'],
    ['.nan', '".nan"'],
    ['8080:80', '"8080:80"'],
    ['12:30:45', '"12:30:45"'],
    ['2024-01-01', '"2024-01-01"'],
    ['2024-1-1 10:00:00', '"2024-1-1 10:00:00"'],
    ['<<', '"<<"'],
    ['=', '"="'],
    // quoted: it would be syntax
    ['- a', '"- a"'],
    ['-', '"-"'],
    ['*', '"*"'],
    ['@every 1h', '"@every 1h"'],
    ['{a}', '"{a}"'],
    ['[a', '"[a"'],
    ['%a', '"%a"'],
    ['!a', '"!a"'],
    ['a: b', '"a: b"'],
    ['a:', '"a:"'],
    [':8080', '":8080"'],
    ['a #b', '"a #b"'],
    ['#a', '"#a"'],
    ['---', '"---"'],
    ['...', '"..."'],
    [' a', '" a"'],
    ['a ', '"a "'],
    // which quotes
    ['"a"', `'"a"'`],
    [`"it's"`, `'"it''s"'`],
    ["'a'", `"'a'"`],
    ['*\\d', "'*\\d'"],
    ["'\\d'", '"\'\\\\d\'"'],
    // what nobody would see
    ['a\tb', '"a\\tb"'],
    ['a\r', '"a\\r"'],
    ['\0', '"\\u0000"'],
    ['a\u0085b', '"a\\u0085b"'],
    ['a\u00a0b', '"a\\u00a0b"'],
    ['a\u2028b', '"a\\u2028b"'],
    ['\ufeffa', '"\\ufeffa"'],
    ['\u202ea', '"\\u202ea"'],
    ['\ud800', '"\\ud800"'],
    ['😀', '"😀"'],
  ])('%j', (value, printed) => {
    expect(printString(value)).toBe(printed);
  });
});

describe('other scalars', () => {
  it.each([
    [0, '0'],
    [-0, '0'],
    [8080, '8080'],
    [0.5, '0.5'],
    [1e21, '1.0e+21'],
    [1.5e-7, '1.5e-7'],
    [1e-7, '1.0e-7'],
    [true, 'true'],
    [null, 'null'],
  ])('%j', (value, printed) => {
    expect(printScalar(value)).toBe(printed);
  });

  it.each([Number.NaN, Number.POSITIVE_INFINITY])('%j is a mistake of ours', (value) => {
    expect(() => printScalar(value)).toThrow('internal error');
  });
});
