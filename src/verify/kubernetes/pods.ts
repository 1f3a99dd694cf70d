import type { Node } from '../../provenance/document.ts';
import type { Pointer } from './finding.ts';
import { at, blockOf, itemsOf, textOf, type Block } from './values.ts';

/** Pods as an object describes them. */
export interface PodView {
  /** Keys from the object to the pod's `metadata` and `spec`; empty for a Pod. */
  readonly template: Pointer;
  readonly metadata: Block;
  readonly spec: Block;
  /** All containers, those that start first in front. */
  readonly containers: readonly ContainerView[];
}

export interface ContainerView {
  readonly node: Block;
  readonly name: string;
  readonly list: 'initContainers' | 'containers' | 'ephemeralContainers';
  readonly pointer: Pointer;
}

const inTemplate = ['spec', 'template'];
const templates: ReadonlyMap<string, readonly string[]> = new Map([
  ['Pod', []],
  ['Deployment', inTemplate],
  ['StatefulSet', inTemplate],
  ['DaemonSet', inTemplate],
  ['ReplicaSet', inTemplate],
  ['ReplicationController', inTemplate],
  ['Job', inTemplate],
  ['CronJob', ['spec', 'jobTemplate', 'spec', 'template']],
  ['PodTemplate', ['template']],
]);

export function podsOf(kind: string, object: Block): PodView | undefined {
  const template = templates.get(kind);
  if (template === undefined) return undefined;
  const pod = blockOf(at(object, ...template));
  const spec = blockOf(pod.spec);
  return {
    template,
    metadata: blockOf(pod.metadata),
    spec,
    containers: [...containersIn('initContainers', spec, template), ...containersIn('containers', spec, template)],
  };
}

function containersIn(list: ContainerView['list'], spec: Block, template: Pointer): ContainerView[] {
  return itemsOf(spec[list]).map((node: Node, i) => {
    const container = blockOf(node);
    return { node: container, name: textOf(container.name) ?? '', list, pointer: [...template, 'spec', list, i] };
  });
}
