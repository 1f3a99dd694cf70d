import type { Workload } from '../../../compiler/resolved.ts';
import { diagnose, type Diagnostic } from '../../../diagnostics/diagnostic.ts';
import { textOf } from '../../../formats/leaf.ts';
import { pathOf } from '../../../provenance/path-of.ts';
import type { KubernetesContext } from '../context.ts';
import { configurationOf } from './config-map.ts';

/** Bytes of all values of a ConfigMap together. https://kubernetes.io/docs/concepts/configuration/configmap/#configmap-object */
const mostConfiguration = 2 ** 20;

/** Whether a cluster takes what workloads read: how long it is, is known once it is printed. */
export function measureWorkloads({ environment }: KubernetesContext): Diagnostic[] {
  return environment.workloads.flatMap(configuration);
}

function configuration(workload: Workload): Diagnostic[] {
  const { variables, files, parts } = configurationOf(workload);
  return [variables, files(), ...parts.map(({ data }) => data())].flatMap((data) => {
    let bytes = 0;
    for (const key in data) bytes += Buffer.byteLength(textOf(data[key]!));
    return bytes <= mostConfiguration ? [] : [diagnose('kubernetes/large-files', pathOf(workload.origin), { workload: workload.name.value, bytes, most: mostConfiguration })];
  });
}
