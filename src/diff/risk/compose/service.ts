// What compose makes anew, and what of it lasts.
import { isPlainObject, type Plain } from '../../plain.ts';
import { composeBytes } from '../amount.ts';
import { otherProduct } from '../kubernetes/workload.ts';
import { references } from '../references.ts';
import type { Table } from '../row.ts';
import type { Subject } from '../subject.ts';
import { field } from '../field.ts';
import { added, all, always, becomes, changed, either, itself, longer, lowered, raised, removed, shorter, type When } from '../when.ts';
import { inService } from './security.ts';

function isVolume(mount: Plain | undefined): boolean {
  return mount !== undefined && isPlainObject(mount) && mount['type'] === 'volume';
}

const wasVolume: When = ({ before }) => isVolume(before);

/** The mount of which a field changed. */
function mountOf({ keys, object }: Subject): Plain | undefined {
  return keys.slice(0, 4).reduce<Plain | undefined>((at, key) => (at as { readonly [key: string | number]: Plain } | undefined)?.[key], object.after);
}

const inVolume: When = (subject) => isVolume(mountOf(subject));

/** The service keeps something on volumes. */
const keepsData: When = ({ keys, object }) => ((field(object.after, 'services', String(keys[1]), 'volumes') ?? []) as readonly Plain[]).some(isVolume);

/** Another name or driver: what was a key is not only left out of an overlay. */
const isMain: When = ({ object }) => field(object.before, 'name') !== undefined || object.before === undefined;

export const composeServices: readonly Table[] = [
  {
    sorts: ['compose'],
    rows: [
      ['name', changed, ['data-loss', 'downtime'], 'volumes and containers are named after the project: under another name all of them are new, and empty', references.composeName],
      ['volumes.*', all(removed, isMain), 'data-loss', 'what is on the volume is not mounted any more, and goes with the next "down --volumes"', references.composeVolumes],
      ['volumes', all(removed, itself, isMain), 'data-loss', 'what is on the volumes is not mounted any more, and goes with the next "down --volumes"', references.composeVolumes],
      ['volumes.*.driver|driver_opts|name|external.**', ({ depth }) => depth > 2, 'data-loss', 'the volume is another one, or made anew: what is on the old one is not there', references.composeVolumes],
      ['services.*.volumes.*.source', all(inService, changed, inVolume), 'data-loss', 'the service gets another volume; what is on the old one is not mounted any more', references.composeVolumes],
      ['services.*.volumes.*.target', all(inService, changed, inVolume), 'data-loss', 'what was written is not where the program looks for it', references.composeVolumes],
      ['services.*.volumes.*', all(inService, removed, itself, wasVolume), 'data-loss', 'what is on the volume is not mounted any more', references.composeVolumes],
      ['services.*.image', all(changed, otherProduct, keepsData), ['data-loss', 'downtime'], 'data of another major, or a later, version may not be read, and not be read again after a way back', references.postgresUpgrade],
      ['services.*', added, 'rollout', 'another container starts', references.composeUp],
      ['services.*', removed, 'downtime', 'its container is not started any more, and is removed as an orphan', references.composeUp],
      ['services.*.**', inService, 'rollout', 'its container is made anew', references.composeUp],
      ['services.*.healthcheck', all(inService, removed, itself), 'availability', 'nobody sees whether it works, and what waits for that does not', references.composeServices],
      ['services.*.healthcheck.disable', becomes(true), 'availability', 'nobody sees whether it works', references.composeServices],
      ['services.*.healthcheck.interval|start_period', all(inService, longer, changed), 'availability', 'it takes longer to see whether it works', references.composeServices],
      ['services.*.restart', all(inService, either(removed, becomes('no'))), 'availability', 'a container that ends is not started again', references.composeServices],
      ['services.*.stop_grace_period', all(inService, shorter), 'availability', 'a container may be killed before it has finished', references.composeServices],
      ['services.*.container_name', all(inService, added), 'availability', 'with a name of its own there cannot be two of the container', references.composeServices],
      ['services.*.deploy.replicas|scale', all(inService, lowered()), ['availability', 'capacity'], 'fewer containers answer', references.composeDeploy],
      ['services.*.deploy.replicas|scale', all(inService, raised()), 'cost', 'more containers run', references.composeDeploy],
      ['services.*.deploy.resources.*.memory', all(inService, lowered(composeBytes)), 'capacity', 'the container may use less memory, or less is set aside for it', references.composeDeploy],
      ['services.*.deploy.resources.*.memory', all(inService, raised(composeBytes)), 'cost', 'the container may use more memory, or more is set aside for it', references.composeDeploy],
      ['services.*.deploy.resources.*.cpus', all(inService, lowered()), 'capacity', 'the container may use less processor time, or less is set aside for it', references.composeDeploy],
      ['services.*.deploy.resources.*.cpus', all(inService, raised()), 'cost', 'the container may use more processor time, or more is set aside for it', references.composeDeploy],
      ['services.*.deploy.resources.limits.*', all(inService, added), 'capacity', 'the container is limited where it was not', references.composeDeploy],
      ['services.*.secrets.*', inService, 'secret', 'the container gets a secret, or does not any more', references.composeSecrets],
      ['services.*.secrets.*.source', all(inService, changed), 'secret', 'the container gets another secret', references.composeSecrets],
      ['services.*.secrets.*.target|mode|uid|gid', all(inService, changed), 'secret', 'the secret is in another file, or open to others', references.composeSecrets],
      ['secrets.*', always, 'secret', 'there is another secret, one less, or one that comes from elsewhere', references.composeSecrets],
      ['secrets.*.file|environment|external|name', always, 'secret', 'the secret comes from elsewhere', references.composeSecrets],
    ],
    otherwise: [
      ['networks.**', always, 'rollout', 'containers that are on the network are made anew', references.composeNetworks],
      ['configs.**', always, 'rollout', 'containers that read it are made anew', references.composeConfigs],
      ['volumes.**', added, 'cosmetic', 'a volume that nothing had written to', references.composeVolumes],
      ['', removed, 'downtime', 'what only this file starts is not started any more', references.composeUp],
      ['**', always, 'rollout', 'containers that it is about are made anew', references.composeUp],
    ],
  },
];
