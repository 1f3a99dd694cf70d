import type { Value } from '../../catalog/facets.ts';
import { originOf } from '../../provenance/document.ts';
import { compose, type Origin } from '../../provenance/origin.ts';
import { pathOf } from '../../provenance/path-of.ts';
import { map, Traced, traced } from '../../provenance/traced.ts';
import { once } from '../../util/once.ts';
import { sortBy, sortedEntries } from '../../util/sort.ts';
import type { ResolvedFile, ResolvedMount, ResolvedVariable } from '../resolved.ts';
import { defaulted } from './defaults.ts';
import { interpolate, type Reader } from './interpolate.ts';
import { resourceInput } from './resource.ts';
import type { Program, Scope } from './scope.ts';
import type { Use } from './uses.ts';

/** The environment variables of a program, sorted by name. */
export function resolveVariables(program: Program, uses: readonly Use[], scope: Scope, reader: Reader): ResolvedVariable[] {
  const written = writtenVariables(program, scope, reader);
  const set = new Set(written.map(({ name }) => name));
  const giving = uses.filter(({ resource }) => resource.kind.variables !== undefined);
  const given = giving.flatMap((use, i) => givenVariables(program, use, giving.slice(0, i), set, scope));
  return given.length === 0 ? written : sortBy([...written, ...given], ({ name }) => name);
}

/** What client libraries of a resource read, unless the model sets it, or a use `before` gave it: that none did follows from how it uses what it uses. */
function givenVariables({ name: user }: Program, { resource, modes, origin }: Use, before: readonly Use[], set: Set<string>, scope: Scope): ResolvedVariable[] {
  const notThere = before.flatMap((use) => use.modes.map((mode) => mode.origin));
  return modes.flatMap((mode) => {
    const groups = resource.kind.variables!(resourceInput(resource, scope, []), user, mode.value);
    const wanted = groups.filter((group) => !group.some(({ name }) => set.has(name))).flat();
    for (const { name } of wanted) set.add(name);
    return wanted.map(({ name, value }) => ({ name, origin: compose([origin, mode.origin, ...notThere]), value }));
  });
}

function writtenVariables(program: Program, scope: Scope, reader: Reader): ResolvedVariable[] {
  return sortedEntries(program.view.env).map(([name, value]) => {
    if (value instanceof Traced) return { name, origin: value.origin, value: plainValue(value, scope, reader) };
    const origin = originOf(value)!;
    if ('secret' in value) return { name, origin, value: [{ kind: 'secret', secret: value.secret }] };
    return { name, origin, value: { kind: 'secret-file', secret: value.secretFile } };
  });
}

function plainValue(value: Traced<string> | Traced<number> | Traced<boolean>, scope: Scope, reader: Reader): Value {
  if (typeof value.value !== 'string') return [map(value as Traced<number | boolean>, String)];
  return interpolate(value, scope, reader);
}

export function resolveFiles(program: Program, scope: Scope): ResolvedFile[] {
  return sortedEntries(program.view.files).flatMap(([at, file]): ResolvedFile[] => {
    const origin = originOf(file)!;
    const path = traced(at, origin);
    const { content, source, secret } = file;
    if ([content, source, secret].filter((one) => one !== undefined).length !== 1) {
      scope.report('file/content', pathOf(origin), { path: at });
      return [];
    }
    if (source !== undefined) return [{ kind: 'source', path, source, origin }];
    if (secret !== undefined) return [{ kind: 'secret', path, secret, origin }];
    return [{ kind: 'content', path, content: once(() => ({ format: 'lines', content: textLines(content!) })), part: 'files', origin }];
  });
}

/** A text without characters has no lines; a last one without a line break gets it. */
function textLines(content: Traced<string>): Traced<string>[] {
  if (content.value === '') return [];
  const text = content.value.endsWith('\n') ? content.value.slice(0, -1) : content.value;
  return text.split('\n').map((line) => traced(line, content.origin));
}

export function resolveMounts(program: Program, scope: Scope): ResolvedMount[] {
  return sortedEntries(program.view.volumes).map(([name, mount]) => {
    const volume = scope.volumes.get(name)!;
    if (mount instanceof Traced) return { volume, path: mount, mode: writes(mount.origin), origin: mount.origin };
    const origin = originOf(mount!)!;
    return { volume, path: mount!.path, mode: mount!.mode ?? writes(origin), origin };
  });
}

function writes(origin: Origin): Traced<'read' | 'write'> {
  return defaulted('write', origin, 'mode', 'a volume is mounted to be written to, unless the model says otherwise');
}
