import type { Metric, Relabelling, ScrapeTarget } from '../../observability/metric.ts';
import { because, type Node } from '../../provenance/document.ts';
import { source } from '../facts.ts';

const reference = 'https://prometheus.io/docs/prometheus/latest/configuration/configuration/';
const told = source('prometheus.honor-labels', 'labels that say of whom a series tells win over those that say who told it', `${reference}#scrape_config`);
const ended = source('prometheus.timestamps-staleness', 'a series that is no longer served has ended; one with times of its own would seem to go on for five minutes', `${reference}#scrape_config`);
const declared = source('prometheus.declared-only', 'of what is served, the metrics that are asked for: each series costs memory, whether anybody looks at it or not', `${reference}#metric_relabel_configs`);

type Fields = { readonly [key: string]: Node | undefined };

/** How labels and times of what is scraped are taken. */
export function takenAs({ keepsLabels, timestamped }: ScrapeTarget): Fields {
  return { honor_labels: keepsLabels === true ? because(told, true) : undefined, track_timestamps_staleness: timestamped === true ? because(ended, true) : undefined };
}

/** What becomes of series between scrape and storage. */
export function seriesHandling({ declaredOnly, metrics, relabelling = [] }: ScrapeTarget): Fields {
  const rules = [...(declaredOnly === true ? [keepDeclared(metrics)] : []), ...relabelling.map(toRule)];
  return { metric_relabel_configs: rules.length === 0 ? undefined : rules };
}

function keepDeclared(metrics: readonly Metric[]): Node {
  return because(declared, { source_labels: ['__name__'], regex: metrics.map(seriesOf).join('|'), action: 'keep' });
}

/** https://prometheus.io/docs/instrumenting/exposition_formats/#histograms-and-summaries */
function seriesOf({ name, type }: Metric): string {
  if (type === 'histogram') return `${name}_(bucket|sum|count)`;
  return type === 'summary' ? `${name}(_sum|_count)?` : name;
}

/** https://prometheus.io/docs/prometheus/latest/configuration/configuration/#relabel_config */
function toRule(rule: Relabelling): Node {
  switch (rule.action) {
    case 'keep':
      return because(rule.origin, { source_labels: rule.labels, regex: rule.matching, action: 'keep' });
    case 'copy':
      return because(rule.origin, { source_labels: [rule.label], target_label: rule.to });
    case 'forget':
      return because(rule.origin, { regex: rule.matching, action: 'labeldrop' });
    default:
      return rule satisfies never;
  }
}
