import type { ResolvedPlatform } from '../compiler/resolved.ts';
import { convention, type Origin } from '../provenance/origin.ts';
import { t, traced, type Traced } from '../provenance/traced.ts';

/** Folders outside of the output folder, for files that are read nowhere else. */
const fixed: ReadonlyMap<string, Traced<string>> = new Map([
  [
    'github-actions',
    traced(
      '.github/workflows',
      convention('the only folder in which GitHub looks for workflows, at the root of a repository', {
        reference: 'https://docs.github.com/en/actions/reference/workflows-and-actions/workflow-syntax#about-yaml-syntax-for-workflows',
      }),
    ),
  ],
]);

/** The folder of a target's files, below the folder of the model: `out/compose`, or where `output.placement` puts it. */
export function folderOf({ output }: ResolvedPlatform, target: string): Traced<string> {
  return output.placement.get(target) ?? fixed.get(target) ?? t`${output.directory}/${target}`;
}

/** `output` as the model states it. */
interface Output {
  readonly directory?: string;
  readonly placement?: Readonly<Record<string, string>>;
}

/** The same folder, of a model that is not resolved. */
export function writtenFolderOf(output: Output | undefined, target: string): string {
  return output?.placement?.[target] ?? fixed.get(target)?.value ?? `${output?.directory ?? 'out'}/${target}`;
}

/** What the model says about there being such a target, in such a folder. */
export function originsOfFolder({ output }: ResolvedPlatform, target: string): Origin[] {
  const said = [output.placement.get(target) ?? fixed.get(target) ?? output.directory, ...[...(output.targets ?? []), ...output.also].filter((one) => one.value === target)];
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
