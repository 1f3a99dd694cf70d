import { convention, type CatalogOrigin, type ConventionOrigin } from '../../../provenance/origin.ts';
import { source } from '../../facts.ts';

const docs = 'https://grafana.com/docs/grafana/latest/';

export const dashboards: CatalogOrigin = source('grafana.dashboards', 'a dashboard is a file in the format that Grafana exports, of the newest classic schema', `${docs}visualizations/dashboards/build-dashboards/view-dashboard-json-model/`);
export const variables: CatalogOrigin = source('grafana.variables', 'one dashboard serves every environment and every instance: whoever looks chooses', `${docs}visualizations/dashboards/variables/`);
export const links: CatalogOrigin = source('grafana.links', 'from what is slow to what it waits for is one step, and from a panel to what to do is one, too', `${docs}visualizations/dashboards/build-dashboards/manage-dashboard-links/`);
export const annotations: CatalogOrigin = source('grafana.annotations', 'what happened stands on every graph at the moment at which it did', `${docs}visualizations/dashboards/build-dashboards/annotate-visualizations/`);
export const provisioned: ConventionOrigin = convention('whoever wants another dashboard changes the model: what is changed by hand is lost with the next file', { reference: `${docs}administration/provisioning/#dashboards` });

export const grid: ConventionOrigin = convention('figures first, then graphs beside each other, each line as wide as the page', { reference: `${docs}visualizations/dashboards/build-dashboards/view-dashboard-json-model/#panel-size-and-position` });
export const identity: ConventionOrigin = convention('the number of a panel follows from its title, so that links to it last when others are added');
export const colours: ConventionOrigin = convention('green is well, orange is worth a look, red wakes somebody: the values are those of the alerts');
export const plain: ConventionOrigin = convention('what no alert watches has no colour of good or bad');
export const graph: ConventionOrigin = convention('thin lines over a light area; where there is room, with a table of the last and the highest values', { reference: `${docs}panels-visualizations/visualizations/time-series/` });
export const figure: ConventionOrigin = convention('the newest value, and behind it how it came about', { reference: `${docs}panels-visualizations/visualizations/stat/` });
export const bars: ConventionOrigin = convention('the newest value of each series, beside each other', { reference: `${docs}panels-visualizations/visualizations/bar-gauge/` });
export const dial: ConventionOrigin = convention('how much of what there is, is used', { reference: `${docs}panels-visualizations/visualizations/gauge/` });
export const table: ConventionOrigin = convention('the newest values, without what is the same in every line', { reference: `${docs}panels-visualizations/visualizations/table/` });
export const heat: ConventionOrigin = convention('how many observations fell into each bucket: the darker, the more', { reference: `${docs}panels-visualizations/visualizations/heatmap/` });
export const fromNought: ConventionOrigin = convention('a scale that begins at nought does not make much of little');
export const recent: ConventionOrigin = convention('three hours show what led to what is seen');
export const week: ConventionOrigin = convention('budgets are of weeks, and are spent within days');
export const often: ConventionOrigin = convention('within a minute little changes that anybody would act on, and each look costs as many queries as there are panels');
