import type * as Model from '../../../model/types.gen.ts';
import { compose, type Origin } from '../../../provenance/origin.ts';
import { map, t, traced, withOrigin, type Traced } from '../../../provenance/traced.ts';
import type { BuildInput } from '../../build.ts';
import { decision, defaulted, folder, pathIn, sourcesOf, type Folder } from '../option.ts';

export type NodeInput = BuildInput<Model.NodeBuild>;

const usualSources = ['package.json', 'package-lock.json', '.npmrc', 'tsconfig*.json', 'src'];
const workspaceSources = ['apps', 'packages'];

export function versionOf(build: NodeInput): Traced<string | number> {
  return build.options.version ?? defaulted(build, 'version', 22, 'a line with long-term support');
}

export function folderOf(build: NodeInput): Folder {
  return folder(build, build.options.directory, '.', 'a package at the root of the repository');
}

/** The option `installs` and its reason are one: whether there is anything to install. */
export function installsOf(build: NodeInput): Traced<boolean> {
  return build.options.dependencies ?? defaulted(build, 'dependencies', true, 'few programs have none');
}

/** Why there is, or is not, a stage that compiles. */
export function scriptDecision(build: NodeInput): Origin {
  return decision(build, 'script', build.options.script, 'sources run as they are');
}

/** Why the package is looked for in a workspace, or is not. */
export function workspaceDecision(build: NodeInput): Origin {
  return decision(build, 'workspace', build.options.workspace, 'a package by itself');
}

/** ` --workspace @shop/web` */
export function workspaceFlag({ options: { workspace } }: NodeInput): Traced<string> | '' {
  return workspace === undefined ? '' : t` --workspace ${workspace}`;
}

/** Where the package lies in the image: in a workspace npm links to it, wherever its folder is. */
export function packageFolder(build: NodeInput): Traced<string> {
  const { workspace } = build.options;
  return workspace === undefined ? traced('/app', workspaceDecision(build)) : t`/app/node_modules/${workspace}`;
}

export function contextOf(build: NodeInput): readonly Traced<string>[] {
  const { entry, workspace, script, sources } = build.options;
  const asItIs = workspace === undefined && script === undefined ? [map(entry, topOf)] : [];
  const members = workspace === undefined ? [] : workspaceSources.map((path) => traced(path, workspace.origin));
  const usual = [...usualSources, ...[...asItIs, ...members].filter((path) => !usualSources.includes(path.value))];
  return sourcesOf(build, folderOf(build), sources, usual).map((path) => withOrigin(path, scriptDecision(build), workspaceDecision(build)));
}

/** Dependencies installed on the host, and what a compiler left there: it would take that for its own and write nothing. */
export function leftOutOf(build: NodeInput): readonly Traced<string>[] {
  const { script, workspace, entry } = build.options;
  const installed = traced('**/node_modules', build.origin);
  if (script === undefined) return [installed];
  const of = folderOf(build);
  const top = map(entry, topOf);
  const compiled = workspace === undefined && !of.isContext && top.value !== entry.value ? [withOrigin(pathIn(of, top), script.origin)] : [];
  return [installed, ...compiled, traced('**/*.tsbuildinfo', script.origin)];
}

/** `dist/index.js` -> `dist`, `index.js` -> `index.js` */
function topOf(path: string): string {
  return path.replace(/^\.\//, '').replace(/\/.*$/, '');
}

export function installFlags(build: NodeInput): Traced<string> {
  const { installScripts } = build.options;
  const scripts = installScripts ?? defaulted(build, 'installScripts', true, 'packages with native code compile or fetch it when they are installed');
  return map(scripts, (run) => (run ? ' --no-audit --no-fund' : ' --no-audit --no-fund --ignore-scripts'));
}

/** What follows from `script`, `workspace` and `dependencies` together. */
export function shapeOf(build: NodeInput): Origin {
  return compose([scriptDecision(build), workspaceDecision(build), installsOf(build).origin]);
}
