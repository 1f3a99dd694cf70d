import type { ResolvedPlatform } from '../../compiler/resolved.ts';
import type { Document } from '../../formats/index.ts';
import type { Block } from '../../formats/markdown/document.ts';
import { because } from '../../provenance/document.ts';
import { t, traced } from '../../provenance/traced.ts';
import { causes } from './causes.ts';
import { condition } from './condition.ts';
import * as conventions from './conventions.ts';
import { dashboards } from './dashboards.ts';
import { escalation } from './escalation.ts';
import { severities, type Library } from './library.ts';
import { logs } from './logs.ts';
import { dependents } from './neighbours.ts';
import { perEnvironment, type Page } from './occurrence.ts';
import { queries } from './queries.ts';
import { state } from './state.ts';
import { environmentOf, prose } from './variants.ts';
import { bullets, distinct, listed, paragraph, plain, section, steps } from './words.ts';

/** The page of an alert, in the order in which somebody who was woken reads. */
export function toPage(page: Page, library: Library, platform: ResolvedPlatform): Document {
  const content: Block[] = [
    { kind: 'heading', level: 1, text: t`${plain(page.subject.name)}: ${plain(traced(page.name, page.origin))}` },
    ...facts(page),
    ...section('What it means', [prose(page.occurrences, ({ alert }) => alert.runbook.meaning)]),
    ...section('How users feel it', [prose(page.occurrences, ({ alert }) => alert.runbook.impact), ...dependents(page).map((text) => paragraph(plain(text)))]),
    ...condition(page),
    ...queries(page),
    ...logs(page, platform),
    ...state(page, platform),
    ...dashboards(page),
    ...causes(page, library),
    ...remedies(page),
    ...escalation(page, platform),
    ...related(page, library),
    ...notes(page),
  ];
  return { format: 'markdown', content: because(conventions.page, content) };
}

/** What it is about, and how bad and where it may be. */
function facts(page: Page): Block[] {
  const { subject, occurrences } = page;
  const environments = listed(distinct(perEnvironment(occurrences).map(environmentOf)));
  const about = subject.description === null ? [] : [paragraph(plain(subject.description))];
  return [...about, paragraph(t`Severity: ${severities(page)}. Environments: ${plain(environments)}.`)];
}

function remedies({ occurrences }: Page): Block[] {
  return section('Remedies', steps(distinct(occurrences.flatMap(({ alert }) => alert.runbook.remedies)).map(plain)));
}

function related(page: Page, library: Library): Block[] {
  const items = library.besides(page).map((other) => t`${library.linkTo(other, page)} (${severities(other)}): ${plain(other.occurrences[0]!.alert.runbook.meaning)}`);
  return section('Related alerts', bullets(items));
}

function notes({ subject }: Page): Block[] {
  const said = t`${traced('What you learn about', conventions.notes)} ${plain(subject.name)} belongs here, between two comments that only the source of this page shows: every build keeps it. All above is made by platform from the model, and a change there is refused by the next build.`;
  return section('Notes of the owners', [paragraph(said), because(conventions.notes, { kind: 'kept' as const })]);
}
