import type { ResolvedEnvironment } from '../../compiler/resolved.ts';
import { compose, type Origin } from '../../provenance/origin.ts';
import type { EmittedFile } from '../emitter.ts';
import { mainPart, packedPath } from '../packed-file.ts';
import { chartFile } from './conventions.ts';

/** Where templates find files that are none. */
export const chartFilesFolder = 'files';

/** What workloads read that belongs to a part of its own, by environment: templates name it, and hold none of it. `why` there is a chart. */
export function packedFiles(environments: readonly ResolvedEnvironment[], why: Origin): EmittedFile[] {
  return environments.flatMap(({ name, origin: of, workloads }) =>
    workloads.flatMap((workload) =>
      workload.files.flatMap((file): EmittedFile[] => {
        if (file.kind !== 'content' || file.part === mainPart) return [];
        const path = `${chartFilesFolder}/${name.value}/${packedPath(workload.name.value, file.path.value)}`;
        return [{ path, environment: name.value, document: file.content, origin: compose([chartFile, file.origin, file.path.origin, workload.origin, of, why]) }];
      }),
    ),
  );
}
