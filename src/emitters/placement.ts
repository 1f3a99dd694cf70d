import type { ResolvedPlatform } from '../compiler/resolved.ts';
import type { Origin } from '../provenance/origin.ts';
import { t, type Traced } from '../provenance/traced.ts';

/** The folder of a target's files, below the folder of the model: `out/compose`, or where `output.placement` puts it. */
export function folderOf({ output }: ResolvedPlatform, target: string): Traced<string> {
  return output.placement.get(target) ?? t`${output.directory}/${target}`;
}

/** What the model says about there being such a target, in such a folder. */
export function originsOfFolder({ output }: ResolvedPlatform, target: string): Origin[] {
  const said = [output.placement.get(target) ?? output.directory, ...[...(output.targets ?? []), ...output.also].filter((one) => one.value === target)];
  return [...(output.origin === null ? [] : [output.origin]), ...said.map(({ origin }) => origin).filter(({ kind }) => kind === 'model')];
}

/** The way from a folder back to the folder of the model: `out/compose/local` -> `../../..` */
export function wayToRoot(folder: string): string {
  return folder
    .split('/')
    .filter((part) => part !== '' && part !== '.')
    .map(() => '..')
    .join('/');
}
