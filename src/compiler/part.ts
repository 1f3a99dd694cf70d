import { emitters } from '../emitters/index.ts';
import { writtenFolderOf } from '../emitters/placement.ts';
import type * as Model from '../model/types.gen.ts';

/** What a model compiles to for one target, or for one environment of it: it can be made without the rest. */
export interface Part {
  readonly target: string;
  /** Default: all. */
  readonly environment?: string;
}

/** The part that a file belongs to, by where it lies; `undefined` where that does not tell. */
export function partOf(file: string, { output, environments }: Model.Platform): Part | undefined {
  const found = emitters.flatMap(({ name, apart }): Part[] => {
    const folder = `${writtenFolderOf(output, name)}/`;
    if (!file.startsWith(folder)) return [];
    const [environment] = file.slice(folder.length).split('/');
    return [apart === true && Object.hasOwn(environments, environment!) ? { target: name, environment: environment! } : { target: name }];
  });
  // Where one target is placed inside of another, either may have made it.
  return found.length === 1 ? found[0] : undefined;
}
