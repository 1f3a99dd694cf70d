// What a container may do to its node, and as whom.
import { textOf } from '../../plain.ts';
import { references } from '../references.ts';
import type { Table } from '../row.ts';
import { added, all, becomes, changed, either, itself, kept, leaves, not, removed, type When } from '../when.ts';
import { workloads } from './kinds.ts';

/** A pod that is new has it from the start; where only the field is gone, the default is what it gets. */
const gone = all(kept, removed);

const enforced: When = ({ keys }) => keys.at(-1) === 'pod-security.kubernetes.io/enforce';
const levels = ['restricted', 'baseline', 'privileged'];
const laxer: When = ({ before, after }) => levels.indexOf(textOf(after ?? 'privileged')) > levels.indexOf(textOf(before ?? 'privileged'));

export const podSecurity: readonly Table[] = [
  {
    sorts: workloads,
    rows: [
      ['**.securityContext.privileged', becomes(true), 'permission', 'a privileged container may do to its node whatever root may', references.podSecurityStandards],
      ['**.securityContext.allowPrivilegeEscalation', becomes(true), 'permission', 'a program may gain more rights than the one that started it', references.podSecurityStandards],
      ['**.securityContext.allowPrivilegeEscalation', gone, 'permission', 'a program may gain more rights than the one that started it, which is the default', references.podSecurityStandards],
      ['**.securityContext.runAsNonRoot', becomes(false), 'permission', 'a container may run as root', references.podSecurityStandards],
      ['**.securityContext.runAsNonRoot', gone, 'permission', 'a container may run as root, which is the default', references.podSecurityStandards],
      ['**.securityContext.runAsUser|runAsGroup|fsGroup', becomes(0), 'permission', 'a container runs as root, or in its group', references.podSecurityStandards],
      ['**.securityContext.runAsUser', gone, 'permission', 'a container runs as whatever user its image states, root where it states none', references.linuxCapabilities],
      ['**.securityContext.readOnlyRootFilesystem', all(kept, becomes(false)), 'permission', 'what breaks into a container can write to its file system', references.linuxCapabilities],
      ['**.securityContext.readOnlyRootFilesystem', gone, 'permission', 'what breaks into a container can write to its file system, which is the default', references.linuxCapabilities],
      ['**.securityContext.capabilities.add.*', either(added, changed), 'permission', 'a container gets a capability of root', references.linuxCapabilities],
      ['**.securityContext.capabilities.drop.*', all(kept, either(removed, changed)), 'permission', 'a container keeps a capability of root', references.linuxCapabilities],
      ['**.securityContext.seccompProfile.type', becomes('Unconfined'), 'permission', 'a container may make any call of the kernel', references.podSecurityStandards],
      ['**.securityContext.seccompProfile', gone, 'permission', 'a container may make any call of the kernel, which is the default', references.podSecurityStandards],
      ['**.securityContext', all(gone, itself), 'permission', 'what was forbidden to a container is not any more', references.podSecurityStandards],
      ['**.securityContext.procMount', becomes('Unmasked'), 'permission', 'a container sees what /proc hides', references.podSecurityStandards],
      ['**.hostPID|hostIPC|hostNetwork', becomes(true), 'permission', 'a pod shares processes, memory or network with its node', references.podSecurityStandards],
      ['**.hostUsers', leaves(false), 'permission', 'root of a container is root of its node', references.podSecurityStandards],
      ['**.shareProcessNamespace', becomes(true), 'permission', 'containers of a pod see processes and files of each other', references.podSecurityStandards],
      ['**.volumes.*.hostPath', added, 'permission', 'a pod reads, and may write, files of its node', references.volumes],
      ['**.volumes.*.hostPath.path', all(kept, changed), 'permission', 'a pod reads, and may write, other files of its node', references.volumes],
      ['**.volumeMounts.*.readOnly', all(kept, leaves(true)), 'permission', 'a container may write where it could only read', references.volumes],
      ['**.automountServiceAccountToken', becomes(true), 'permission', 'a pod gets a token for the API of its cluster', references.serviceAccounts],
      ['**.automountServiceAccountToken', gone, 'permission', 'a pod gets a token for the API of its cluster, which is the default', references.serviceAccounts],
      ['**.serviceAccountName', all(kept, changed), 'permission', 'pods act as another account, with whatever that may do', references.serviceAccounts],
      ['**.serviceAccountName', gone, 'permission', 'pods act as the default account of the namespace', references.serviceAccounts],
    ],
  },
  {
    sorts: ['Namespace'],
    rows: [['metadata.labels.*', all(enforced, laxer, kept), 'permission', 'pods with more rights are let in', references.podSecurityAdmission]],
  },
  {
    sorts: ['ServiceAccount'],
    rows: [
      ['automountServiceAccountToken', becomes(true), 'permission', 'pods of the account get a token for the API of their cluster', references.serviceAccounts],
      ['automountServiceAccountToken', gone, 'permission', 'pods of the account get a token for the API of their cluster, which is the default', references.serviceAccounts],
      ['metadata.annotations.*', all(({ keys }) => keys.at(-1) === 'iam.gke.io/gcp-service-account', not(removed)), 'permission', 'its pods act as an account of the cloud', references.workloadIdentity],
    ],
  },
];
