import type { ResolvedSecret } from '../../compiler/resolved.ts';
import { because, type Node } from '../../provenance/document.ts';
import { t, traced, withOrigin, type Traced } from '../../provenance/traced.ts';
import { secretFiles } from './conventions.ts';

/** Makes what is missing below ./secrets. POSIX sh, for every machine that runs an engine. */
const preamble: readonly string[] = [
  '#!/bin/sh',
  '# Makes the secrets that are missing below ./secrets; what is there stays as it is.',
  '# A secret that somebody hands out is taken from the variable of its name, or asked for on a terminal.',
  'set -eu',
  'cd "$(dirname "$0")"',
  '',
  '# The folder is closed to others; the files are not, since containers read them under users of their own.',
  'mkdir -p secrets',
  'chmod 700 secrets',
  'umask 022',
];

const random: readonly string[] = [
  '',
  '# random NAME CHARACTERS',
  'random() {',
  '  [ -s "secrets/$1" ] && return',
  '  LC_ALL=C tr -dc A-Za-z0-9 </dev/urandom | head -c "$2" >"secrets/$1"',
  '  echo "made secrets/$1"',
  '}',
];

const given: readonly string[] = [
  '',
  '# given NAME VARIABLE DESCRIPTION',
  'missing=0',
  'given() {',
  '  [ -s "secrets/$1" ] && return',
  '  eval "value=\\${$2:-}"',
  '  if [ -z "$value" ] && [ -t 0 ]; then',
  '    printf \'%s (%s): \' "$1" "$3" >&2',
  '    IFS= read -r value',
  '  fi',
  '  if [ -z "$value" ]; then',
  '    echo "no value for secrets/$1 ($3): set $2 and run this again" >&2',
  '    missing=1',
  '    return',
  '  fi',
  '  printf \'%s\' "$value" >"secrets/$1"',
  '  echo "wrote secrets/$1"',
  '}',
];

/** What no secret needs is left out: a function that nothing calls makes a reader look for its call. */
export function secretsScript(secrets: readonly ResolvedSecret[]): Node {
  const made = secrets.filter(({ generated }) => generated !== null);
  const handedOut = secrets.filter(({ generated }) => generated === null);
  const lines = (list: readonly string[], of: readonly ResolvedSecret[]): Node[] => (of.length === 0 ? [] : [because([secretFiles, ...of.flatMap(({ origin, generated }) => (generated === null ? [origin] : [origin, generated.origin]))], [...list])]);
  return [...lines(preamble, secrets), ...lines(random, made), ...lines(given, handedOut), '', ...secrets.map(secretLine), ...lines(['', 'exit "$missing"'], handedOut)];
}

function secretLine(secret: ResolvedSecret): Traced<string> {
  const { name, generated, description, origin } = secret;
  const reasons = [origin, secretFiles];
  if (generated !== null) return withOrigin(t`random ${name} ${generated}`, ...reasons);
  const said = description ?? traced('no description', name.origin);
  return withOrigin(t`given ${name} ${variableOf(name)} '${traced(said.value.replaceAll("'", "'\\''"), said.origin)}'`, ...reasons);
}

/** `openai-api-key` -> `OPENAI_API_KEY` */
function variableOf(name: Traced<string>): string {
  return name.value.replaceAll('-', '_').toUpperCase();
}
