import type { Instruction, Stage } from '../../../formats/dockerfile/document.ts';
import { because } from '../../../provenance/document.ts';
import { compose, type Origin } from '../../../provenance/origin.ts';
import { t, traced, withOrigin, type Traced } from '../../../provenance/traced.ts';
import type { Development } from '../../build.ts';
import { run, stage } from '../instructions.ts';
import { decision } from '../option.ts';
import * as conventions from './conventions.ts';
import { folderOf, installFlags, installsOf, packageFolder, scriptDecision, workspaceDecision, type NodeInput } from './options.ts';

const user = 1000;
/** The second is npm's own in the home of uid 1000. https://github.com/nodejs/docker-node#image-variants */
const caches = [
  { name: 'node-modules', path: '/app/node_modules' },
  { name: 'npm', path: '/home/node/.npm' },
] as const;

function word(text: string): Traced<string> {
  return traced(text, conventions.watched);
}

export function developmentStage(build: NodeInput): Stage {
  const installs = installsOf(build);
  const folders: Instruction[] = installs.value
    ? [run([conventions.installAtStart, installs.origin], [`install --directory --owner=${user} --group=${user} ${caches.map(({ path }) => path).join(' ')}`])]
    : [];
  return stage(conventions.development, 'dev', 'base', [
    { name: 'ENV', variables: { NODE_ENV: 'development' } },
    ...folders,
    { name: 'USER', user: `${user}:${user}` },
    because([watchedBy(build), shape(build)], { name: 'CMD', command: developmentCommand(build) } as const),
  ]);
}

function watchedBy({ options: { dev, script } }: NodeInput): Origin {
  return dev === undefined && script === undefined ? conventions.nodeWatches : conventions.watched;
}

/** Options that decide which command it is. */
function shape(build: NodeInput): Origin {
  return compose([installsOf(build).origin, decision(build, 'dev', build.options.dev, 'what a package with this script, or none, usually has'), scriptDecision(build), workspaceDecision(build)]);
}

function developmentCommand(build: NodeInput): readonly Traced<string>[] {
  const installs = installsOf(build);
  const watch = watchCommand(build).map((one) => withOrigin(one, shape(build)));
  if (!installs.value) return watch;
  const install = t`npm ci${installFlags(build)}`;
  const script = t`cmp --silent package-lock.json node_modules/.installed || { ${install} && cp package-lock.json node_modules/.installed; } && exec "$@"`;
  const why = compose([conventions.installAtStart, installs.origin]);
  return [traced('sh', why), traced('-c', why), withOrigin(script, why), traced('dev', why), ...watch];
}

function watchCommand({ options: { dev, script, workspace, entry }, ...build }: NodeInput): readonly Traced<string>[] {
  const npmScript = dev ?? (script === undefined ? undefined : withOrigin(word('dev'), script.origin));
  if (npmScript !== undefined) return [word('npm'), word('run'), npmScript, ...(workspace === undefined ? [] : [word('--workspace'), workspace])];
  const path = workspace === undefined ? entry : t`${packageFolder({ ...build, options: { entry, workspace } as NodeInput['options'] })}/${entry}`;
  return [traced('node', conventions.nodeWatches), traced('--watch', conventions.nodeWatches), path];
}

export function nodeDevelopment(build: NodeInput): Development {
  const installs = installsOf(build);
  return {
    stage: word('dev'),
    command: developmentCommand(build),
    sources: [{ from: folderOf(build).path, to: word('/app') }],
    caches: installs.value ? caches.map(({ name, path }) => ({ name, path: traced(path, compose([conventions.installAtStart, installs.origin])) })) : [],
    environment: [],
    user: traced(user, conventions.watched),
  };
}
