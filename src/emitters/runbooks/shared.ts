import type { ResolvedPlatform } from '../../compiler/resolved.ts';
import type { Block } from '../../formats/markdown/document.ts';
import { because } from '../../provenance/document.ts';
import { t, traced } from '../../provenance/traced.ts';
import { aboutOf, type About } from './about.ts';
import { others } from './causes.ts';
import * as conventions from './conventions.ts';
import { dashboardLinks } from './dashboards.ts';
import { escalation } from './escalation.ts';
import type { Library } from './library.ts';
import { logs } from './logs.ts';
import { dependents } from './neighbours.ts';
import type { Page } from './occurrence.ts';
import { whereToAsk } from './queries.ts';
import { state } from './state.ts';
import { paragraph, plain, section } from './words.ts';

/** What the pages of a subject say alike in the same environments, as long as they tell of the same things: made once for all of them. */
export interface Shared {
  readonly dependents: readonly Block[];
  readonly whereToAsk: readonly Block[];
  readonly logs: readonly Block[];
  readonly state: readonly Block[];
  readonly dashboardLinks: readonly Block[];
  readonly others: readonly Block[];
  readonly escalation: readonly Block[];
  readonly notes: readonly Block[];
}

/** Remembers what it made. */
export function sharing(library: Library, platform: ResolvedPlatform): (page: Page) => Shared {
  const made = new Map<string, Shared>();
  return (page) => {
    const about = aboutOf(page.occurrences[0]!);
    const key = [about, page.subject.name.value, ...page.environments.map(({ place }) => place.value)].join(' ');
    let shared = made.get(key);
    if (shared === undefined) made.set(key, (shared = share(page, about, library, platform)));
    return shared;
  };
}

function share(page: Page, about: About, library: Library, platform: ResolvedPlatform): Shared {
  return {
    dependents: dependents(page).map((text) => paragraph(plain(text))),
    whereToAsk: whereToAsk(page),
    logs: logs(page, about, platform),
    state: state(page, about, platform),
    dashboardLinks: dashboardLinks(page),
    others: others(page, library),
    escalation: escalation(page, platform),
    notes: notes(page),
  };
}

function notes({ subject }: Page): Block[] {
  const said = t`${traced('What you learn about', conventions.notes)} ${plain(subject.name)} belongs here, between two comments that only the source of this page shows: every build keeps it. All above is made by platform from the model, and a change there is refused by the next build.`;
  return section('Notes of the owners', [paragraph(said), because(conventions.notes, { kind: 'kept' as const })]);
}
