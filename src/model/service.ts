import * as z from 'zod';
import { alertsSchema } from './alert.ts';
import { containerFields } from './container.ts';
import { healthSchema } from './health.ts';
import { metricsSchema } from './metric.ts';
import { objectivesSchema } from './objective.ts';
import { portsSchema } from './port.ts';
import { routeSchema } from './route.ts';
import { disruptionSchema, rolloutSchema, scaleSchema } from './scale.ts';
import { field, object, ref, withPer, type ObjectSchema } from './schema.ts';

export function serviceSchema(builds: z.ZodType): ObjectSchema {
  return withPer(
    object('Service', 'A program of the platform that keeps running.', {
      like: field('Named defaults that it takes; its own fields win.', ref('defaults')),
      ...containerFields(builds),
      ports: field('Ports that it listens on, by name: a number, or number and more.', portsSchema),
      health: field('How to see that it works.', healthSchema),
      routes: field('Public ways to it.', z.array(routeSchema)),
      scale: field('How many replicas run.', scaleSchema),
      disruption: field('What voluntary disruptions must leave running.', disruptionSchema),
      rollout: field('How a new version replaces the old one.', rolloutSchema),
      metrics: field('What it serves to Prometheus.', metricsSchema),
      objectives: field('What its users may expect of it.', objectivesSchema),
      alerts: field('Alerts of its own, by name, and those of its alerts that are not wanted.', alertsSchema),
    }),
  );
}

/** A service with nothing mandatory, for services to take with `like`. */
export function defaultsSchema(service: ObjectSchema): ObjectSchema {
  const { like: _, ...shape } = service.shape;
  return object('ServiceDefaults', 'What several services share.', shape);
}
