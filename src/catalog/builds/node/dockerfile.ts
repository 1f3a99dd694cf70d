import type { Copy, Dockerfile, Instruction, Stage } from '../../../formats/dockerfile/document.ts';
import { because, originOf } from '../../../provenance/document.ts';
import { t, traced, withOrigin, type Traced } from '../../../provenance/traced.ts';
import { nodeBase } from '../bases.ts';
import { copy, copySources, ending, run, stage } from '../instructions.ts';
import { decision, pathIn } from '../option.ts';
import * as conventions from './conventions.ts';
import { developmentStage } from './development.ts';
import { folderOf, installFlags, installsOf, packageFolder, scriptDecision, versionOf, workspaceDecision, workspaceFlag, type NodeInput } from './options.ts';

export function nodeDockerfile(build: NodeInput): Dockerfile {
  const { workspace, script } = build.options;
  const installs = installsOf(build).value;
  return because(build.origin, {
    header: [headerOf(build)],
    stages: [
      stage(conventions.base, 'base', nodeBase(versionOf(build)), [{ name: 'WORKDIR', path: '/app' }]),
      ...(installs && workspace !== undefined ? [manifestsStage(build)] : []),
      ...(installs ? [productionStage(build)] : []),
      ...(script !== undefined ? [buildStage(build, script)] : []),
      developmentStage(build),
      runtimeStage(build),
    ],
  });
}

function headerOf(build: NodeInput): Traced<string> {
  const { workspace, entry } = build.options;
  const program = t`The image of ${build.name}: Node runs ${entry}`;
  return withOrigin(workspace === undefined ? t`${program}.` : t`${program} of the package ${workspace}.`, workspaceDecision(build));
}

/** Everything that is neither a manifest nor the lock file is deleted, folders that are then empty too: their names would make another layer. */
function manifestsStage(build: NodeInput): Stage {
  return stage([conventions.manifests, workspaceDecision(build)], 'manifests', 'base', [
    copySources(folderOf(build)),
    run(conventions.manifests, [
      'find . ! -type d ! -name package.json ! -name package-lock.json ! -name .npmrc -delete',
      'find . -mindepth 1 -type d -empty -delete',
    ]),
  ]);
}

function copyManifests(build: NodeInput): Copy {
  if (build.options.workspace !== undefined) return copy([conventions.manifests, workspaceDecision(build), installsOf(build).origin], ['/app'], './', 'manifests');
  const files = ['package.json', 'package-lock.json', '.npmr[c]'].map((file) => pathIn(folderOf(build), file));
  return copy([conventions.optionalFile, workspaceDecision(build), installsOf(build).origin, folderOf(build).path.origin], files, './');
}

/** https://docs.npmjs.com/cli/commands/npm-ci */
function npmInstall(build: NodeInput, flags: Traced<string>): Instruction {
  const cache = because(conventions.npmCache, { type: 'cache', target: '/root/.npm' } as const);
  return run([conventions.npmCache, installsOf(build).origin], [t`npm ci${flags}${installFlags(build)}`], { mounts: [cache] });
}

function productionStage(build: NodeInput): Stage {
  const flags = t`${traced(' --omit=dev', conventions.production)}${workspaceFlag(build)}`;
  return stage([conventions.production, installsOf(build).origin], 'production', 'base', [copyManifests(build), npmInstall(build, flags)]);
}

/** All packages of a workspace are installed: the layer is the same for every image of it. */
function buildStage(build: NodeInput, script: Traced<string>): Stage {
  const installs = installsOf(build);
  const compile = t`npm run ${script}${workspaceFlag(build)}`;
  const drops = installs.value && build.options.output === undefined;
  return stage([conventions.build, script.origin], 'build', 'base', [
    ...(installs.value ? [copyManifests(build), npmInstall(build, traced('', conventions.build))] : []),
    copySources(folderOf(build)),
    drops ? run([conventions.withoutDevelopment, outputDecision(build), installs.origin], [compile, 'find . -name node_modules -prune -exec rm -rf {} +']) : run(conventions.build, [compile]),
  ]);
}

function runtimeStage(build: NodeInput): Stage {
  return stage(conventions.runtime, 'runtime', 'base', [
    because(conventions.productionMode, { name: 'ENV', variables: { NODE_ENV: 'production' } }),
    ...(installsOf(build).value ? [copy([conventions.production, installsOf(build).origin], ['/app'], './', 'production')] : []),
    ...programFiles(build),
    ...(build.options.workspace === undefined ? [] : [because([conventions.linked, workspaceDecision(build)], { name: 'WORKDIR', path: packageFolder(build) } as const)]),
    ...ending(build, nodeEntrypoint(build), conventions.processOne),
  ]);
}

function outputDecision(build: NodeInput): ReturnType<typeof decision> {
  return decision(build, 'output', build.options.output, 'what a program reads when it runs is not known, so all is kept');
}

/** The program, compiled or as it is, without what it depends on. */
function programFiles(build: NodeInput): Copy[] {
  const { output, script } = build.options;
  const of = folderOf(build);
  const why = [conventions.runtime, outputDecision(build), scriptDecision(build)];
  if (output === undefined) return [script === undefined ? copySources(of, why) : copy(why, ['/app'], './', 'build')];
  const manifest = installsOf(build).value ? [] : [copy([...why, installsOf(build).origin], [pathIn(of, 'package.json')], './')];
  return [...manifest, ...output.map((path) => (script === undefined ? copy(why, [pathIn(of, path)], t`./${path}`) : copy(why, [t`/app/${path}`], t`./${path}`, 'build')))];
}

export function nodeEntrypoint(build: NodeInput): readonly Traced<string>[] {
  const { entry } = build.options;
  return [withOrigin(traced('node', conventions.started), originOf(entry)!), entry];
}
