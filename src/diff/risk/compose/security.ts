// What containers may do to their machine, and who reaches them.
import { isPlainObject, textOf } from '../../plain.ts';
import { references } from '../references.ts';
import type { Table } from '../row.ts';
import { field } from '../field.ts';
import { added, all, becomes, changed, either, itself, leaves, not, removed, type When } from '../when.ts';
import { opens, staysOpen } from './ports.ts';

/** The service was there, and is. */
export const inService: When = ({ keys, depth }) => depth > 2 && keys.length > 2;

const isRoot: When = ({ after }) => after !== undefined && /^(?:0|root)(?::|$)/.test(textOf(after));
const wasRoot: When = ({ before }) => before !== undefined && /^(?:0|root)(?::|$)/.test(textOf(before));

const isSocket: When = ({ after }) => /docker\.sock/.test(JSON.stringify(after ?? ''));
const isBind: When = ({ after }) => after !== undefined && isPlainObject(after) && after['type'] === 'bind' && after['read_only'] !== true;

const noNewPrivileges: When = ({ before }) => /^no-new-privileges(?::true)?$/.test(textOf(before));
const unconfined: When = ({ after }) => /unconfined|:false|label[:=]disable/.test(textOf(after));

/** A network that is there already, of which somebody else becomes a part. */
const joins: When = all(inService, added, itself, ({ keys, after, object }) => field(object.before, 'networks', typeof after === 'string' ? after : textOf(keys.at(-1))) !== undefined);

export const composeSecurity: readonly Table[] = [
  {
    sorts: ['compose'],
    rows: [
      ['services.*.ports.*', opens, 'exposure', 'the port is reached from other machines', references.composeServices],
      ['services.*.ports.*', staysOpen, 'exposure', 'another port is reached from other machines', references.composeServices],
      ['services.*.ports.*.host_ip', all(inService, either(removed, changed)), 'exposure', 'the port may be reached from other machines', references.composeServices],
      ['services.*.network_mode', becomes('host'), 'exposure', 'all ports of the container are ports of its machine', references.composeServices],
      ['services.*.networks.*', joins, 'exposure', 'the service reaches others on that network, and is reached by them', references.composeNetworks],
      ['services.*.networks', all(inService, removed, itself), 'exposure', 'the service is on the network that all others without one are on', references.composeNetworks],
      ['networks.*.internal', all(leaves(true), ({ object }) => field(object.after, 'networks') !== undefined), 'exposure', 'containers on the network reach the outside', references.composeNetworks],
      ['services.*.privileged', becomes(true), 'permission', 'a privileged container may do to its machine whatever root may', references.composeServices],
      ['services.*.user', isRoot, 'permission', 'the container runs as root', references.composeServices],
      ['services.*.user', all(inService, removed, not(wasRoot)), 'permission', 'the container runs as whatever user its image states, root where it states none', references.composeServices],
      ['services.*.cap_add.*', either(added, changed), 'permission', 'the container gets a capability of root', references.composeServices],
      ['services.*.cap_drop.*', all(inService, either(removed, changed)), 'permission', 'the container keeps a capability of root', references.composeServices],
      ['services.*.cap_drop', all(inService, removed, itself), 'permission', 'the container keeps capabilities of root', references.composeServices],
      ['services.*.security_opt.*', all(inService, either(removed, changed), noNewPrivileges), 'permission', 'a program may gain more rights than the one that started it', references.composeServices],
      ['services.*.security_opt.*', unconfined, 'permission', 'a limit of the kernel is lifted', references.composeServices],
      ['services.*.read_only', all(inService, leaves(true)), 'permission', 'what breaks into the container can write to its file system', references.composeServices],
      ['services.*.pid|ipc|userns_mode|uts|cgroup', becomes('host'), 'permission', 'the container shares with its machine what it had for itself', references.composeServices],
      ['services.*.devices.*', added, 'permission', 'the container uses a device of its machine', references.composeServices],
      ['services.*.group_add.*', added, 'permission', 'the container is in another group', references.composeServices],
      ['services.*.volumes.*', all(not(removed), isSocket), 'permission', 'the container rules the engine, and by it the machine', references.composeServices],
      ['services.*.volumes.*', all(added, isBind), 'permission', 'the container writes files of its machine', references.composeServices],
      ['services.*.volumes.*.read_only', all(inService, leaves(true)), 'permission', 'the container may write where it could only read', references.composeServices],
    ],
  },
];
