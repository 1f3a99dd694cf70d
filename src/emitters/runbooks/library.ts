import { map, t, traced, withOrigin, type Traced } from '../../provenance/traced.ts';
import { append } from '../../util/append.ts';
import type { Page } from './occurrence.ts';
import { severityOf } from './variants.ts';
import { distinct, joined, linked } from './words.ts';

/** All pages, as one of them refers to others. */
export interface Library {
  /** The other pages of the same subject. */
  readonly besides: (page: Page) => readonly Page[];
  /** Of a subject: those that wake somebody, or where none does, all. */
  readonly worstOf: (subject: string) => readonly Page[];
  readonly linkTo: (page: Page, from: Page) => Traced<string>;
}

export function libraryOf(pages: readonly Page[]): Library {
  const bySubject = new Map<string, Page[]>();
  for (const page of pages) append(bySubject, page.subject.name.value, page);
  return {
    besides: (page) => bySubject.get(page.subject.name.value)!.filter((other) => other !== page),
    worstOf: (subject) => {
      const all = bySubject.get(subject) ?? [];
      const worst = all.filter(({ occurrences }) => occurrences[0]!.alert.severity.value === 'critical');
      return worst.length > 0 ? worst : all;
    },
    linkTo: ({ name, subject, path, origin }, from) => {
      const isNear = subject.name.value === from.subject.name.value;
      return withOrigin(linked(traced(name, origin), isNear ? map(path, fileName) : t`../${path}`), origin);
    },
  };
}

/** `down.md` of `api/down.md` */
function fileName(path: string): string {
  return path.slice(path.lastIndexOf('/') + 1);
}

/** `critical, warning` */
export function severities({ occurrences }: Page): Traced<string> {
  return joined(distinct(occurrences.map(severityOf)));
}
