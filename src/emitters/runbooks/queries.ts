import type { Block } from '../../formats/markdown/document.ts';
import { printPromql } from '../../formats/promql/print.ts';
import { because } from '../../provenance/document.ts';
import { append } from '../../util/append.ts';
import { t, type Traced } from '../../provenance/traced.ts';
import { exploreOf } from './links.ts';
import type { Occurrence, Page } from './occurrence.ts';
import { labelOf, variantsOf } from './variants.ts';
import { distinct, fenced, linked, listed, paragraph, plain, section } from './words.ts';

interface Asked {
  readonly one: Occurrence;
  readonly question: Traced<string>;
  readonly expression: Traced<string>;
}

/** What to ask first. The same question may need another expression elsewhere. */
export function queries({ occurrences }: Page, places: readonly Block[]): Block[] {
  const byQuestion = new Map<string, Asked[]>();
  for (const one of occurrences) {
    for (const { question, expression } of one.alert.runbook.queries) append(byQuestion, question.value, { one, question, expression: printPromql(expression, one.alert.origin) });
  }
  if (byQuestion.size === 0) return [];
  return section('First queries', [...[...byQuestion.values()].flatMap((asked) => answerTo(asked, occurrences)), ...places]);
}

function answerTo(asked: readonly Asked[], all: readonly Occurrence[]): Block[] {
  const [question] = distinct(asked.map((one) => one.question));
  const expressions = new Map(asked.map(({ one, expression }) => [one, expression]));
  const variants = variantsOf([...expressions.keys()], (one) => expressions.get(one)!);
  const blocks = variants.flatMap(({ text, of }): Block[] => [...(variants.length === 1 ? [] : [paragraph(t`${plain(labelOf(of, all))}:`)]), fenced('promql', text)]);
  return [paragraph(plain(question!)), ...blocks.map((block) => because(question!.origin, block))];
}

/** Where any query may be asked. */
export function whereToAsk({ environments }: Page): Block[] {
  const links = environments.flatMap((one) => {
    const address = exploreOf(one);
    return address === null ? [] : [linked(one.place, address)];
  });
  return links.length === 0 ? [] : [paragraph(t`Ask them in Explore of ${listed(links)}.`)];
}
