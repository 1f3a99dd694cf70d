import type { Document } from '../../formats/index.ts';
import type { Prometheus } from '../../model/types.gen.ts';
import type { ScrapeTarget } from '../../observability/metric.ts';
import { because, type Node } from '../../provenance/document.ts';
import { t, type Traced } from '../../provenance/traced.ts';
import { addressOf } from '../attribute.ts';
import { defaulted, source } from '../facts.ts';
import type { ResourceInput } from '../kind.ts';
import { nodesOf } from './kubelet.ts';
import { podsOf } from './pods.ts';
import { probesOf } from './probes.ts';
import { rulesFolder } from './rule-files.ts';
import { seriesHandling, takenAs } from './scraping.ts';

type Resource = ResourceInput<Prometheus>;
type Fields = { readonly [key: string]: Node };

const reference = 'https://prometheus.io/docs/prometheus/latest/configuration/configuration/';
const file = source('prometheus.configuration', 'what to scrape, what to record and to tell, and where alerts go', reference);
const labels = source('prometheus.external-labels', 'labels of every alert and of whatever leaves this server, so that two environments can be told apart', `${reference}#configuration-file`);
const address = source('prometheus.static-targets', 'a name of the network that every container of the environment is in; what does not answer there is down, while an address that is looked up is gone', `${reference}#static_config`);

/** Time between two scrapes, as it is written. */
export function intervalOf(resource: Resource): Traced<string> {
  return resource.options.interval ?? defaulted(resource, 'interval', '15s', 'fine enough to see a spike of a minute, and half of what a scrape of a few dozen services costs at 5 s');
}

/** One job for each workload, itself too, named for it; rules are files of their own beside it. */
export function configuration(resource: Resource): Document {
  const { watch } = resource;
  const every = intervalOf(resource);
  const content = because([file, resource.origin, resource.environment.runtime.origin], {
    global: {
      scrape_interval: every,
      evaluation_interval: every,
      external_labels: because(labels, { platform: resource.platform, environment: resource.environment.name }),
    },
    alerting: alerting(resource),
    rule_files: watch === null || watch.subjects.length === 0 ? undefined : [t`${rulesFolder}/*.yml`],
    scrape_configs: jobsOf(resource),
  });
  return { format: 'yaml', content, spacing: 1 };
}

function alerting(resource: Resource): Node | undefined {
  const { alertmanager } = resource.options;
  if (alertmanager === undefined) return undefined;
  return because(alertmanager.origin, { alertmanagers: [{ static_configs: [{ targets: [t`${addressOf(resource, alertmanager, 'host')}:${addressOf(resource, alertmanager, 'port')}`] }] }] });
}

function jobsOf(resource: Resource): Node {
  const { kubelet } = resource.options;
  const jobs = (resource.watch?.targets ?? []).map((target) => jobOf(target, resource));
  return kubelet === undefined ? jobs : because(kubelet.origin, jobs);
}

function jobOf(target: ScrapeTarget, resource: Resource): Node {
  const { workload, path, origin } = target;
  return because(origin, { job_name: workload, ...takenAs(target), metrics_path: path, ...targetsOf(target, resource), ...seriesHandling(target) });
}

/** How the addresses of a job are found, with the labels that every series has. */
function targetsOf(target: ScrapeTarget, resource: Resource): Fields {
  const { environment } = resource;
  if (target.discovery?.kind === 'nodes') return nodesOf(resource);
  if (target.discovery?.kind === 'probes') return probesOf(target, environment.name);
  if (environment.runtime.value === 'kubernetes') return podsOf(target, environment.name);
  return { static_configs: because(address, [{ targets: [t`${target.workload}:${target.port}`], labels: { environment: environment.name } }]) };
}
