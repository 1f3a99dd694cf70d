import type { Block } from '../../formats/markdown/document.ts';
import { compose } from '../../provenance/origin.ts';
import { t, traced, withOrigin, type Traced } from '../../provenance/traced.ts';
import { append } from '../../util/append.ts';
import type { Occurrence } from './occurrence.ts';
import { distinct, listed, paragraph, plain } from './words.ts';

/** A text that some of the alerts of a page have. */
export interface Variant {
  /** Its origins are those of all that have it. */
  readonly text: Traced<string>;
  readonly of: readonly Occurrence[];
}

export function variantsOf(occurrences: readonly Occurrence[], textOf: (one: Occurrence) => Traced<string>): Variant[] {
  const groups = new Map<string, { text: Traced<string>; one: Occurrence }[]>();
  for (const one of occurrences) {
    const text = textOf(one);
    append(groups, text.value, { text, one });
  }
  // Where there are several, whose they are decides where they stand.
  const whose = groups.size === 1 ? [] : occurrences.flatMap((one) => [severityOf(one).origin, environmentOf(one).origin]);
  return [...groups].map(([value, group]) => ({ text: traced(value, compose([...group.map(({ text }) => text.origin), ...whose])), of: group.map(({ one }) => one) }));
}

/** Which of a page's alerts these are: `critical`, `production and staging`, or both where neither tells. */
export function labelOf(some: readonly Occurrence[], all: readonly Occurrence[]): Traced<string> {
  if (isWhole(some, all, severityOf)) return listed(distinct(some.map(severityOf)));
  const names = (of: readonly Occurrence[]): Traced<string> => listed(distinct(of.map(environmentOf)));
  if (isWhole(some, all, environmentOf)) return names(some);
  return listed(distinct(some.map(severityOf)).map((severity) => t`${severity} in ${names(some.filter((one) => severityOf(one).value === severity.value))}`));
}

export function severityOf({ alert }: Occurrence): Traced<string> {
  return alert.severity;
}

export function environmentOf({ place }: Occurrence): Traced<string> {
  return place;
}

/** Whether these are all that are alike, in some way in which not all are. */
function isWhole(some: readonly Occurrence[], all: readonly Occurrence[], alike: (one: Occurrence) => Traced<string>): boolean {
  const values = new Set(some.map((one) => alike(one).value));
  return all.every((one) => some.includes(one) === values.has(alike(one).value));
}

/** What all of them say, each once: in the order of the first. Where they differ, whose it is decides where it stands. */
export function merged(occurrences: readonly Occurrence[], textsOf: (one: Occurrence) => readonly Traced<string>[]): Traced<string>[] {
  const same = new Set(occurrences.map((one) => textsOf(one).map(({ value }) => value).join('\n'))).size === 1;
  return distinct(occurrences.flatMap((one) => (same ? textsOf(one) : textsOf(one).map((text) => withOrigin(text, severityOf(one).origin, environmentOf(one).origin)))));
}

/** One paragraph where all say the same, otherwise a list of who says what. */
export function prose(occurrences: readonly Occurrence[], textOf: (one: Occurrence) => Traced<string>): Block {
  const variants = variantsOf(occurrences, textOf);
  const [only, ...others] = variants;
  if (others.length === 0) return paragraph(plain(only!.text));
  return { kind: 'list', items: variants.map(({ text, of }) => t`${plain(labelOf(of, occurrences))}: ${plain(text)}`) };
}
