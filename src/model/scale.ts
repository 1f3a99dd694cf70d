import * as z from 'zod';
import { count, duration, field, nonEmpty, object, percent, positive, required, type ObjectSchema } from './schema.ts';

const stepSchema = object('ScaleStep', 'How fast the number of replicas may change.', {
  percent: required('Share of the replicas that one step may add or remove.', z.number().int().min(1).max(900)),
  every: required('Time between two steps.', duration),
  after: field('Time for which the measure must have called for it. Default: 0s up, 5m down.', duration),
});

const metricSchema = object('ScaleMetric', 'A metric of the service that drives its scale.', {
  name: required('Name of a metric that the service serves.', nonEmpty),
  perReplica: required('Average a replica at which another one is added.', positive),
});

export const scaleSchema: ObjectSchema = object('Scale', 'How many replicas run.', {
  min: field('Fewest replicas. Default: 1.', count),
  max: field('Most replicas. Default: min.', positive),
  cpu: field('Use of the requested CPU that is aimed at.', percent),
  memory: field('Use of the requested memory that is aimed at.', percent),
  metric: field('A metric of its own that drives the scale.', metricSchema),
  up: field('How fast replicas are added. Default: 100 % every 30s.', stepSchema),
  down: field('How fast replicas are removed. Default: 50 % every minute, after 5m.', stepSchema),
});

export const disruptionSchema: ObjectSchema = object('Disruption', 'What voluntary disruptions, such as a drained node, must leave running.', {
  maxUnavailable: field('Replicas that may be missing at a time. Default: 1.', z.union([positive, percent])),
});

export const rolloutSchema: ObjectSchema = object('Rollout', 'How a new version replaces the old one.', {
  strategy: field('Replica by replica, or all stopped before the new ones start. Default: rolling.', z.enum(['rolling', 'recreate'])),
  surge: field('Replicas above the wanted number during a rollout. Default: 25%.', z.union([count, percent])),
  unavailable: field('Replicas missing during a rollout. Default: 0.', z.union([count, percent])),
  drain: field('Time that a replica gets to finish its requests. Default: 30s.', duration),
});
