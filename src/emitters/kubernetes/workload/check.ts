import type { Workload } from '../../../compiler/resolved.ts';
import { diagnose, type Diagnostic } from '../../../diagnostics/diagnostic.ts';
import { originOf } from '../../../provenance/document.ts';
import { pathOf } from '../../../provenance/path-of.ts';
import type { KubernetesContext } from '../context.ts';
import { controllerKindOf } from './controller.ts';
import { isStuck } from './update-strategy.ts';

/** What the model says of a workload that a cluster would refuse, or that would do something else there. */
export function checkWorkloads(context: KubernetesContext): Diagnostic[] {
  return context.environment.workloads.flatMap((workload) => [...user(workload), ...machine(workload, context), ...sources(workload), ...rollout(workload, context)]);
}

function user({ name, user: { value }, image, origin }: Workload): Diagnostic[] {
  return value === null ? [diagnose('kubernetes/runs-as-root', pathOf(origin), { workload: name.value, image: image.reference.value })] : [];
}

/** https://kubernetes.io/docs/concepts/security/pod-security-standards/#baseline */
function machine({ name, host, origin }: Workload, { environment }: KubernetesContext): Diagnostic[] {
  return host === null ? [] : [diagnose('kubernetes/sees-machine', pathOf(origin), { workload: name.value, environment: environment.name.value, paths: host.paths.map(({ source }) => source.value) })];
}

function sources({ name, files }: Workload): Diagnostic[] {
  return files.flatMap((file) => (file.kind === 'source' ? [diagnose('kubernetes/source-file', pathOf(file.origin), { workload: name.value, path: file.path.value, source: file.source.value })] : []));
}

function rollout(workload: Workload, context: KubernetesContext): Diagnostic[] {
  const { name, rollout: said, replicas } = workload;
  if (said === null) return [];
  const controller = controllerKindOf(workload).value;
  if (controller === 'Deployment' && isStuck(workload, context)) return [diagnose('kubernetes/stuck-rollout', pathOf(originOf(said)), { workload: name.value })];
  if (controller === 'StatefulSet' && said.strategy?.value === 'recreate' && replicas.max.value > 1) return [diagnose('kubernetes/recreate', pathOf(said.strategy.origin), { workload: name.value })];
  return [];
}
