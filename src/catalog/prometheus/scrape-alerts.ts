import { binary, compare, increase, over, sum } from '../../formats/promql/build.ts';
import type { Alert } from '../../observability/alert.ts';
import { t } from '../../provenance/traced.ts';
import { source } from '../facts.ts';
import { own } from '../panel.ts';
import { alertOf } from '../signal.ts';
import type { Watched } from './watched.ts';

const reference = 'https://github.com/prometheus/prometheus/blob/main/documentation/prometheus-mixin/alerts.libsonnet';
const sees = source('prometheus.scrape-alerts', 'what is not scraped is not seen', reference);

/** Whether it finds what it scrapes, and keeps what it is told. */
export function scrapeAlerts(watched: Watched): Alert[] {
  const clustered = watched.context.runtime.value === 'kubernetes' ? [undiscovered(watched)] : [];
  return [targetsFail(watched), poolsFail(watched), rejected(watched), ...clustered];
}

const lately = 1_800_000;

function targetsFail({ resource: { name, origin }, target }: Watched): Alert {
  const failed = sum(increase(over(own(target, 'prometheus_target_sync_failed_total'), lately)), 'scrape_job');
  return alertOf([sees, origin], {
    name: 'TargetsNotMade',
    severity: 'critical',
    expression: compare(failed, '>', 0),
    minutes: 5,
    summary: 'Targets of {{ $labels.scrape_job }} cannot be scraped',
    description: t`${name} could not make {{ $value | humanize }} targets of {{ $labels.scrape_job }}, so nobody sees how they are.`,
    runbook: {
      meaning: t`${name} found instances of a job, and could not make targets of them.`,
      impact: 'Users may notice nothing. Alerts of the job may not fire.',
      condition: t`${name} has failed to make targets in the last half hour.`,
      causes: ['Two instances got the same labels.', 'A label of an instance has a name or a value that is not allowed.'],
      queries: [['Which jobs?', failed]],
      remedies: [t`Read the log of ${name}: it names the targets.`, t`Open the page of service discovery of ${name}: it shows the labels that each instance has, and which are dropped.`],
    },
    test: {
      fault: [{ metric: 'prometheus_target_sync_failed_total', labels: { scrape_job: 'api' }, start: 0, perMinute: 1 }],
      health: [{ metric: 'prometheus_target_sync_failed_total', labels: { scrape_job: 'api' }, start: 0 }],
    },
  });
}

function poolsFail({ resource: { name, origin }, target }: Watched): Alert {
  const failed = sum(increase(over(own(target, 'prometheus_target_scrape_pools_failed_total'), lately)), 'job');
  return alertOf([sees, origin], {
    name: 'JobsNotScraped',
    severity: 'critical',
    expression: compare(failed, '>', 0),
    minutes: 5,
    summary: t`${name} does not scrape some jobs`,
    description: t`${name} could not set up {{ $value | humanize }} jobs, and scrapes none of their targets.`,
    runbook: {
      meaning: t`${name} could not set up some of its scrape jobs.`,
      impact: 'Users may notice nothing. Alerts of these jobs cannot fire.',
      condition: t`${name} has failed to set up a job in the last half hour.`,
      causes: ['A file that the job needs, such as a token or a certificate, is not there, or may not be read.'],
      queries: [['Which jobs have targets?', own(target, 'prometheus_target_scrape_pool_targets')]],
      remedies: [t`Read the log of ${name}: it names job and reason.`, t`Restart ${name} once the files are there.`],
    },
    test: { fault: [{ metric: 'prometheus_target_scrape_pools_failed_total', labels: {}, start: 0, perMinute: 1 }], health: [{ metric: 'prometheus_target_scrape_pools_failed_total', labels: {}, start: 0 }] },
  });
}

function rejected({ resource: { name, origin }, target, context: { window } }: Watched): Alert {
  const twice = sum(increase(over(own(target, 'prometheus_target_scrapes_sample_duplicate_timestamp_total'), window)), 'job');
  const late = sum(increase(over(own(target, 'prometheus_target_scrapes_sample_out_of_order_total'), window)), 'job');
  return alertOf([sees, origin], {
    name: 'SamplesRejected',
    severity: 'warning',
    expression: compare(binary(twice, '+', late), '>', 0),
    minutes: 60,
    summary: t`${name} rejects samples`,
    description: t`${name} dropped {{ $value | humanize }} samples in the last minutes, so some series have gaps or jumps.`,
    panel: 'Samples that are rejected',
    runbook: {
      meaning: t`${name} is told two values of one series for one moment, or an older one after a newer.`,
      impact: 'None. Dashboards and alerts may rest on values that are not so.',
      condition: t`${name} has rejected samples for an hour.`,
      causes: ['Two targets have the same labels.', 'A target serves the same series twice.', 'The clocks of machines differ.'],
      queries: [['Same moment, another value', twice], ['Too late', late]],
      remedies: [t`Read the log of ${name}: it names the targets.`, 'Give the two targets, or the two series, a label that tells them apart.'],
    },
    test: {
      fault: [{ metric: 'prometheus_target_scrapes_sample_duplicate_timestamp_total', labels: {}, start: 0, perMinute: 4 }, { metric: 'prometheus_target_scrapes_sample_out_of_order_total', labels: {}, start: 0 }],
      health: [{ metric: 'prometheus_target_scrapes_sample_duplicate_timestamp_total', labels: {}, start: 0 }, { metric: 'prometheus_target_scrapes_sample_out_of_order_total', labels: {}, start: 0 }],
    },
  });
}

function undiscovered({ resource: { name, origin }, target, context: { runtime, window } }: Watched): Alert {
  const failed = sum(increase(over(own(target, 'prometheus_sd_kubernetes_failures_total'), window)), 'job');
  return alertOf([sees, origin, runtime.origin], {
    name: 'PodsNotFound',
    severity: 'warning',
    expression: compare(failed, '>', 0),
    minutes: 15,
    summary: t`${name} cannot ask the cluster for pods`,
    description: t`{{ $value | humanize }} requests of ${name} to the API of the cluster failed: new pods are not scraped, and ended ones look as if they were down.`,
    runbook: {
      meaning: t`The API of the cluster does not answer ${name}, or refuses it.`,
      impact: 'Users may notice nothing. Pods that were started since are not seen.',
      condition: t`Requests of ${name} to the API of the cluster have failed for a quarter of an hour.`,
      causes: ['The API of the cluster is not reachable.', t`The role of ${name} was taken away, or changed.`, t`A network policy keeps ${name} from the API.`],
      queries: [['Which jobs have targets?', own(target, 'prometheus_target_scrape_pool_targets')]],
      remedies: [t`Read the log of ${name}: it names the request and the answer.`, t`Ask the cluster what ${name} may: kubectl auth can-i list pods, as its service account.`, 'Apply the compiled role and network policies again.'],
    },
    test: { fault: [{ metric: 'prometheus_sd_kubernetes_failures_total', labels: {}, start: 0, perMinute: 2 }], health: [{ metric: 'prometheus_sd_kubernetes_failures_total', labels: {}, start: 0 }] },
  });
}
