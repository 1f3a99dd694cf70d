import * as z from 'zod';
import { field, object, text, type ObjectSchema } from './schema.ts';

export const ownerSchema: ObjectSchema = object('Owner', 'A team that answers for services.', {
  slack: field('Channel for what is not urgent, with its "#".', z.string().regex(/^#[a-z0-9._-]+$/, 'must be a Slack channel such as "#search"')),
  pagerduty: field('Escalation that is paged for what is critical: a name, which alerting turns into a receiver.', text),
  email: field('Address of the team.', z.email('must be an e-mail address')),
  github: field('Team or user on GitHub, as `org/team`.', text),
});
