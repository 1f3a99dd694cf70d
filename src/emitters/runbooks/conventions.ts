import { convention, type ConventionOrigin } from '../../provenance/origin.ts';

/** The decisions of this target, each with its reason. */

export const page: ConventionOrigin = convention('whoever is woken by an alert finds on one page what it means, what to look at and what to do');

export const index: ConventionOrigin = convention('whoever looks for a page without an alert finds it by who answers, and by what it is about');

export const notes: ConventionOrigin = convention('what people learn from an incident stands where the next one looks');

export const inCompose: ConventionOrigin = convention('how containers of a project are asked', { reference: 'https://docs.docker.com/reference/cli/docker/compose/logs/' });

export const inCluster: ConventionOrigin = convention('all replicas are asked, by the label that they have; of a Deployment, "kubectl logs" would ask one', {
  reference: 'https://kubernetes.io/docs/reference/kubectl/generated/kubectl_logs/',
});

export const rolledBack: ConventionOrigin = convention('a version that was there before is back within a minute', { reference: 'https://kubernetes.io/docs/reference/kubectl/generated/kubectl_rollout/kubectl_rollout_undo/' });

export const keptData: ConventionOrigin = convention('what keeps data may not read what its next version wrote, so the way back is not proposed');

export const filtered: ConventionOrigin = convention('lines that are no JSON are passed over, and of the others only what tells something is shown', { reference: 'https://jqlang.org/manual/' });

export const matched: ConventionOrigin = convention('a text has no fields: words are looked for');

export const recent: ConventionOrigin = convention('a quarter of an hour holds the beginning of most faults, and is soon read');

export const dashboard: ConventionOrigin = convention('a dashboard is opened by its uid', { reference: 'https://grafana.com/docs/grafana/latest/developers/http_api/dashboard/#identifier-id-vs-unique-identifier-uid' });

export const explore: ConventionOrigin = convention('where queries are asked that no dashboard asks', { reference: 'https://grafana.com/docs/grafana/latest/explore/' });

export const topology: ConventionOrigin = convention('what fails takes with it what needs it');
