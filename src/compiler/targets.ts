import { diagnose, type Diagnostic } from '../diagnostics/diagnostic.ts';
import type { Emitter } from '../emitters/emitter.ts';
import { pathOf } from '../provenance/path-of.ts';
import { nearest } from '../util/suggest.ts';
import type { ResolvedPlatform } from './resolved.ts';

interface Chosen {
  readonly emitters: readonly Emitter[];
  readonly diagnostics: readonly Diagnostic[];
}

/** The targets that the model lists, otherwise all that it calls for; `only` the one of that name. */
export function chooseTargets(emitters: readonly Emitter[], platform: ResolvedPlatform, only?: string): Chosen {
  const known = emitters.map((emitter) => emitter.name);
  const diagnostics: Diagnostic[] = [];
  for (const target of [...(platform.output.targets ?? []), ...platform.output.also]) {
    if (!known.includes(target.value)) diagnostics.push(diagnose('target/unknown', pathOf(target.origin), { target: target.value, known, suggestion: nearest(target.value, known) }));
  }
  const listed = platform.output.targets?.map((target) => target.value);
  const also = platform.output.also.map((target) => target.value);
  const chosen = (emitter: Emitter): boolean => (listed === undefined ? emitter.wanted(platform) : listed.includes(emitter.name));
  return { emitters: emitters.filter((emitter) => (only === undefined || emitter.name === only) && (chosen(emitter) || also.includes(emitter.name))), diagnostics };
}
