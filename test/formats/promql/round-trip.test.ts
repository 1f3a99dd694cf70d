// What is printed is read back as the same nodes, by our reader and by readers of others.
import { createRequire } from 'node:module';
import * as fc from 'fast-check';
import { parser } from '@prometheus-io/lezer-promql';
import type * as Language from '@codemirror/language';
import type * as State from '@codemirror/state';
import { describe, expect, test } from 'vitest';
import { checkPromql } from '../../../src/formats/promql/check.ts';
import type { Expression } from '../../../src/formats/promql/document.ts';
import { parsePromql } from '../../../src/formats/promql/parse.ts';
import { printPromql } from '../../../src/formats/promql/print.ts';
import { convention } from '../../../src/provenance/origin.ts';
import { seeded } from '../arbitrary.ts';
import { anyTyped, wellTyped } from './arbitrary.ts';

const asked = convention('a test asks');
const textOf = (expression: Expression, oneLine = false): string => printPromql(expression, asked, { oneLine }).value;

test('what is printed is read back as the same nodes, on many lines and on one', () => {
  fc.assert(
    fc.property(wellTyped, fc.boolean(), (expression, oneLine) => {
      const { expression: read, problem } = parsePromql(textOf(expression, oneLine));
      expect(problem).toBeNull();
      expect(read).toEqual(expression);
    }),
    seeded,
  );
});

test('what has the right types is found right', () => {
  fc.assert(
    fc.property(wellTyped, (expression) => {
      expect(checkPromql(expression)).toEqual([]);
    }),
    seeded,
  );
});

test('the grammar of Prometheus\' editor finds no mistake in what is printed', () => {
  fc.assert(
    fc.property(wellTyped, (expression) => {
      const mistakes: number[] = [];
      parser.parse(textOf(expression)).iterate({
        enter: ({ type, from }) => {
          if (type.isError) mistakes.push(from);
        },
      });
      expect(mistakes).toEqual([]);
    }),
    seeded,
  );
});

interface Finding {
  readonly message: string;
}

type EditorParser = new (state: State.EditorState) => { analyze(): void; getDiagnostics(): Finding[] };
const require = createRequire(import.meta.url);
const { EditorState } = require('@codemirror/state') as typeof State;
const { Parser } = require(require.resolve('@prometheus-io/codemirror-promql').replace(/dist\/.*$/, 'dist/cjs/parser/parser.js')) as { Parser: EditorParser };
const { ensureSyntaxTree } = require('@codemirror/language') as typeof Language;
const { promQLLanguage, LanguageType } = require('@prometheus-io/codemirror-promql') as { promQLLanguage: (top: unknown) => never; LanguageType: { PromQL: unknown } };

describe('the type checker of Prometheus\' editor', () => {
  /** It takes pi() for a vector, reads "a + b[5m:]" as "(a + b)[5m:]", and knows no regular expressions. */
  const misread = /pi\(\)|\[/;

  const findings = (text: string): string[] => {
    const state = EditorState.create({ doc: text, extensions: [promQLLanguage(LanguageType.PromQL)] });
    // An editor reads for some milliseconds at first, however far it comes; here it reads all.
    const editor = Object.assign(new Parser(state), { tree: ensureSyntaxTree(state, text.length, 60_000)! });
    editor.analyze();
    return editor.getDiagnostics().map(({ message }) => message);
  };

  test('finds what ours finds', () => {
    let wrong = 0;
    fc.assert(
      fc.property(anyTyped, (expression) => {
        const text = textOf(expression);
        fc.pre(!misread.test(text));
        const theirs = findings(text);
        const { expression: read, problem } = parsePromql(text);
        const ours = read === null ? [problem] : checkPromql(read);
        if (ours.length > 0) wrong++;
        expect({ text, theirs, wrong: ours.length > 0 }).toEqual({ text, theirs, wrong: theirs.length > 0 });
      }),
      seeded,
    );
    expect(wrong).toBeGreaterThan(20);
  });
});
