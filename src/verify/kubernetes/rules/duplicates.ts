import { quote } from '../../../util/text.ts';
import type { ManifestObject } from '../objects.ts';
import type { Rule } from '../rule.ts';

/** No two objects are the same to the server: what is applied last would replace the other. */
export const checkDuplicates: Rule = (set) => {
  const seen = new Map<string, ManifestObject>();
  for (const object of set.objects) {
    if (object.name === '' || object.kind === 'Kustomization') continue;
    const key = `${object.group} ${object.kind} ${object.namespace} ${object.name}`;
    const first = seen.get(key);
    if (first === undefined) seen.set(key, object);
    else set.report(object, ['metadata', 'name'], 'kubernetes/same-object', { object: `${object.kind} ${quote(object.name)}` }, first);
  }
};
