import type { ResolvedPlatform } from '../compiler/resolved.ts';

/** The folder of a target's files, below the folder of the model: `out/compose`, or where `output.placement` puts it. */
export function folderOf(platform: ResolvedPlatform, target: string): string {
  return platform.output.placement.get(target)?.value ?? `${platform.output.directory.value}/${target}`;
}

/** The way from a folder back to the folder of the model: `out/compose/local` -> `../../..` */
export function wayToRoot(folder: string): string {
  return folder
    .split('/')
    .filter((part) => part !== '' && part !== '.')
    .map(() => '..')
    .join('/');
}
