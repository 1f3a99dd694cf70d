import type { ResolvedHealth, Workload } from '../../../compiler/resolved.ts';
import { parseDuration, parsePercent } from '../../../model/units.ts';
import { originOf } from '../../../provenance/document.ts';
import { partsOf, type Origin } from '../../../provenance/origin.ts';
import { pathOf } from '../../../provenance/path-of.ts';
import { keysOf, type Path } from '../../../provenance/path.ts';
import type { Traced } from '../../../provenance/traced.ts';
import type { Omission } from '../../emitter.ts';
import type { KubernetesContext } from '../context.ts';
import { controllerKindOf } from './controller.ts';
import { diskOfOneNode } from './update-strategy.ts';

/** What the model says of workloads and a cluster does not do. */
export function omissionsOfWorkloads(context: KubernetesContext): Omission[] {
  return context.environment.workloads.flatMap((workload) => {
    const say: Say = (path, text, peculiar) => ({ path, text: `${workload.name.value}${peculiar === undefined ? '' : ` (${peculiar})`}: ${text}` });
    return [...places(workload, say), ...order(workload, say), ...times(workload, say), ...rollout(workload, context, say)];
  });
}

/** `peculiar` is what is true of this one alone. */
type Say = (path: Path | null, text: string, peculiar?: string) => Omission;

function places({ ports, overlay, origin }: Workload, say: Say): Omission[] {
  return [
    ...ports.flatMap(({ name, hostPort }) => (hostPort === null ? [] : [say(pathOf(hostPort.origin), 'no port of a host is taken in a cluster; "kubectl port-forward" leads to a port', name.value)])),
    ...(overlay === null ? [] : [say(pathOf(overlay.origin) ?? pathOf(origin), 'a cluster has no overlays, so it is always started; "in" leaves it out of an environment', overlay.value)]),
  ];
}

/** What something uses orders nothing that the user asked for; what stands under `after` does. */
function order({ needs }: Workload, say: Say): Omission[] {
  return needs.flatMap(({ workload, condition, origin }) => {
    const asked = condition === 'completed' ? undefined : askedFor(origin);
    return asked === undefined ? [] : [say(asked, 'nothing in a cluster waits for another to be ready: what fails until then is started again, with growing pauses', workload.value)];
  });
}

/** `services.web.after[0]` */
function askedFor(origin: Origin): Path | undefined {
  for (const part of partsOf(origin)) if (part.kind === 'model' && part.path !== null && keysOf(part.path)[2] === 'after') return part.path;
  return undefined;
}

function times(workload: Workload, say: Say): Omission[] {
  const { health, stop, rollout: said } = workload;
  const parts = [stop, ...(said?.drain === undefined ? [] : [{ value: parseDuration(said.drain.value), origin: said.drain.origin }]), ...timesOf(health)];
  return parts.flatMap(({ value, origin }) => (value % 1000 === 0 ? [] : [say(pathOf(origin), 'a cluster counts whole seconds, so what is less is rounded up', `${value}ms`)]));
}

function timesOf(health: ResolvedHealth): readonly Traced<number>[] {
  return health.kind === 'none' ? [] : [health.interval, health.timeout];
}

function rollout(workload: Workload, context: KubernetesContext, say: Say): Omission[] {
  const { rollout: said } = workload;
  if (said === null) return [];
  const { surge, unavailable, strategy } = said;
  const stated = [surge, unavailable].flatMap((one) => (one === undefined ? [] : [one as Traced<number | string>]));
  if (controllerKindOf(workload).value === 'StatefulSet') return stated.map((one) => say(pathOf(one.origin), 'replicas with volumes of their own are replaced one by one, each in its own place, so there is no surge and one is missing at a time'));
  if (strategy?.value === 'recreate') return stated.map((one) => say(pathOf(one.origin), 'all replicas stop before new ones start, so neither surge nor unavailable has an effect'));
  const disk = diskOfOneNode(workload, context);
  if (disk !== undefined) return [say(pathOf(originOf(said)), 'its volume is a disk of one node, so the old pod stops before the new one starts, whatever "rollout" says', disk.volume.name.value)];
  return stated.flatMap((one) => (isWhole(one.value) ? [] : [say(pathOf(one.origin), 'a cluster counts whole percents, so what is less is rounded', one.value as string)]));
}

function isWhole(share: number | string): boolean {
  return typeof share === 'number' || Number.isInteger(Number((parsePercent(share) * 100).toPrecision(12)));
}
