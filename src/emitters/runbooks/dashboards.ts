import type { Block } from '../../formats/markdown/document.ts';
import { compose } from '../../provenance/origin.ts';
import { t, traced, type Traced } from '../../provenance/traced.ts';
import { sortBy } from '../../util/sort.ts';
import { dashboardOf } from './links.ts';
import type { Occurrence, Page } from './occurrence.ts';
import { bullets, distinct, linked, listed, paragraph, plain, section } from './words.ts';

/** Where it is drawn. */
export function dashboards({ occurrences }: Page, links: readonly Block[]): Block[] {
  if (links.length === 0) return [];
  const panels = distinct(occurrences.flatMap(({ alert }) => (alert.panel === undefined ? [] : [traced(alert.panel, alert.origin)])));
  const drawn = panels.length === 0 ? [] : [paragraph(t`The panel ${listed(panels.map((panel) => t`“${plain(panel)}”`))} draws what it looks at.`)];
  return section('Dashboards', [...drawn, ...links]);
}

/** The dashboards of the subject, and of what it depends on. */
export function dashboardLinks({ environments }: Page): Block[] {
  return bullets(environments.flatMap(dashboardsIn));
}

function dashboardsIn(one: Occurrence): Traced<string>[] {
  const { place, subject } = one;
  const links = [subject, ...sortBy(subject.dependsOn, ({ name }) => name.value)].flatMap(({ name, origin }) => {
    const address = dashboardOf(name, one);
    return address === null ? [] : [traced(linked(name, address).value, compose([name.origin, address.origin, origin]))];
  });
  return links.length === 0 ? [] : [t`${place}: ${listed(links)}`];
}
