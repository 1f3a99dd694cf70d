import type { ResolvedEnvironment } from '../../compiler/resolved.ts';
import type { Guard, TemplateDocument, ValuePath } from '../../formats/helm-template/document.ts';
import type { Node } from '../../provenance/document.ts';
import { compose, partsOf, type Origin } from '../../provenance/origin.ts';
import { Traced, traced } from '../../provenance/traced.ts';
import { append } from '../../util/append.ts';
import { commonKeys, withoutHash } from './align.ts';
import { absent } from './conventions.ts';
import { differs, factor, factsOf, reservedNames, type Fact } from './facts.ts';
import { mergeItem, saidInstead } from './merge.ts';
import type { Merging } from './merging.ts';
import { modelThings } from './model-places.ts';
import { identifier, scopeNames, type Place } from './naming.ts';
import { alignRows } from './rows.ts';
import { addValue, newStore, type ValueStore } from './store.ts';
import { dataText, originsWithin, present, type Vector } from './vector.ts';

/** An object of the Kubernetes API, as much of it as a chart has to know. */
export type PlainObject = { readonly kind: Node; readonly metadata: { readonly name: Node; readonly [field: string]: Node | undefined }; readonly [field: string]: Node | undefined };

/** The objects of one file in all environments. */
export interface ObjectVector {
  /** `workloads/discovery.yaml` */
  readonly path: string;
  readonly objects: Vector<readonly PlainObject[]>;
  readonly origins: Vector<Origin>;
}

export interface Chart {
  readonly templates: ReadonlyMap<string, readonly TemplateDocument[]>;
  readonly store: ValueStore;
}

/** One object in all environments that have it. */
interface ObjectSlot {
  readonly place: Place;
  readonly objects: Vector<PlainObject>;
}

/** Everything that the files of a chart say. */
export function toChart(environments: readonly ResolvedEnvironment[], files: readonly ObjectVector[]): Chart {
  const facts = factsOf(environments).filter((fact) => differs(fact) || (environments.length === 1 && (fact.path[0] === 'namespace' || fact.path[0] === 'domain')));
  const scopes = scopeNames(files.flatMap(({ path }) => workloadOf(path) ?? []), reservedNames);
  const slots = files.map((file) => alignObjects(file, facts, scopes));
  const named = [...facts, ...slots.flatMap((file) => file.flatMap((slot) => nameFact(slot, facts)))];
  const store = newStore([...named.map((fact) => fact.path), ...files.map((file) => guardPath(file, scopes))]);
  const m: Merging = { facts: named, store, scopes, said: saidIn(files), environments: environments.map(({ origin }) => origin), names: environments.map(({ name }) => name.value) };
  return { templates: new Map(files.map((file, i) => [file.path, mergeFile(m, file, slots[i]!)])), store };
}

function workloadOf(path: string): string | undefined {
  return /^workloads\/(.+)\.yaml$/.exec(path)?.[1];
}

/** The same object is one of that kind and name, whatever namespace or hash the name holds. */
function alignObjects({ path, objects }: ObjectVector, facts: readonly Fact[], scopes: ReadonlyMap<string, string>): ObjectSlot[] {
  const ids = commonKeys(objects.map((list) => list?.map((object) => `${textOf(object.kind)}/${textOf(object.metadata.name)}`)), facts);
  const workload = workloadOf(path);
  return alignRows(ids, false).map((row): ObjectSlot => {
    const slot = row.map((at, e) => (at === undefined ? undefined : objects[e]![at]));
    const e = row.findIndex((at) => at !== undefined);
    const [kind, ...name] = ids[e]![row[e]!]!.split('/');
    const object = withoutHash(name.join('/')).replace(/[<>/~]/g, '');
    return { objects: slot, place: { scope: workload === undefined ? 'cluster' : scopes.get(workload)!, subject: workload ?? 'cluster', kind: kind!, object, steps: [] } };
  });
}

/** The name of an object whose name differs for no fact of the environment, such as that of a Job, which holds a hash. */
function nameFact({ place, objects }: ObjectSlot, facts: readonly Fact[]): Fact[] {
  const texts = objects.map((object) => (object?.metadata.name instanceof Traced && typeof object.metadata.name.value === 'string' ? (object.metadata.name as Traced<string>) : undefined));
  const found = present(texts);
  if (found.length < 2 || found.every(({ value }) => value === found[0]!.value)) return [];
  if (factor(texts.map((text) => text?.value), texts.map((text) => text?.origin), facts) !== undefined) return [];
  const own = place.object === place.subject ? [] : [identifier(place.object)];
  return [{ path: [place.scope, ...own, `${place.kind[0]!.toLowerCase()}${place.kind.slice(1)}Name`], texts }];
}

function mergeFile(m: Merging, file: ObjectVector, slots: readonly ObjectSlot[]): TemplateDocument[] {
  const guard = fileGuard(m, file);
  const everywhere = file.origins.map((origin, e) => origin ?? m.environments[e]!);
  return slots.flatMap(({ place, objects }) => {
    const asFile = objects.every((object, e) => (object === undefined) === (file.objects[e] === undefined));
    const name = `${place.kind}-${place.object}`;
    if (!asFile) return mergeItem(m, objects, { place, around: everywhere, reasons: [] }).map((item) => ({ name, ...item }));
    return mergeItem(m, objects, { place, around: file.origins, reasons: [] }).map(({ node }) => ({ name, node, guard }));
  });
}

/** Of a file that not every environment has. */
function fileGuard(m: Merging, file: ObjectVector): Guard | null {
  const { origins } = file;
  if (!origins.includes(undefined)) return null;
  const reasons = present(origins);
  const flags = origins.map((origin, e) => (origin === undefined ? traced(false, compose([absent, m.environments[e]!, ...reasons])) : traced(true, origin)));
  const said = origins.flatMap((origin, e) => (origin === undefined ? saidInstead(m, e, reasons) : []));
  return { path: addValue(m.store, guardPath(file, m.scopes), flags, false, said).path, origin: compose([...flags.map((flag) => flag.origin), ...said]) };
}

function guardPath({ path }: ObjectVector, scopes: ReadonlyMap<string, string>): ValuePath {
  const workload = workloadOf(path);
  return workload === undefined ? ['cluster', identifier(path.replace(/\.yaml$/, '')), 'enabled'] : [scopes.get(workload)!, 'enabled'];
}

/** What the objects of each environment came from, by the thing of the model; collected when something is missing in one. */
function saidIn(files: readonly ObjectVector[]): Merging['said'] {
  const known = new Map<number, ReadonlyMap<string, Origin[]>>();
  return (environment, things) => {
    const said = known.get(environment) ?? byThing(originsWithin(files.flatMap(({ objects }) => objects[environment] ?? []), undefined));
    known.set(environment, said);
    return [...things].flatMap((thing) => said.get(thing) ?? []);
  };
}

function byThing(origin: Origin): ReadonlyMap<string, Origin[]> {
  const found = new Map<string, Origin[]>();
  for (const part of partsOf(origin)) for (const thing of modelThings(part)) append(found, thing, part);
  return found;
}

/** Of a scalar that the API needs as text. */
function textOf(node: Node): string {
  const value = node instanceof Traced ? node.value : node;
  return typeof value === 'string' ? value : dataText(node);
}
