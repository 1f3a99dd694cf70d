import * as z from 'zod';
import { alertingSchema } from './alerting.ts';
import { budgetsSchema } from './budget.ts';
import { deliverySchema, registrySchema, repositorySchema } from './delivery.ts';
import { environmentSchema } from './environment.ts';
import { exceptionSchema } from './exception.ts';
import { jobSchema } from './job.ts';
import { loadSchema } from './load.ts';
import { logsSchema } from './logs.ts';
import { outputSchema } from './output.ts';
import { overrideSchema } from './override.ts';
import { ownerSchema } from './owner.ts';
import { field, named, nameSchema, nonEmpty, object, required, text, type ObjectSchema } from './schema.ts';
import { secretSchema } from './secret.ts';
import { defaultsSchema, serviceSchema } from './service.ts';
import { volumeSchema } from './volume.ts';

/** The whole language. The catalogue gives the schemas of resources and builds, which the model does not know one by one. */
export function platformSchema(catalogue: { resources: z.ZodType; builds: z.ZodType }): ObjectSchema {
  const service = serviceSchema(catalogue.builds);
  return object('Platform', 'A platform: everything that its operation needs is compiled from this.', {
    $schema: field('Address of this language\'s JSON Schema, for editors.', text),
    name: required('Name of the platform, a DNS label.', nameSchema),
    description: field('One sentence on what it is for.', nonEmpty),
    owners: field('Teams, by name.', named('owner', ownerSchema)),
    repository: field('Where its sources are.', repositorySchema),
    registry: field('Where its images are kept. Default: nowhere, they are built where they run.', registrySchema),
    environments: required('Places where it runs, by name.', named('environment', environmentSchema)),
    defaults: field('What several services share, by name, for services that take it with `like`.', named('defaults', defaultsSchema(service))),
    services: field('Programs that keep running, by name.', named('service', service)),
    jobs: field('Programs that end, by name.', named('job', jobSchema(catalogue.builds))),
    resources: field('Databases, queues, buckets and tools, by name.', named('resource', catalogue.resources)),
    volumes: field('Disk that outlives containers, by name.', named('volume', volumeSchema)),
    secrets: field('Values that stand in no file, by name.', named('secret', secretSchema)),
    logs: field('How programs write their logs. Default: nothing is known of them.', logsSchema),
    alerting: field('Who is told of what.', alertingSchema),
    delivery: field('How a change becomes a deployment.', deliverySchema),
    load: field('Load that it must bear.', loadSchema),
    budgets: field('What it may cost.', budgetsSchema),
    exceptions: field('Findings of checkers that are no faults here.', z.array(exceptionSchema)),
    output: field('Where compiled files go.', outputSchema),
    overrides: field('Changes to compiled files that the model cannot express.', z.array(overrideSchema)),
  });
}
