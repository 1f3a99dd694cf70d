import { openProject } from '../../../src/cli/project.ts';
import { dashboardsOf } from '../../../src/catalog/grafana/dashboard/index.ts';
import { printDocument } from '../../../src/formats/index.ts';
import type { Watch } from '../../../src/observability/watch.ts';

export interface TargetJson {
  readonly refId: string;
  readonly expr: string;
  readonly legendFormat?: string;
}

export interface PanelJson {
  readonly id: number;
  readonly type: string;
  readonly title: string;
  readonly description?: string;
  readonly gridPos: { readonly h: number; readonly w: number; readonly x: number; readonly y: number };
  readonly targets?: readonly TargetJson[];
  readonly fieldConfig?: { readonly defaults: { readonly unit?: string; readonly thresholds?: { readonly steps: readonly { readonly value: number | null }[] } } };
  readonly links?: readonly { readonly title: string; readonly url: string }[];
}

export interface DashboardJson {
  readonly uid: string;
  readonly title: string;
  readonly description: string;
  readonly tags: readonly string[];
  readonly links: readonly { readonly title: string; readonly url?: string; readonly tags?: readonly string[] }[];
  readonly templating: { readonly list: readonly { readonly name: string; readonly definition: string }[] };
  readonly annotations: { readonly list: readonly { readonly name: string; readonly target: { readonly expr: string }; readonly useValueForTime?: boolean }[] };
  readonly panels: readonly PanelJson[];
}

export function readDashboards(watch: Watch): DashboardJson[] {
  return dashboardsOf(watch).map(({ content }) => JSON.parse(printDocument(content())) as DashboardJson);
}

/** What the environments of a written model watch, by name. */
export async function watchesIn(folder: string): Promise<[string, Watch][]> {
  const { compilation } = await openProject(folder);
  return (compilation?.platform?.environments ?? []).flatMap(({ name, watch }): [string, Watch][] => (watch === null ? [] : [[`${folder} ${name.value}`, watch]]));
}
