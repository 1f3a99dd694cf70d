import * as z from 'zod';
import { duration, field, json, object, percent, positive, ref, required, urlPath, plainName, type ObjectSchema } from './schema.ts';

const requestSchema = object('LoadRequest', 'A request of a scenario.', {
  service: required('Service that is asked.', ref('service')),
  method: field('Method. Default: GET.', z.enum(['GET', 'POST', 'PUT', 'PATCH', 'DELETE'])),
  path: required('Path.', urlPath),
  body: field('JSON body.', z.record(z.string(), json)),
  p95: field('95 of 100 answers come within this time.', duration),
});

const scenarioSchema = object('LoadScenario', 'What one sort of user does.', {
  share: required('Share of the users.', percent),
  requests: required('Its requests, in order.', z.array(requestSchema).min(1)),
});

const stageSchema = object('LoadStage', 'A stretch of a load profile.', {
  for: required('How long.', duration),
  users: required('Users at its end.', z.number().int().min(0)),
});

export const loadSchema: ObjectSchema = object('Load', 'Load that the platform must bear.', {
  scenarios: required('Sorts of users, by name.', z.record(plainName, scenarioSchema)),
  profiles: field('Courses of load, by name. Default: smoke, load, stress, spike and soak.', z.record(plainName, z.array(stageSchema).min(1))),
  p95: field('95 of 100 answers come within this time. Default: 500ms.', duration),
  p99: field('99 of 100. Default: 1s.', duration),
  failures: field('Share of requests that may fail. Default: 1%.', percent),
  users: field('Users of the load profile. Default: 50.', positive),
});
