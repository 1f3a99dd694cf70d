import { languageSchema } from '../src/catalog/schema.ts';
import { resolve } from '../src/compiler/resolve/index.ts';
import { checkRules } from '../src/compiler/rules/index.ts';
import { hasErrors, type Diagnostic } from '../src/diagnostics/diagnostic.ts';
import { parsePlatform } from '../src/model/parse.ts';
import type { ResolvedPlatform } from '../src/compiler/resolved.ts';
import { formatPath } from '../src/provenance/path.ts';
import { invariant } from '../src/util/invariant.ts';

/** The part of a model that a test is about. Loosely typed, since many are about what the types refuse. */
export interface Config {
  readonly [section: string]: unknown;
}

type Named = Readonly<Record<string, object>>;

/** A whole model of `config`: what is mandatory, or would be warned of, is filled in where it is not stated. State `undefined` to leave it out. */
export function model(config: Config): Config {
  const { services, jobs, ...rest } = config;
  return {
    name: 'shop',
    environments: { local: { runtime: 'compose' } },
    ...(services === undefined ? {} : { services: fill(services as Named, { health: { none: 'not what is tested' } }) }),
    ...(jobs === undefined ? {} : { jobs: fill(jobs as Named, { kind: 'once' }) }),
    ...rest,
  };
}

function fill(programs: Named, more: object): Named {
  return Object.fromEntries(Object.entries(programs).map(([name, program]) => [name, { ...('build' in program || 'like' in program ? {} : image), ...more, ...program }]));
}

const image = { image: 'example/program:1.0.0' };

/** What the stages up to the rules say of `model(config)`; as in a build, a stage with errors is the last. */
export function diagnose(config: Config): readonly Diagnostic[] {
  const parsed = parsePlatform(languageSchema(), model(config));
  if (parsed.platform === undefined) return parsed.diagnostics;
  const resolved = resolve(parsed.platform, { hostPorts: {} });
  return hasErrors(resolved.diagnostics) ? resolved.diagnostics : [...resolved.diagnostics, ...checkRules(resolved.platform)];
}

/** The resolved platform of `model(config)`, which must be right as far as that. */
export function resolvePlatform(config: Config): ResolvedPlatform {
  const { platform, diagnostics } = parsePlatform(languageSchema(), model(config));
  invariant(platform !== undefined, diagnostics.map(brief).join(', '));
  return resolve(platform, { hostPorts: {} }).platform;
}

/** The same as `code @ path`, one a diagnostic. */
export function check(config: Config): readonly string[] {
  return diagnose(config).map(brief);
}

export function brief({ code, path }: Diagnostic): string {
  return `${code} @ ${formatPath(path)}`;
}
