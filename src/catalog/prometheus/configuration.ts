import type { Document } from '../../formats/index.ts';
import type { Prometheus } from '../../model/types.gen.ts';
import { because, type Node } from '../../provenance/document.ts';
import { t, type Traced } from '../../provenance/traced.ts';
import { addressOf } from '../attribute.ts';
import { defaulted, source } from '../facts.ts';
import type { ScrapeTarget } from '../../observability/metric.ts';
import type { ResourceInput } from '../kind.ts';
import { serverPort } from './connection.ts';
import { podsOf } from './pods.ts';

const reference = 'https://prometheus.io/docs/prometheus/latest/configuration/configuration/';
const file = source('prometheus.configuration', 'what to scrape, and where alerts go', reference);
const labels = source('prometheus.external-labels', 'labels of every alert and of whatever leaves this server, so that two environments can be told apart', `${reference}#configuration-file`);
const itself = source('prometheus.itself', 'a server that watches others is watched, too', 'https://prometheus.io/docs/prometheus/latest/getting_started/');

type Environment = ResourceInput<Prometheus>['environment'];

function job(target: ScrapeTarget, environment: Environment): Node {
  const { workload, port, path, origin } = target;
  const found = environment.runtime.value === 'kubernetes' ? podsOf(target) : { static_configs: [{ targets: [t`${workload}:${port}`] }] };
  return because(origin, { job_name: workload, metrics_path: path, ...found });
}

/** Time between two scrapes, as it is written. */
export function intervalOf(resource: ResourceInput<Prometheus>): Traced<string> {
  return resource.options.interval ?? defaulted(resource, 'interval', '15s', 'fine enough to see a spike of a minute, and half of what a scrape of a few dozen services costs at 5 s');
}

/** One job for each workload, named for it. Alert rules are files of their own, which `rule_files` names where there are any. */
export function configuration(resource: ResourceInput<Prometheus>): Document {
  const { alertmanager } = resource.options;
  const every = intervalOf(resource);
  const others = (resource.watch?.targets ?? []).filter(({ workload }) => workload.value !== resource.name.value);
  const own = because(itself, { job_name: resource.name, static_configs: [{ targets: [t`localhost:${serverPort}`] }] });
  const alerting = alertmanager && because(alertmanager.origin, { alertmanagers: [{ static_configs: [{ targets: [t`${addressOf(resource, alertmanager, 'host')}:${addressOf(resource, alertmanager, 'port')}`] }] }] });
  const content = because([file, resource.origin], {
    global: {
      scrape_interval: every,
      evaluation_interval: every,
      external_labels: because(labels, { platform: resource.platform, environment: resource.environment.name }),
    },
    alerting,
    scrape_configs: [own, ...others.map((target) => job(target, resource.environment))],
  });
  return { format: 'yaml', content, spacing: 1 };
}
