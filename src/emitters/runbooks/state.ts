import type { ResolvedPlatform } from '../../compiler/resolved.ts';
import type { Block } from '../../formats/markdown/document.ts';
import { compose } from '../../provenance/origin.ts';
import { originsIn } from '../../provenance/origins-in.ts';
import { map, t, traced, withOrigin, type Traced } from '../../provenance/traced.ts';
import { controllerKindOf, isAutoscaled, scalingOrigin } from '../controller.ts';
import type { About } from './about.ts';
import * as conventions from './conventions.ts';
import type { Page } from './occurrence.ts';
import { clusterCommand, composeCommand, namesOf, runningOf, selectorOf, type Running } from './running.ts';
import { commandsIn, fenced, paragraph, plain, section } from './words.ts';

/** Whether it runs, since when, and how to go back to what ran before. */
export function state(page: Page, about: About, platform: ResolvedPlatform): Block[] {
  const running = runningOf(page);
  if (about !== 'itself') return section('State', commandBlocks(running, (one) => wholeCommands(one, about, platform)));
  return section('State', [...running.flatMap(sayManaged), ...commandBlocks(running, (one) => stateCommands(one, platform)), ...wayBack(running)]);
}

function commandBlocks(running: readonly Running[], commandsOf: (one: Running) => readonly Traced<string>[]): Block[] {
  return running.flatMap((one): Block[] => {
    const commands = commandsOf(one);
    return commands.length === 0 ? [] : [fenced('sh', commandsIn(one.place, commands))];
  });
}

/** What the cloud runs has no container to look at. */
function sayManaged({ place, managed }: Running): Block[] {
  if (managed === null || managed.realised === null) return [];
  const said = t`In ${place}, ${managed.name} is ${managed.realised.service}, which no command here reaches: look at it in the console of the cloud.`;
  return [paragraph(plain(withOrigin(said, managed.managed.origin)))];
}

/** Of all that runs: what observes others is not what the alert is about. */
function wholeCommands(running: Running, about: About, platform: ResolvedPlatform): Traced<string>[] {
  const onMachine = composeCommand(platform, running);
  if (onMachine !== null) return [t`${onMachine} ps --all`];
  const kubectl = clusterCommand(running);
  if (kubectl === null) return [];
  const named = about === 'pods' ? [t`${kubectl} describe pod POD`] : [];
  return [t`${kubectl} get pods --output=wide`, ...named, t`${kubectl} get events --sort-by=.lastTimestamp`];
}

function stateCommands(running: Running, platform: ResolvedPlatform): Traced<string>[] {
  const onMachine = composeCommand(platform, running);
  if (onMachine !== null) return [t`${onMachine} ps --all ${namesOf(running)}`];
  const kubectl = clusterCommand(running);
  if (kubectl === null) return [];
  const selector = selectorOf(running);
  const scaled = running.serving !== null && isAutoscaled(running.serving) ? [withOrigin(t`${kubectl} get horizontalpodautoscaler/${running.serving.name}`, scalingOrigin(running.serving))] : [];
  const controller = controllerOf(running);
  return [
    t`${kubectl} get pods ${selector} --output=wide`,
    t`${kubectl} describe pods ${selector}`,
    ...scaled,
    ...(controller === null ? [] : [t`${kubectl} rollout history ${controller}`]),
  ];
}

/** `deployment/discovery` */
function controllerOf({ serving }: Running): Traced<string> | null {
  return serving === null ? null : t`${map(controllerKindOf(serving), (name) => name.toLowerCase())}/${serving.name}`;
}

const advice = 'If it began with a new version, go back to the one before. The next deployment brings the new one back, so revert the change, too:';

/** To the version before the last, of what keeps no data of its own. */
function wayBack(running: readonly Running[]): Block[] {
  const blocks = commandBlocks(running, (one) => {
    const [kubectl, controller] = [clusterCommand(one), controllerOf(one)];
    if (kubectl === null || controller === null || controllerKindOf(one.serving!).value !== 'Deployment') return [];
    return [withOrigin(t`${kubectl} rollout undo ${controller}`, conventions.rolledBack, conventions.keptData)];
  });
  if (blocks.length === 0) return [];
  return [paragraph(traced(advice, compose([...originsIn(blocks)]))), ...blocks];
}
