import { alerting } from './alerting.ts';
import { composeSecurity } from './compose/security.ts';
import { composeServices } from './compose/service.ts';
import { dockerfiles } from './dockerfile.ts';
import { helm } from './helm.ts';
import { access } from './kubernetes/access.ts';
import { consequences, immutable } from './kubernetes/immutable.ts';
import { network } from './kubernetes/network.ts';
import { fallbacks, objects } from './kubernetes/objects.ts';
import { podSecurity } from './kubernetes/pod-security.ts';
import { resources } from './kubernetes/resources.ts';
import { routes } from './kubernetes/routes.ts';
import { secrets } from './kubernetes/secrets.ts';
import { storage } from './kubernetes/storage.ts';
import { workload } from './kubernetes/workload.ts';
import { prose } from './prose.ts';
import { retention } from './retention.ts';
import type { Table } from './row.ts';
import { workflows } from './workflow.ts';

/** Everything that is known of what changes do. */
export const tables: readonly Table[] = [
  ...immutable,
  ...consequences,
  ...objects,
  ...workload,
  ...resources,
  ...podSecurity,
  ...access,
  ...network,
  ...routes,
  ...storage,
  ...secrets,
  ...composeServices,
  ...composeSecurity,
  ...dockerfiles,
  ...alerting,
  ...helm,
  ...workflows,
  ...retention,
  ...prose,
  ...fallbacks,
];
