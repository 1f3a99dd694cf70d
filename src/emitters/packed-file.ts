/** The part of files that are not said to belong to another one. */
export const mainPart = 'files';

/** Below the files of an environment, where a package keeps a file that belongs to another part: `grafana/etc/grafana/dashboards/web.json`. */
export function packedPath(workload: string, path: string): string {
  return workload + path;
}
