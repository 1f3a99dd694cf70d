import type { Document } from '../../formats/index.ts';
import type { Block } from '../../formats/markdown/document.ts';
import { because } from '../../provenance/document.ts';
import { t, traced } from '../../provenance/traced.ts';
import { causes } from './causes.ts';
import { condition } from './condition.ts';
import * as conventions from './conventions.ts';
import { dashboards } from './dashboards.ts';
import { severities, type Library } from './library.ts';
import type { Page } from './occurrence.ts';
import { queries } from './queries.ts';
import type { Shared } from './shared.ts';
import { environmentOf, merged, prose } from './variants.ts';
import { bullets, distinct, listed, paragraph, plain, section, steps } from './words.ts';

/** The page of an alert, in the order in which somebody who was woken reads. */
export function toPage(page: Page, shared: Shared, library: Library): Document {
  const content: Block[] = [
    { kind: 'heading', level: 1, text: t`${plain(page.subject.name)}: ${plain(traced(page.name, page.origin))}` },
    ...facts(page),
    ...section('What it means', [prose(page.occurrences, ({ alert }) => alert.runbook.meaning)]),
    ...section('How users feel it', [prose(page.occurrences, ({ alert }) => alert.runbook.impact), ...shared.dependents]),
    ...condition(page),
    ...queries(page, shared.whereToAsk),
    ...shared.logs,
    ...shared.state,
    ...dashboards(page, shared.dashboardLinks),
    ...causes(page, shared.others),
    ...remedies(page),
    ...shared.escalation,
    ...section('Related alerts', bullets(library.besides(page))),
    ...shared.notes,
  ];
  return { format: 'markdown', content: because(conventions.page, content) };
}

/** What it is about, and how bad and where it may be. */
function facts(page: Page): Block[] {
  const { subject, environments } = page;
  const places = listed(distinct(environments.map(environmentOf)));
  const about = subject.description === null ? [] : [paragraph(plain(subject.description))];
  return [...about, paragraph(t`Severity: ${severities(page)}. Environments: ${plain(places)}.`)];
}

function remedies({ occurrences }: Page): Block[] {
  return section('Remedies', steps(merged(occurrences, ({ alert }) => alert.runbook.remedies).map(plain)));
}
