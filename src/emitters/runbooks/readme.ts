import type { ResolvedPlatform } from '../../compiler/resolved.ts';
import type { Document } from '../../formats/index.ts';
import type { Text } from '../../formats/leaf.ts';
import type { Block } from '../../formats/markdown/document.ts';
import { because, originOf } from '../../provenance/document.ts';
import { compose } from '../../provenance/origin.ts';
import { map, t, traced, type Traced } from '../../provenance/traced.ts';
import { append } from '../../util/append.ts';
import { sortBy } from '../../util/sort.ts';
import { header } from '../header.ts';
import * as conventions from './conventions.ts';
import { reachedBy } from './escalation.ts';
import { severities } from './library.ts';
import type { Page } from './occurrence.ts';
import { firstSentence, linked, paragraph, plain } from './words.ts';

/** All pages, by who answers and by what they are about. */
export function toReadme(platform: ResolvedPlatform, pages: readonly Page[]): Document {
  const byOwner = new Map<string, Page[]>();
  for (const page of pages) append(byOwner, page.subject.owner?.name.value ?? '', page);
  const content: Block[] = [
    { kind: 'heading', level: 1, text: t`Runbooks of ${plain(platform.name)}` },
    ...header.map(paragraph),
    paragraph('One page for each alert: what it means, what to look at and what to do. The link in an alert leads to its page.'),
    // What nobody owns stands last.
    ...sortBy(byOwner, ([owner]) => (owner === '' ? '1' : `0 ${owner}`)).flatMap(([, owned]) => ownerBlocks(owned)),
  ];
  // Who answers for one thing decides where all others stand.
  const owners = pages.flatMap(({ subject: { owner } }) => (owner === null ? [] : [owner.name.origin]));
  const fallback = platform.alerting === null ? [] : [originOf(platform.alerting)!];
  return { format: 'markdown', content: because([conventions.index, ...owners, ...fallback], content) };
}

function ownerBlocks(pages: readonly Page[]): Block[] {
  const { owner } = pages[0]!.subject;
  const bySubject = new Map<string, Page[]>();
  for (const page of pages) append(bySubject, page.subject.name.value, page);
  const who = owner === null ? [heading(2, 'Nobody answers for these')] : [heading(2, plain(owner.name)), ...reached(owner)];
  return [...who, ...[...bySubject.values()].flatMap(subjectBlocks)];
}

function heading(level: 2 | 3, text: Text): Block {
  return { kind: 'heading', level, text };
}

function reached(owner: NonNullable<Page['subject']['owner']>): Block[] {
  const ways = reachedBy(owner);
  return typeof ways === 'string' ? [] : [paragraph(map(ways, (text) => `${text.slice(2)}.`))];
}

function subjectBlocks(pages: readonly Page[]): Block[] {
  const { subject } = pages[0]!;
  const about = subject.description === null ? [] : [paragraph(plain(subject.description))];
  const rows = pages.map((page): Traced<string>[] => because(page.origin, [linked(traced(page.name, page.origin), page.path), severities(page), plain(firstSentence(page.occurrences[0]!.alert.runbook.meaning))]));
  return [heading(3, plain(subject.name)), ...about, because(compose(pages.map(({ origin }) => origin)), { kind: 'table', head: ['Alert', 'Severity', 'What it means'], rows })];
}
