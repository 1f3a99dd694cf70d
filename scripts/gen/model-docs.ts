// Prints docs/model.md, the reference of the language, from its zod schemas.
import * as z from 'zod';
import type { Kind } from '../../src/catalog/kind.ts';
import type { ModelMeta, NameKind, ObjectSchema } from '../../src/model/schema.ts';
import { sortBy, sortedEntries } from '../../src/util/sort.ts';
import { typeWords, unwrap } from './type-words.ts';

const introduction = `# The model

Made by \`npm run gen\` from the schemas in \`src/model\` and \`src/catalog\`; \`npm run gen:check\` fails where it is not current.

A model is one [platform](#platform). It is written in \`platform.config.ts\`, \`.yaml\`, \`.json\` or \`.toml\`, with the same fields in each. A field is optional where
it is not marked as required. Unknown fields are refused.

**Names** of services, jobs, resources, environments, owners, volumes and secrets are DNS labels: lower-case letters, digits and "-", at most 63, starting with a letter.
Services, jobs and resources share one set of names.

**Amounts** are text with a unit: a duration is \`500ms\`, \`30s\`, \`5m\`, \`12h\` or \`7d\`; memory and disk are \`512Ki\`, \`512Mi\`, \`2Gi\` or \`1Ti\`; CPU is \`250m\` (thousandths of a core), \`"1"\`,
\`1.5\`; a share is \`70%\` or \`99.9%\`.

**Texts** in \`env\`, in \`host\` of a route and in \`content\` of a file may refer to other parts of the model: \`\${NAME.ATTRIBUTE}\` names an attribute of a resource ([listed with its kind](#kinds-of-resources));
\`\${SERVICE.name}\`, \`.host\`, \`.port\`, \`.url\` and \`.ports.PORT\` those of a service or of whoever reads it, \`self\`; \`\${environment.name}\`, \`.domain\`, \`.namespace\` and each of its \`variables\`
those of the environment; \`\${platform.name}\` that of the platform. \`$\${\` stands for \`\${\`. In \`env\`, what is referred to must be among \`uses\`, \`calls\` or \`after\`.

**Differences between environments** stand where the field stands: \`per: { staging: { scale: { max: 2 } } }\`. The environment's value wins; objects are merged, lists replaced.
`;

/** What several objects have in common is listed once. */
interface Part {
  readonly id: string;
  readonly sentence: string;
  readonly fields: readonly (readonly [string, z.ZodType])[];
  readonly places: string[];
}

export function printModelDocs(root: ObjectSchema, kinds: ReadonlyMap<string, Kind>): string {
  const resources = optionsAt(root, 'resources');
  const common = commonFields(resources);
  const parts = collect(root);
  const sections = [...parts.values()].filter((part) => !isOfResource(part)).map((part) => printPart(part, parts, '##'));
  const all = `## Kinds of resources\n\nA resource has the options of its kind, and these:\n\n${table(common)}`;
  const each = [...parts.values()].filter(isOfResource).map((part) => {
    const schema = resources.find((one) => idOf(one) === part.id);
    return schema === undefined ? printPart(part, parts, '####') : printKind(part, kinds.get(kindOf(schema))!, common);
  });
  return [introduction, ...sections, all, ...each].join('\n');
}

function isOfResource({ places }: Part): boolean {
  return places[0]!.startsWith('resources.');
}

function idOf(schema: z.ZodType): string {
  return schema.meta()!.id!;
}

function kindOf(schema: ObjectSchema): string {
  return String((schema.shape['kind'] as z.ZodLiteral).value);
}

/** The kinds of a section of the model, of which "kind" decides. */
function optionsAt(root: ObjectSchema, section: string): ObjectSchema[] {
  const record = unwrap(root.shape[section]!) as z.ZodRecord;
  return (record.valueType as z.ZodUnion).options as unknown as ObjectSchema[];
}

/** Fields that are one and the same schema in every kind. */
function commonFields([first, ...others]: readonly ObjectSchema[]): Part['fields'] {
  const shared = Object.entries(first!.shape).filter(([key, field]) => key === 'per' || others.every((other) => other.shape[key] === field));
  return shared.filter(([key]) => key !== 'kind');
}

/** Every object of the language, each before its parts, with the places at which it may stand. */
function collect(root: ObjectSchema): Map<string, Part> {
  const parts = new Map<string, Part>();
  const visit = (schema: z.ZodType, place: string): void => {
    const inner = unwrap(schema);
    if (inner instanceof z.ZodObject) visitObject(inner, place);
    else if (inner instanceof z.ZodRecord) visit(inner.valueType as z.ZodType, `${place}.${keyWord(inner)}`);
    else if (inner instanceof z.ZodArray) visit(inner.element as z.ZodType, `${place}[]`);
    else if (inner instanceof z.ZodUnion) for (const option of inner.options as z.ZodType[]) visit(option, place);
  };
  const visitObject = (schema: z.ZodObject, place: string): void => {
    const id = idOf(schema);
    const known = parts.get(id);
    if (known !== undefined) {
      known.places.push(place);
      return;
    }
    const fields = Object.entries<z.ZodType>(schema.shape);
    parts.set(id, { id, sentence: schema.meta()!.description!, fields, places: [place] });
    // Named defaults are told of after the services from which they differ.
    const others = sortBy(fields, ([key]) => (key === 'defaults' ? '1' : '0'));
    for (const [key, field] of others) if (key !== 'per') visit(field, place === '' ? key : `${place}.${key}`);
  };
  visit(root, '');
  return parts;
}

const keyWords: Readonly<Record<NameKind, string>> = { service: 'SERVICE', resource: 'RESOURCE', job: 'JOB', environment: 'ENVIRONMENT', owner: 'OWNER', secret: 'SECRET', volume: 'VOLUME', defaults: 'DEFAULTS' };

function keyWord(record: z.ZodRecord): string {
  const { names } = record.meta() ?? {};
  const ref = ((record.keyType as z.ZodType).meta() as ModelMeta | undefined)?.ref;
  const kind = names ?? (ref === undefined ? undefined : [ref].flat()[0]);
  return kind === undefined ? 'NAME' : keyWords[kind];
}

function printPart(part: Part, parts: ReadonlyMap<string, Part>, heading: string): string {
  const like = [...parts.values()].find((other) => other !== part && other.fields.length > part.fields.length && part.fields.every(([key, field]) => other.fields.some((one) => one[0] === key && one[1] === field)));
  const left = like?.fields.filter(([key]) => !part.fields.some((one) => one[0] === key)).map(([key]) => `\`${key}\``);
  const body = like === undefined ? table(part.fields) : `The fields of [${like.id}](#${like.id.toLowerCase()}) but ${left!.join(', ')}.\n`;
  return `${heading} ${part.id}\n\n${part.sentence}${printPlaces(part)}\n\n${body}`;
}

/** Where it stands, without the same place in named defaults. */
function printPlaces({ places, id }: Part): string {
  const own = [...new Set(places)].filter((place) => place !== '' && (!place.startsWith('defaults.') || id === 'ServiceDefaults'));
  return own.length === 0 ? '' : ` At ${own.map((place) => `\`${place}\``).join(', ')}.`;
}

function printKind(part: Part, kind: Kind, common: Part['fields']): string {
  const own = part.fields.filter(([key]) => !common.some(([other]) => other === key));
  const modes = sortedEntries(kind.access).map(([mode, access]) => `- \`${mode}\`: ${access.grants}\n`);
  return `### ${part.id}

${part.sentence}

${table(own)}
Attributes: ${kind.attributes.map((attribute) => `\`${attribute}\``).join(', ')}.

Modes of use:

${modes.join('')}`;
}

function table(fields: Part['fields']): string {
  const rows = fields.map(([key, field]) => `| \`${key}\` | ${cell(typeWords(field))} | ${field instanceof z.ZodOptional ? '' : '**Required.** '}${cell(field.meta()?.description ?? '')} |\n`);
  return `| field | type | |\n| --- | --- | --- |\n${rows.join('')}`;
}

/** https://github.github.com/gfm/#tables-extension- */
function cell(text: string): string {
  return text.replaceAll('|', '\\|');
}
