import { map, t, traced, withOrigin, type Traced } from '../../provenance/traced.ts';
import { append } from '../../util/append.ts';
import type { Page } from './occurrence.ts';
import { severityOf } from './variants.ts';
import { distinct, firstSentence, joined, linked, plain } from './words.ts';

/** All pages, as one of them refers to others. */
export interface Library {
  /** The other pages of the same subject, each with what it is about. */
  readonly besides: (page: Page) => readonly Traced<string>[];
  /** Of a subject: those that wake somebody, or where none does, all. */
  readonly worstOf: (subject: string) => readonly Page[];
  /** From a page of another subject. */
  readonly linkTo: (page: Page) => Traced<string>;
}

export function libraryOf(pages: readonly Page[]): Library {
  const bySubject = new Map<string, Page[]>();
  for (const page of pages) append(bySubject, page.subject.name.value, page);
  const entries = remembering((page: Page) => t`${linkBetween(page, map(page.path, fileName))} (${severities(page)}): ${plain(firstSentence(page.occurrences[0]!.alert.runbook.meaning))}`);
  return {
    besides: (page) => bySubject.get(page.subject.name.value)!.filter((other) => other !== page).map(entries),
    worstOf: (subject) => {
      const all = bySubject.get(subject) ?? [];
      const worst = all.filter(({ occurrences }) => occurrences[0]!.alert.severity.value === 'critical');
      return worst.length > 0 ? worst : all;
    },
    // How bad it is decides whether another page leads to it.
    linkTo: remembering((page: Page) => withOrigin(linkBetween(page, t`../${page.path}`), severities(page).origin)),
  };
}

/** Many pages refer to one. */
function remembering<K, V>(make: (key: K) => V): (key: K) => V {
  const made = new Map<K, V>();
  return (key) => {
    let value = made.get(key);
    if (value === undefined) made.set(key, (value = make(key)));
    return value;
  };
}

function linkBetween({ name, origin }: Page, target: Traced<string>): Traced<string> {
  return withOrigin(linked(traced(name, origin), target), origin);
}

/** `down.md` of `api/down.md` */
function fileName(path: string): string {
  return path.slice(path.lastIndexOf('/') + 1);
}

/** `critical, warning` */
export function severities({ occurrences }: Page): Traced<string> {
  return joined(distinct(occurrences.map(severityOf)));
}
