import { modes, type Mode } from '../../model/mode.ts';
import { originOf } from '../../provenance/document.ts';
import type { Origin } from '../../provenance/origin.ts';
import { pathOf } from '../../provenance/path-of.ts';
import { Traced, traced } from '../../provenance/traced.ts';
import { sortedEntries } from '../../util/sort.ts';
import { nearest } from '../../util/suggest.ts';
import { requirePort } from './port.ts';
import type { Program, Resource, Scope } from './scope.ts';
import type { ResolvedPort } from '../resolved.ts';

export interface Use {
  readonly resource: Resource;
  readonly modes: readonly Traced<Mode>[];
  readonly publish: readonly Traced<string>[];
  readonly subscribe: readonly Traced<string>[];
  readonly origin: Origin;
}

export interface Call {
  readonly program: Program;
  readonly port: ResolvedPort;
  readonly origin: Origin;
}

/** What of the model's resources a program uses here. */
export function resolveUses(program: Program, scope: Scope): Use[] {
  return sortedEntries(program.view.uses).flatMap(([name, use]) => {
    const origin = use instanceof Traced ? use.origin : originOf(use!)!;
    const resource = scope.resources.get(name);
    if (resource === undefined) {
      scope.report('reference/not-here', pathOf(origin), { name, environment: scope.environment.name.value });
      return [];
    }
    const { mode, publish = [], subscribe = [] } = use instanceof Traced ? { mode: use } : use!;
    const stated: Traced<Mode>[] = [
      ...(mode === undefined ? [] : [mode as Traced<Mode>]),
      ...(publish.length === 0 ? [] : [traced<Mode>('publish', originOf(publish) ?? origin)]),
      ...(subscribe.length === 0 ? [] : [traced<Mode>('subscribe', originOf(subscribe) ?? origin)]),
    ];
    if (stated.length === 0) scope.report('resource/no-mode', pathOf(origin), { resource: name });
    checkModes(resource, stated, scope);
    checkParts(resource, [...publish, ...subscribe], scope);
    return [{ resource, modes: stated, publish, subscribe, origin }];
  });
}

function checkModes(resource: Resource, stated: readonly Traced<Mode>[], scope: Scope): void {
  const known = modes.filter((mode) => resource.kind.access[mode] !== undefined);
  for (const mode of stated) {
    if (known.includes(mode.value)) continue;
    scope.report('resource/mode', pathOf(mode.origin), { resource: resource.name.value, kind: resource.kind.name, mode: mode.value, known });
  }
}

/** Topics and the like: a use may name only what the resource declares. */
function checkParts(resource: Resource, parts: readonly Traced<string>[], scope: Scope): void {
  const known = resource.kind.children?.(resource.view as never).map((child) => child.value) ?? [];
  for (const part of parts) {
    if (known.includes(part.value)) continue;
    scope.report('resource/unknown-part', pathOf(part.origin), { resource: resource.name.value, part: part.value, known, suggestion: nearest(part.value, known) });
  }
}

/** Which services a program calls here, and on which port. */
export function resolveCalls(program: Program, scope: Scope): Call[] {
  const { calls } = program.view;
  const wanted: [Traced<string>, Traced<string> | null][] =
    calls === undefined
      ? []
      : Array.isArray(calls)
        ? (calls as readonly Traced<string>[]).map((name) => [name, null])
        : sortedEntries(calls as Record<string, { port?: Traced<string> }>).map(([name, call]) => [traced(name, originOf(call)!), call.port ?? null]);
  const seen = new Set<string>();
  return wanted.flatMap(([name, portName]) => {
    if (seen.has(name.value)) return [];
    seen.add(name.value);
    const called = scope.programs.get(name.value);
    if (called === undefined || called.role !== 'service') {
      scope.report('reference/not-here', pathOf(name.origin), { name: name.value, environment: scope.environment.name.value });
      return [];
    }
    const port = requirePort(called, portName, `the call from "${program.name.value}"`, pathOf(name.origin), scope.report);
    return port === undefined ? [] : [{ program: called, port, origin: name.origin }];
  });
}
