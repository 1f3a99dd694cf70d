// Where secrets are kept, and how programs get them.
import type { Plain } from '../../plain.ts';
import { references } from '../references.ts';
import type { Table } from '../row.ts';
import type { Subject } from '../subject.ts';
import { field } from '../field.ts';
import { added, all, always, changed, itself, kept, removed, type When } from '../when.ts';
import { workloads } from './kinds.ts';

/** What is removed as a whole is looked into. */
function held(...keys: readonly string[]): When {
  return ({ before }: Subject) => field(before, ...keys) !== undefined;
}

const secretSource: When = ({ before }) => ((field(before, 'projected', 'sources') ?? []) as readonly Plain[]).some((source) => field(source, 'secret') !== undefined);

export const secrets: readonly Table[] = [
  {
    sorts: workloads,
    rows: [
      ['**.env.*.valueFrom.secretKeyRef', all(kept, added), 'secret', 'a secret becomes a variable, which the program, all that it starts and whoever describes its process can read', references.secretsGoodPractices],
      ['**.env.*.valueFrom.secretKeyRef', all(added, (subject) => !kept(subject)), 'secret', 'a new program reads a secret', references.secrets],
      ['**.env.*.valueFrom.secretKeyRef.name|key', all(kept, changed), 'secret', 'the variable holds another secret', references.secrets],
      ['**.env.*.valueFrom.secretKeyRef', all(kept, removed), 'secret', 'the program does not get the secret any more', references.secrets],
      ['**.env.*', all(kept, removed, itself, held('valueFrom', 'secretKeyRef')), 'secret', 'the program does not get the secret any more', references.secrets],
      ['**.envFrom.*.secretRef.**', kept, 'secret', 'a whole Secret becomes variables, or another one does', references.secretsGoodPractices],
      ['**.volumes.*.secret.**', all(kept, changed), 'secret', 'files hold another secret, or are open to others', references.secrets],
      ['**.volumes.*.projected.sources.*.secret.**', all(kept, changed), 'secret', 'files hold another secret', references.secrets],
      ['**.volumes.*.projected.defaultMode', all(kept, changed), 'secret', 'files with secrets are open to others, or to fewer', references.secrets],
      ['**.volumes.*.projected.sources.*.secret', all(kept, added), 'secret', 'a secret becomes a file of the pod', references.secrets],
      ['**.volumes.*.secret', all(kept, added), 'secret', 'a secret becomes a file of the pod', references.secrets],
      ['**.volumes.*.secret', all(kept, removed), 'secret', 'the program does not get the secret any more', references.secrets],
      ['**.volumes.*', all(kept, removed, itself, held('secret')), 'secret', 'the program does not get the secret any more', references.secrets],
      ['**.volumes.*', all(kept, removed, itself, secretSource), 'secret', 'the program does not get the secret any more', references.secrets],
      ['**.volumes.*.projected.sources.*', all(kept, removed, itself, held('secret')), 'secret', 'the program does not get the secret any more', references.secrets],
      ['**.imagePullSecrets.**', kept, 'secret', 'images are pulled with another secret', references.secrets],
    ],
  },
  {
    sorts: ['Secret'],
    rows: [
      ['', removed, 'secret', 'pods that read it cannot start', references.secrets],
      ['', added, 'secret', 'there is another secret', references.secrets],
      ['data|stringData.**', kept, 'secret', 'its value is another one', references.secrets],
    ],
  },
  {
    sorts: ['ExternalSecret', 'ClusterExternalSecret'],
    rows: [
      ['', removed, 'secret', 'the Secret that it made is deleted, and pods that read it cannot start', references.externalSecrets],
      ['', added, 'secret', 'another secret is copied into the cluster', references.externalSecrets],
      ['spec.**', kept, 'secret', 'another value, or from elsewhere, or at other times, is copied into the Secret', references.externalSecrets],
      ['metadata.name|namespace', changed, 'secret', 'pods find it under its other name only', references.externalSecrets],
    ],
  },
  {
    sorts: ['SecretStore', 'ClusterSecretStore'],
    rows: [
      ['', always, 'secret', 'secrets come from elsewhere, or from nowhere', references.externalSecrets],
      ['spec.**', kept, 'secret', 'secrets come from elsewhere, or are asked for as somebody else', references.externalSecrets],
    ],
  },
];
