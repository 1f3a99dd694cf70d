import { quote } from '../../../util/text.ts';
import type { Rule } from '../rule.ts';
import { configKeyWords, isConfigKey } from '../syntax.ts';
import { blockOf, textOf } from '../values.ts';

/** Bytes that a ConfigMap or Secret may hold. */
const most = 1024 * 1024;

/** Keys and size of ConfigMaps and Secrets: https://kubernetes.io/docs/concepts/configuration/configmap/ */
export const checkData: Rule = (set) => {
  for (const kind of ['ConfigMap', 'Secret']) {
    for (const object of set.ofKind(kind)) {
      let size = 0;
      for (const field of ['data', 'binaryData', 'stringData']) {
        const block = blockOf(object.node[field]);
        for (const key in block) {
          if (!isConfigKey(key)) set.report(object, [field, key], 'kubernetes/name', { what: 'key', value: key, allowed: configKeyWords });
          if (field === 'binaryData' && blockOf(object.node.data)[key] !== undefined) set.report(object, [field, key], 'kubernetes/duplicate', { what: `the key ${quote(key)}`, first: 'in data' });
          size += utf8Length(textOf(block[key]) ?? '');
        }
      }
      if (size > most) set.report(object, ['data'], 'kubernetes/refused', { wrong: `it holds ${size} bytes; a ${kind} holds at most ${most}` });
    }
  }
};

function utf8Length(text: string): number {
  return text.length * 3 <= most ? text.length : new TextEncoder().encode(text).length;
}
