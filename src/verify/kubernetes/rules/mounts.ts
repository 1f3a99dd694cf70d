import { nearest } from '../../../util/suggest.ts';
import type { Rule } from '../rule.ts';
import { at, itemsOf, textOf } from '../values.ts';

const lists = [['volumeMounts', 'name'], ['volumeDevices', 'name']] as const;

/** What a container mounts is a volume of its pod, or a claim of its StatefulSet. */
export const checkMounts: Rule = (set) => {
  for (const object of set.objects) {
    if (object.pods === undefined) continue;
    const claims = object.kind === 'StatefulSet' ? itemsOf(at(object.node, 'spec', 'volumeClaimTemplates')).map((claim) => textOf(at(claim, 'metadata', 'name'))) : [];
    const volumes = new Set([...itemsOf(object.pods.spec.volumes).map((volume) => textOf(at(volume, 'name'))), ...claims].filter((name) => name !== undefined));
    for (const { node, pointer } of object.pods.containers) {
      for (const [list, field] of lists) {
        itemsOf(node[list]).forEach((mount, i) => {
          const name = textOf(at(mount, field));
          if (name === undefined || volumes.has(name)) return;
          set.report(object, [...pointer, list, i, field], 'kubernetes/reference', { kind: 'volume', name, wrong: 'is none of the pod', suggestion: nearest(name, volumes) });
        });
      }
    }
  }
};
