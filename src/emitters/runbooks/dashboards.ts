import type { Block } from '../../formats/markdown/document.ts';
import { compose } from '../../provenance/origin.ts';
import { t, traced, type Traced } from '../../provenance/traced.ts';
import { sortBy } from '../../util/sort.ts';
import { dashboardOf } from './links.ts';
import { perEnvironment, type Occurrence, type Page } from './occurrence.ts';
import { bullets, distinct, linked, listed, paragraph, plain, section } from './words.ts';

/** Where it is drawn: the subject, and what it depends on. */
export function dashboards({ occurrences }: Page): Block[] {
  const items = perEnvironment(occurrences).flatMap(dashboardsIn);
  if (items.length === 0) return [];
  const panels = distinct(occurrences.flatMap(({ alert }) => (alert.panel === undefined ? [] : [traced(alert.panel, alert.origin)])));
  const drawn = panels.length === 0 ? [] : [paragraph(t`The panel ${listed(panels.map((panel) => t`“${plain(panel)}”`))} draws what it looks at.`)];
  return section('Dashboards', [...drawn, ...bullets(items)]);
}

function dashboardsIn(one: Occurrence): Traced<string>[] {
  const { place, subject } = one;
  const links = [subject, ...sortBy(subject.dependsOn, ({ name }) => name.value)].flatMap(({ name, origin }) => {
    const address = dashboardOf(name, one);
    return address === null ? [] : [traced(linked(name, address).value, compose([name.origin, address.origin, origin]))];
  });
  return links.length === 0 ? [] : [t`${place}: ${listed(links)}`];
}
