import type { ResolvedPlatform } from '../../compiler/resolved.ts';
import type { Block } from '../../formats/markdown/document.ts';
import { because } from '../../provenance/document.ts';
import { t, traced, type Traced } from '../../provenance/traced.ts';
import type { About } from './about.ts';
import * as conventions from './conventions.ts';
import { faultFilter } from './log-filter.ts';
import type { Page } from './occurrence.ts';
import { clusterCommand, composeCommand, namesOf, runningOf, selectorOf, type Running } from './running.ts';
import { commandsIn, distinct, fenced, paragraph, section } from './words.ts';

const since = traced('15m', conventions.recent);

/** How to read what it wrote, wherever it runs: all of it, and only what tells of a fault. */
export function logs(page: Page, about: About, platform: ResolvedPlatform): Block[] {
  const running = runningOf(page);
  if (about !== 'itself') return about === 'pods' ? section('Logs', podBlocks(running), 'Of the pod that the alert names, in the place of POD, and of its containers that have ended:') : [];
  const blocks = running.flatMap((one): Block[] => {
    const command = logCommand(one, platform);
    return command === null ? [] : [fenced('sh', commandsIn(one.place, [command]))];
  });
  return blocks.length === 0 ? [] : section('Logs', [...blocks, ...filters(running)], 'Of the last 15 minutes:');
}

function podBlocks(running: readonly Running[]): Block[] {
  return running.flatMap((one): Block[] => {
    const kubectl = clusterCommand(one);
    return kubectl === null ? [] : [fenced('sh', commandsIn(one.place, [t`${kubectl} logs POD --all-containers --since=${since}`, t`${kubectl} logs POD --all-containers --previous --tail=100`]))];
  });
}

/** Replicas are told apart by what stands before each line. */
function logCommand(running: Running, platform: ResolvedPlatform): Traced<string> | null {
  const compose = composeCommand(platform, running);
  if (compose !== null) return t`${compose} logs --since=${since} ${namesOf(running)}`;
  const kubectl = clusterCommand(running);
  // With a selector, the last ten lines of each pod are all that is shown unless more are asked for.
  return kubectl === null ? null : t`${kubectl} logs ${selectorOf(running)} --since=${since} --tail=-1 --prefix`;
}

/** What to write behind such a command. */
function filters(running: readonly Running[]): Block[] {
  const known = running.flatMap(({ workloads }) => workloads.flatMap((workload) => (workload.logs === null ? [] : (faultFilter(workload.logs) ?? []))));
  return distinct(known).flatMap((filter): Block[] => [paragraph(because(filter.origin, 'Behind such a command, this leaves what tells of a fault:')), fenced('sh', t`| ${filter}`)]);
}
