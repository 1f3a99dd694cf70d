// The models over which integrity is checked: this repository's own, the examples, the golden cases, and random ones.
import { readdirSync } from 'node:fs';
import { openProject } from '../../src/cli/project.ts';
import { compile, type Compilation } from '../../src/compiler/compile.ts';
import type { Platform } from '../../src/model/types.gen.ts';
import { modelOfSeed } from '../properties/random-model.ts';

/** By name; models that are meant to be wrong compile to nothing, and are left out. */
export async function writtenModels(): Promise<[string, Compilation][]> {
  const folders = ['.', ...['examples', 'test/golden'].flatMap((folder) => readdirSync(folder).map((name) => `${folder}/${name}`))];
  const compiled: [string, Compilation][] = [];
  for (const folder of folders) {
    const { compilation } = await openProject(folder);
    if (compilation !== null && watches(compilation)) compiled.push([folder, compilation]);
  }
  return compiled;
}

/** Of seeds, in order, the first models in which something scrapes, each with somebody who is told. */
export function randomModels(count: number): [string, Compilation][] {
  const compiled: [string, Compilation][] = [];
  for (let seed = 0; compiled.length < count; seed += 1) {
    const model = modelOfSeed(seed);
    if (!Object.values(model.resources ?? {}).some(({ kind }) => kind === 'prometheus')) continue;
    const compilation = compile(withReceivers(model));
    if (watches(compilation)) compiled.push([`seed ${seed}`, compilation]);
  }
  return compiled;
}

/** Whoever owns anything can be told, by an Alertmanager. */
function withReceivers({ alerting, owners = { core: {} }, resources = {}, ...rest }: Platform): Platform {
  const told = Object.fromEntries(Object.entries(owners).map(([name, owner]) => [name, { ...owner, slack: `#${name}`, pagerduty: `${name}-oncall` }]));
  const { teams: _, heartbeatUrl: __, heartbeatHost: ___, ...others } = alerting ?? {};
  const sender = Object.keys(resources).find((name) => resources[name]?.kind === 'alertmanager') ?? 'told-by';
  const wired = Object.fromEntries(Object.entries(resources).map(([name, resource]) => [name, resource.kind === 'prometheus' ? { ...resource, alertmanager: sender } : resource]));
  return {
    ...rest,
    owners: told,
    alerting: { ...others, fallback: Object.keys(told)[0]!, slackUrl: 'slack-url', pagerdutyKey: 'pagerduty-key' },
    resources: { [sender]: { kind: 'alertmanager' }, ...wired },
    secrets: { ...rest.secrets, 'slack-url': { description: 'of Slack' }, 'pagerduty-key': { description: 'of PagerDuty' } },
  };
}

function watches({ files, platform }: Compilation): boolean {
  return files.length > 0 && platform !== null && platform.environments.some(({ watch }) => watch !== null);
}
