import type { ResolvedEnvironment } from '../../compiler/resolved.ts';
import type { ValuePath } from '../../formats/helm-template/document.ts';
import { partsOf, type Origin } from '../../provenance/origin.ts';
import { Traced } from '../../provenance/traced.ts';
import { present, type Vector } from './vector.ts';

/** A text that many objects repeat, alone or within another text: the namespace, the domain, the name of a job. */
export interface Fact {
  readonly path: ValuePath;
  readonly texts: Vector<Traced<string>>;
}

/** First names of values that no workload may take; Helm itself keeps `global`. https://helm.sh/docs/chart_template_guide/subcharts_and_globals/ */
export const reservedNames: ReadonlySet<string> = new Set(['environment', 'namespace', 'domain', 'cloud', 'cluster', 'global']);

/** What environments say of themselves. */
export function factsOf(environments: readonly ResolvedEnvironment[]): Fact[] {
  const said = environments.map((environment) => {
    const texts = new Map<string, Traced<string>>([
      ['environment', environment.name],
      ['namespace', environment.namespace],
      ['domain', environment.domain],
    ]);
    if (environment.cloud !== null) collect(environment.cloud, 'cloud', texts);
    return texts;
  });
  const names = [...new Set(said.flatMap((texts) => [...texts.keys()]))];
  return names.map((name) => ({ path: name.split('.'), texts: said.map((texts) => texts.get(name)) }));
}

function collect(view: object, at: string, into: Map<string, Traced<string>>): void {
  for (const [key, value] of Object.entries(view)) {
    if (value instanceof Traced) {
      if (typeof value.value === 'string') into.set(`${at}.${key}`, value as Traced<string>);
    } else if (typeof value === 'object' && value !== null) collect(value, `${at}.${key}`, into);
  }
}

export function differs(fact: Fact): boolean {
  return new Set(fact.texts.map((text) => text?.value)).size > 1;
}

/** A text as what all environments have in common and the facts between; `undefined` where facts do not explain how it differs. */
export function factor(texts: Vector<string>, origins: Vector<Origin>, facts: readonly Fact[]): (string | Fact)[] | undefined {
  const likely = facts.filter((fact) => texts.every((text, e) => text === undefined || speaksOf(text, origins[e], fact.texts[e])));
  if (likely.length === 0) return undefined;
  const longest = (fact: Fact): number => Math.max(...present(fact.texts).map(({ value }) => value.length));
  likely.sort((a, b) => longest(b) - longest(a));
  return explain(texts, likely) ?? (likely.length === 1 ? undefined : likely.map((fact) => explain(texts, [fact])).find((parts) => parts !== undefined));
}

/** That a text has the words of a fact shows little; that it was also made from it, much. */
function speaksOf(text: string, origin: Origin | undefined, fact: Traced<string> | undefined): boolean {
  if (fact === undefined || fact.value.length < 2 || /["\\\n\r]/.test(fact.value) || !text.includes(fact.value)) return false;
  const parts = origin === undefined ? [] : partsOf(origin);
  return partsOf(fact.origin).some((part) => parts.includes(part));
}

function explain(texts: Vector<string>, facts: readonly Fact[]): (string | Fact)[] | undefined {
  let common: (string | Fact)[] | undefined;
  for (const [e, text] of texts.entries()) {
    if (text === undefined) continue;
    let parts: (string | Fact)[] = [text];
    for (const fact of facts) parts = parts.flatMap((part) => (typeof part === 'string' ? cut(part, fact, fact.texts[e]!.value) : [part]));
    if (common !== undefined && !(common.length === parts.length && common.every((part, i) => part === parts[i]))) return undefined;
    common = parts;
  }
  return common?.some((part) => typeof part !== 'string') ? common : undefined;
}

function cut(text: string, fact: Fact, word: string): (string | Fact)[] {
  const parts: (string | Fact)[] = [];
  let from = 0;
  for (let at = text.indexOf(word); at !== -1; at = text.indexOf(word, at + 1)) {
    if (at < from || isInWord(text, at, word.length)) continue;
    if (at > from) parts.push(text.slice(from, at));
    parts.push(fact);
    from = at + word.length;
  }
  if (from < text.length) parts.push(text.slice(from));
  return parts;
}

function isInWord(text: string, at: number, length: number): boolean {
  return isWordCharacter(text[at - 1]) || isWordCharacter(text[at + length]);
}

function isWordCharacter(char: string | undefined): boolean {
  return char !== undefined && /[A-Za-z0-9]/.test(char);
}
