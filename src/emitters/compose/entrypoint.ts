import type { Value } from '../../catalog/facets.ts';
import type { Workload } from '../../compiler/resolved.ts';
import { because } from '../../provenance/document.ts';
import { compose } from '../../provenance/origin.ts';
import { map, traced, Traced } from '../../provenance/traced.ts';
import { hasSecret, secretPath } from '../value.ts';
import { secretWrapper } from './conventions.ts';
import { escapeDollar, literal } from './values.ts';

export interface Start {
  readonly entrypoint: readonly Traced<string>[] | undefined;
  readonly command: readonly Traced<string>[] | undefined;
}

/** The words that start a workload's program: what the model says, else what the build of its image says; `null` for a foreign image's own. */
export function programOf(workload: Workload): readonly Traced<string>[] | null {
  const { build } = workload.image;
  const entrypoint = workload.entrypoint ?? build?.kind.entrypoint(build.input) ?? null;
  return entrypoint === null ? null : [...entrypoint, ...(workload.command ?? [])];
}

/** Entry point and command; with secrets among its variables, wrapped in a shell that reads them from their files. */
export function startOf(workload: Workload): Start {
  const exports = workload.variables.filter((v) => !('kind' in v.value) && hasSecret(v.value)).map((v) => exportLine(v.name, v.value as Value));
  if (exports.length === 0) return { entrypoint: workload.entrypoint?.map(literal), command: workload.command?.map(literal) };
  const origin = compose([secretWrapper, ...exports.map((line) => line.origin)]);
  const script = traced(['set -eu', ...exports.map((line) => line.value), 'exec "$@"', ''].join('\n'), origin);
  const shell = because(origin, [traced('/bin/sh', origin), traced('-c', origin), map(script, escapeDollar), traced('sh', origin)]);
  return { entrypoint: shell, command: because(origin, (programOf(workload) ?? []).map(literal)) };
}

/** `A="postgres://app:$(cat /run/secrets/x)@..." && export A`: apart, because `export` would hide a failing `cat`. */
function exportLine(name: string, value: Value): Traced<string> {
  const parts = value.map((part) => (part instanceof Traced ? { text: doubleQuoted(part.value), origin: part.origin } : { text: `$(cat ${secretPath(part.secret).value})`, origin: part.secret.origin }));
  return traced(`${name}="${parts.map((part) => part.text).join('')}"\nexport ${name}`, compose(parts.map((part) => part.origin)));
}

/** POSIX.1-2017 2.2.3: what keeps its meaning within double quotes. */
function doubleQuoted(text: string): string {
  return text.replace(/[\\"$`]/g, '\\$&');
}
