import type { ResolvedImage, ResolvedPlatform } from '../../compiler/resolved.ts';
import type { Dockerfile } from '../../formats/dockerfile/document.ts';
import type { Document } from '../../formats/index.ts';
import { textOf, type Text } from '../../formats/leaf.ts';
import type { Block } from '../../formats/markdown/document.ts';
import { codeSpan, escapeMarkdown } from '../../formats/markdown/index.ts';
import { shellQuote } from '../../formats/shell/index.ts';
import { because, originOf, type Node } from '../../provenance/document.ts';
import { compose, partsOf, type Origin } from '../../provenance/origin.ts';
import { combine, map, t, traced, type Traced } from '../../provenance/traced.ts';
import { append } from '../../util/append.ts';
import { sortBy } from '../../util/sort.ts';
import { header } from '../header.ts';
import { folderOf } from '../placement.ts';
import * as conventions from './conventions.ts';

export interface BuiltImage {
  readonly image: ResolvedImage;
  readonly stages: readonly BuiltStage[];
}

/** What the guide says of a stage. */
export interface BuiltStage {
  readonly as: Traced<string>;
  readonly from: Traced<string>;
  readonly description: Traced<string>;
}

/** The comment of a stage begins with its name. */
export function describeStages({ stages: all }: Dockerfile): readonly BuiltStage[] {
  return all.map((stage) => {
    const origin = originOf(stage)!;
    const said = partsOf(origin).find((part) => part.kind === 'convention' && part.comment !== undefined);
    const comment = said?.kind === 'convention' ? (said.comment ?? '') : '';
    return { as: toTraced(stage.as, origin), from: toTraced(stage.from, origin), description: traced(comment.slice(textOf(stage.as).length + 1), origin) };
  });
}

function toTraced(text: Text, origin: Origin): Traced<string> {
  return typeof text === 'string' ? traced(text, origin) : text;
}

/** How to build each image without platform: commands, stages, caches, what is read, base images. */
export function toReadme(platform: ResolvedPlatform, built: readonly BuiltImage[]): Document {
  const content: Block[] = [
    { kind: 'heading', level: 1, text: t`Images of ${platform.name}` },
    ...header.map(paragraph),
    paragraph('One folder for each image: its `Dockerfile`, and the `Dockerfile.dockerignore` that belongs to it. Commands are run in the folder of the model, which is the build context (the `.` at their end).'),
    ...commands(platform, built),
    ...stages(built),
    ...caches,
    ...reads(built),
    ...bases(built),
  ];
  return { format: 'markdown', content: because(conventions.readme, content) };
}

function paragraph(text: Text): Block {
  return { kind: 'paragraph', text };
}

function heading(text: string): Block {
  return { kind: 'heading', level: 2, text };
}

function commands(platform: ResolvedPlatform, built: readonly BuiltImage[]): Block[] {
  const folder = folderOf(platform, 'docker');
  return [
    heading('Commands'),
    ...built.flatMap(({ image: { name, reference, input, origin } }): Block[] => {
      const path = t`${folder}/${name}/Dockerfile`;
      const command = t`docker build --file ${map(path, shellQuote)} --tag ${map(reference, shellQuote)} .`;
      const blocks: Block[] = [
        { kind: 'heading', level: 3, text: map(name, escapeMarkdown) },
        ...(input.description === undefined ? [] : [paragraph(map(input.description, escapeMarkdown))]),
        { kind: 'code', language: 'sh', text: command },
      ];
      return blocks.map((block) => because(origin, block));
    }),
  ];
}

function optionOrigins({ input }: ResolvedImage): Origin[] {
  return Object.values(input.options as { readonly [option: string]: Node }).map((option) => originOf(option)!);
}

/** Images whose stages are the same share a table. */
function stages(built: readonly BuiltImage[]): Block[] {
  const groups = groupBy(built, ({ image, stages: of }) => [image.kind.name, ...of.map(({ as, from }) => `${as.value}=${from.value}`)].join(' '));
  // Which stages there are follows from options of which some leave no stage to name them.
  const why = compose(built.flatMap(({ image, stages: of }) => [image.origin, ...optionOrigins(image), ...of.flatMap(({ from, description }) => [description.origin, from.origin])]));
  return [
    heading('Stages'),
    paragraph('Without `--target`, the last stage is built. `docker build --call=targets` shows the same list.'),
    ...groups.flatMap((group): Block[] => [
      because(why, paragraph(list(group.map(({ image }) => image.name)))),
      because(why, {
        kind: 'table',
        head: ['Stage', 'Made of', 'What it is'],
        rows: group[0]!.stages.map(({ as, from, description }) => [map(as, codeSpan), map(from, codeSpan), map(description, escapeMarkdown)]),
      }),
    ]),
  ];
}

const caches: readonly Block[] = [
  heading('Caches'),
  paragraph('Stages stand in the order in which their content changes, so an edit of the sources leaves the layers of dependencies as they are. Images with the same instructions share these layers.'),
  paragraph(
    'Layers can be handed from one machine to another, `mode=max` with those of all stages: `docker build --cache-to type=registry,ref=REGISTRY/cache,mode=max --cache-from type=registry,ref=REGISTRY/cache …`. What `RUN --mount=type=cache` keeps (downloads) stays on its machine: `docker builder prune` removes it.',
  ),
];

function reads(built: readonly BuiltImage[]): Block[] {
  return [
    heading('Ignore files'),
    paragraph(
      'BuildKit reads `Dockerfile.dockerignore` because it is named after the Dockerfile beside it, and then no `.dockerignore`. It leaves out everything (`*`), lets in what the build reads (`!`), and leaves out of that what is never read. A file that the program needs and that is not in this list is missing in the image: state it in the `sources` of the build.',
    ),
    { kind: 'table', head: ['Image', 'Reads'], rows: built.map(({ image }) => [map(image.name, codeSpan), list(image.kind.context(image.input))]) },
  ];
}

function bases(built: readonly BuiltImage[]): Block[] {
  const used = built.flatMap(({ image, stages: all }) => {
    const names = new Set(all.map(({ as }) => as.value));
    return all.filter(({ from }) => !names.has(from.value)).map(({ from }) => ({ image, base: from }));
  });
  const groups = groupBy(used, ({ base }) => base.value);
  return [
    heading('Base images'),
    paragraph(
      'Each is named by a tag of one release. A tag is no digest: its publisher rebuilds it with the updates of its distribution, so a build with `--pull` gets these, and two builds may differ by them. Who must have the same bytes mirrors the images and names them by digest.',
    ),
    because(compose(used.map(({ base }) => base.origin)), {
      kind: 'table',
      head: ['Base image', 'Used by'],
      rows: groups.map((group) => [combine(group.map(({ base }) => base), ([first]) => codeSpan(first!)), list(uniqueBy(group, ({ image }) => image.name.value).map(({ image }) => image.name))]),
    }),
  ];
}

function list(names: readonly Traced<string>[]): Traced<string> {
  return traced(names.map((name) => codeSpan(name.value)).join(', '), compose(names.map((name) => name.origin)));
}

function uniqueBy<T>(items: readonly T[], key: (item: T) => string): T[] {
  return [...new Map(items.map((item) => [key(item), item])).values()];
}

/** Groups in the code-unit order of their keys, items in their own. */
function groupBy<T>(items: readonly T[], key: (item: T) => string): T[][] {
  const groups = new Map<string, T[]>();
  for (const item of items) append(groups, key(item), item);
  return sortBy(groups, ([name]) => name).map(([, group]) => group);
}
