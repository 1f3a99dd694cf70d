// Who may do what through the API of a cluster.
import { isPlainObject, type Plain, textOf } from '../../plain.ts';
import { references } from '../references.ts';
import type { Table } from '../row.ts';
import { added, all, changed, either, itself, kept, not, removed, type When } from '../when.ts';

/** The hash at the end of a name is that of a Job: the rule is for the same thing. */
const sameButHash: When = ({ before, after }) => withoutHash(before) === withoutHash(after);

function withoutHash(value: Plain | undefined): string {
  return textOf(value).replace(/-[0-9a-f]{8}(?=-|$)/, '');
}

const grants: When = ({ after }) => after !== undefined && isPlainObject(after) && Array.isArray(after['rules']) && after['rules'].length > 0;

export const access: readonly Table[] = [
  {
    sorts: ['Role', 'ClusterRole'],
    rows: [
      ['', all(added, grants), 'permission', 'there is a role that allows something of the API', references.rbacGoodPractices],
      ['rules.*', all(kept, added), 'permission', 'the role allows more', references.rbacGoodPractices],
      ['rules.*.verbs|resources|apiGroups|nonResourceURLs.*', all(kept, added, itself), 'permission', 'the role allows more', references.rbacGoodPractices],
      ['rules.*.verbs|resources|apiGroups|nonResourceURLs.*', all(kept, changed), 'permission', 'the role allows something else', references.rbacGoodPractices],
      ['rules.*.resourceNames', all(kept, removed), 'permission', 'the role is for all objects of a kind, not for those that it named', references.rbac],
      ['rules.*.resourceNames.*', all(kept, added, itself), 'permission', 'the role is for more objects', references.rbac],
      ['rules.*.resourceNames.*', all(kept, changed, not(sameButHash)), 'permission', 'the role is for another object', references.rbac],
      ['aggregationRule.**', either(added, changed), 'permission', 'the role takes what other roles allow', references.rbac],
    ],
  },
  {
    sorts: ['RoleBinding', 'ClusterRoleBinding'],
    rows: [
      ['', added, 'permission', 'somebody gets what a role allows', references.rbac],
      ['subjects.*', all(kept, added, itself), 'permission', 'somebody else gets what the role allows', references.rbac],
      ['subjects.*.name|namespace|kind', all(kept, changed), 'permission', 'somebody else gets what the role allows', references.rbac],
      ['roleRef.**', all(kept, changed), 'permission', 'its subjects get what another role allows', references.rbac],
    ],
  },
];
