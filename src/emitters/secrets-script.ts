import type { ResolvedSecret } from '../compiler/resolved.ts';
import { because, type Node } from '../provenance/document.ts';
import type { Origin } from '../provenance/origin.ts';
import { t, traced, withOrigin, type Traced } from '../provenance/traced.ts';

/** Where a script puts secrets, in words of a POSIX shell in which `$1` is the name of one. */
export interface SecretPlace {
  /** Why there is such a script. */
  readonly reason: Origin;
  /** What stands first. */
  readonly preamble: readonly (string | Traced<string>)[];
  /** Lines of a function that return where there is the secret. */
  readonly present: readonly string[];
  /** What takes the value from standard output: `>"secrets/$1"`. */
  readonly into: string;
  /** What the reader knows it as: `secrets/$1`. */
  readonly called: string;
}

function random({ present, into, called }: SecretPlace): string[] {
  return ['', '# random NAME CHARACTERS', 'random() {', ...present, `  LC_ALL=C tr -dc A-Za-z0-9 </dev/urandom | head -c "$2" ${into}`, `  echo "made ${called}"`, '}'];
}

function given({ present, into, called }: SecretPlace): string[] {
  return [
    '',
    '# given NAME VARIABLE DESCRIPTION',
    'missing=0',
    'given() {',
    ...present,
    '  eval "value=\\${$2:-}"',
    '  if [ -z "$value" ] && [ -t 0 ]; then',
    '    printf \'%s (%s): \' "$1" "$3" >&2',
    '    IFS= read -r value',
    '  fi',
    '  if [ -z "$value" ]; then',
    `    echo "no value for ${called} ($3): set $2 and run this again" >&2`,
    '    missing=1',
    '    return',
    '  fi',
    `  printf '%s' "$value" ${into}`,
    `  echo "wrote ${called}"`,
    '}',
  ];
}

/** Makes the secrets that are missing: random ones where any value will do, and others from a variable or from whoever runs it. What no secret needs is left out: a function that nothing calls makes a reader look for its call. */
export function secretsScript(secrets: readonly ResolvedSecret[], place: SecretPlace): Node {
  const made = secrets.filter(({ generated }) => generated !== null);
  const handedOut = secrets.filter(({ generated }) => generated === null);
  const lines = (list: readonly (string | Traced<string>)[], of: readonly ResolvedSecret[]): Node[] =>
    of.length === 0 ? [] : [because([place.reason, ...of.flatMap(({ origin, generated }) => (generated === null ? [origin] : [origin, generated.origin]))], [...list])];
  return [
    ...lines(place.preamble, secrets),
    ...lines(random(place), made),
    ...lines(given(place), handedOut),
    '',
    ...secrets.map((secret) => secretLine(secret, place.reason)),
    ...lines(['', 'exit "$missing"'], handedOut),
  ];
}

function secretLine(secret: ResolvedSecret, reason: Origin): Traced<string> {
  const { name, generated, description, origin } = secret;
  if (generated !== null) return withOrigin(t`random ${name} ${generated}`, origin, reason);
  const said = description ?? traced('no description', name.origin);
  return withOrigin(t`given ${name} ${variableOf(name)} '${traced(said.value.replaceAll("'", "'\\''"), said.origin)}'`, origin, reason);
}

/** `openai-api-key` -> `OPENAI_API_KEY` */
function variableOf(name: Traced<string>): string {
  return name.value.replaceAll('-', '_').toUpperCase();
}
