import type { ResolvedEnvironment, ResolvedPlatform } from '../../compiler/resolved.ts';
import type { Document } from '../../formats/index.ts';
import { because, type Node } from '../../provenance/document.ts';
import { compose, type Origin } from '../../provenance/origin.ts';
import { t, withOrigin, type Traced } from '../../provenance/traced.ts';
import type { EmittedFile } from '../emitter.ts';
import { once } from '../../util/once.ts';
import { header } from '../header.ts';
import { toChartFile } from './chart-file.ts';
import { toChart, type Chart, type ObjectVector } from './chart.ts';
import * as conventions from './conventions.ts';
import { toNotes } from './notes.ts';
import { packedFiles } from './packed-files.ts';
import { valuesSchema } from './schema.ts';
import { defaultValues, environmentValues } from './values.ts';

/** A file of objects, as a template of the chart. */
export interface ChartedFile {
  readonly path: string;
  readonly origin: Origin;
  readonly vector: () => ObjectVector;
}

/** Every file of the chart of these objects, none of which is made before it is asked for. */
export function chartFilesOf(platform: ResolvedPlatform, environments: readonly ResolvedEnvironment[], files: readonly ChartedFile[]): EmittedFile[] {
  const chart = once(() => toChart(environments, files.map((file) => file.vector())));
  // With those that are not in it: were there one more, what differs would be more.
  const origin = compose([...environments.map((environment) => environment.origin), ...platform.environments.map(({ runtime }) => runtime.origin)]);
  const standard = defaultEnvironment(environments);
  const yaml = (head: readonly Traced<string>[], content: () => Node, spacing = 1) => (): Document => ({ format: 'yaml', header: head, content: content(), spacing });
  return [
    { path: 'Chart.yaml', document: yaml(header, () => toChartFile(platform, environments), 0), origin },
    { path: '.helmignore', document: () => ({ format: 'lines', content: because(conventions.ignored, [...ignored]) }), origin },
    { path: 'values.yaml', document: yaml([...header, ...usage(environments[standard]!)], () => because(conventions.defaults, defaultValues(chart().store, standard))), origin },
    { path: 'values.schema.json', document: () => ({ format: 'json', content: valuesSchema(chart().store) }), origin },
    ...environments.map((environment, e): EmittedFile => ({
      path: `values-${environment.name.value}.yaml`,
      environment: environment.name.value,
      document: yaml([...header, ...usage(environment)], () => environmentValues(chart().store, e)),
      origin,
    })),
    ...packedFiles(environments, origin),
    { path: 'templates/NOTES.txt', document: () => ({ format: 'lines', content: toNotes(platform.name, environments, namespacePath(chart())) }), origin },
    ...files.map(({ path, origin: why }): EmittedFile => ({ path: `templates/${path}`, document: () => ({ format: 'helm-template', header, content: chart().templates.get(path)! }), origin: compose([why, origin]) })),
  ];
}

/** What version control and editors leave behind. */
const ignored = ['.DS_Store', '.git/', '.gitignore', '.gitattributes', '*.bak', '*.orig', '*.swp', '*.tmp', '*~', '.idea/', '.vscode/'] as const;

/** A chart that is rendered without a file of values should be nothing that anybody guards. */
function defaultEnvironment(environments: readonly ResolvedEnvironment[]): number {
  return Math.max(0, environments.findIndex(({ protection }) => protection === null));
}

/** How the values are used, above them. The namespace is among the objects, so helm keeps its record of the release in another one. */
function usage({ name }: ResolvedEnvironment): Traced<string>[] {
  return [withOrigin(t`helm upgrade --install RELEASE . --namespace default --values values-${name}.yaml`, conventions.usage)];
}

function namespacePath({ store }: Chart): readonly string[] | undefined {
  return store.values.get('namespace')?.path;
}
