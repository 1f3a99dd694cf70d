import { codeSpan, escapeMarkdown, link } from '../../formats/markdown/index.ts';
import type { Block } from '../../formats/markdown/document.ts';
import type { Text } from '../../formats/leaf.ts';
import { because } from '../../provenance/document.ts';
import { compose } from '../../provenance/origin.ts';
import { combine, map, t, traced, withOrigin, type Traced } from '../../provenance/traced.ts';

// Pieces of pages.

export function paragraph(text: Text): Block {
  return { kind: 'paragraph', text };
}

/** A part of a page under its heading; nothing where there is nothing in it. */
export function section(title: string, blocks: readonly Block[], lead?: string): Block[] {
  if (blocks.length === 0) return [];
  return [{ kind: 'section', level: 2, title, blocks, ...(lead === undefined ? {} : { lead }) }];
}

/** Text between fences, which are there for the text. */
export function fenced(language: 'promql' | 'sh', text: Traced<string>): Block {
  return because(text.origin, { kind: 'code' as const, language, text });
}

export function bullets(items: readonly Traced<string>[]): Block[] {
  return items.length === 0 ? [] : [{ kind: 'list', items }];
}

/** Which number a step has follows from those before it. */
export function steps(items: readonly Traced<string>[]): Block[] {
  const numbered = items.map((item, i) => withOrigin(item, ...items.slice(0, i).map(({ origin }) => origin)));
  return items.length === 0 ? [] : [{ kind: 'list', ordered: true, items: numbered }];
}

export function plain(text: Traced<string>): Traced<string> {
  return map(text, escapeMarkdown);
}

export function code(text: Traced<string>): Traced<string> {
  return map(text, codeSpan);
}

export function linked(text: Traced<string>, target: Traced<string>): Traced<string> {
  return combine([text, target], ([words, address]) => link(escapeMarkdown(words!), address!));
}

/** `a, b and c` */
export function listed(texts: readonly Traced<string>[]): Traced<string> {
  const words = texts.map(({ value }) => value);
  const last = words.pop() ?? '';
  return traced(words.length === 0 ? last : `${words.join(', ')} and ${last}`, compose(texts.map(({ origin }) => origin)));
}

/** `a, b, c` */
export function joined(texts: readonly Traced<string>[]): Traced<string> {
  return traced(texts.map(({ value }) => value).join(', '), compose(texts.map(({ origin }) => origin)));
}

/** Each value once; its origins are those of all that say it. */
export function distinct(texts: readonly Traced<string>[]): Traced<string>[] {
  const found = new Map<string, Traced<string>[]>();
  for (const text of texts) {
    const same = found.get(text.value);
    if (same === undefined) found.set(text.value, [text]);
    else same.push(text);
  }
  return [...found].map(([value, same]) => traced(value, compose(same.map(({ origin }) => origin))));
}

/** Of a text that somebody looks over, among many. */
export function firstSentence(text: Traced<string>): Traced<string> {
  return map(text, (all) => /^.*?[.!?](?= [A-Z])/.exec(all)?.[0] ?? all);
}

/** Lines of a command, each under the name of its environment. */
export function commandsIn(environment: Traced<string>, commands: readonly Traced<string>[]): Traced<string> {
  return commands.reduce((text, command) => t`${text}\n${command}`, t`# ${environment}`);
}
