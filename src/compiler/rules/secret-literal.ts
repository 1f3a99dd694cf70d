import type { Value } from '../../catalog/facets.ts';
import type { Node } from '../../provenance/document.ts';
import { partsOf, type Origin } from '../../provenance/origin.ts';
import { pathOf } from '../../provenance/path-of.ts';
import { keysOf } from '../../provenance/path.ts';
import { Traced } from '../../provenance/traced.ts';
import { quote } from '../../util/text.ts';
import { parsePointer } from '../pointer.ts';
import type { Report } from '../resolve/scope.ts';
import type { ResolvedFile, ResolvedVariable, Workload } from '../resolved.ts';
import type { Rule } from './rule.ts';
import { isHarmless, isSecretName, secretIn } from './secret-patterns.ts';

const byName = 'a literal under such a name';

/**
 * No value of a secret stands in a model, since compiled files repeat it. Looks at variables, files, commands, and options of
 * resources and builds, and what overrides set; not into files that the model only names.
 */
export const secretLiteral: Rule = {
  name: 'secret-literal',
  check: ({ environments, images, overrides }, report) => {
    // Most of what an environment holds, the one before it held, too, at the same place.
    const seen = new Set<Origin>();
    for (const { workloads, resources } of environments) {
      for (const workload of workloads) if (workload.role !== 'resource' && workload.role !== 'bootstrap') checkProgram(workload, seen, report);
      for (const { options } of resources) checkTexts(options, seen, report);
    }
    for (const { input } of images) checkTexts(input.options, seen, report);
    for (const { at, set } of overrides) if (set !== undefined) checkSettings(set, parsePointer(at.value).at(-1)!, report);
  },
};

function isNew(origin: Origin, seen: Set<Origin>): boolean {
  return seen.size < seen.add(origin).size;
}

function checkProgram(workload: Workload, seen: Set<Origin>, report: Report): void {
  for (const variable of workload.variables) checkVariable(variable, report);
  for (const file of workload.files) if (isNew(file.origin, seen)) checkFile(file, report);
  for (const words of [workload.entrypoint ?? [], workload.command ?? [], workload.health.kind === 'command' ? workload.health.command : []]) checkCommand(words, report);
}

function checkVariable({ name, value, origin }: ResolvedVariable, report: Report): void {
  if (!Array.isArray(value)) return;
  const parts = value as Value;
  const text = parts.map((part) => (part instanceof Traced ? part.value : '\0')).join('');
  const what = secretIn(text) ?? (isSecretName(name) && !isHarmless(text) && parts.every((part) => isWritten(part)) ? byName : undefined);
  if (what !== undefined) report('secret/literal', pathOf(parts.length === 1 && parts[0] instanceof Traced ? parts[0].origin : origin), { where: `the value of ${quote(name)}`, what });
}

/** Written as it is: in the variable, or in a variable of the environment, which is only another place. */
function isWritten(part: Value[number]): boolean {
  return part instanceof Traced && partsOf(part.origin).every((one) => one.kind === 'model' && isPlainText(one));
}

function isPlainText(origin: Origin & { readonly kind: 'model' }): boolean {
  const [section, , key] = keysOf(origin.path);
  return section === 'environments' ? key === 'variables' : section === 'services' || section === 'jobs' || section === 'defaults';
}

/** One setting a line: `password = x`, `"token": "x",`, `export API_KEY=x`. */
const setting = /^\s*(?:export\s+|-\s+)?["']?([A-Za-z_][\w.-]*)["']?\s*[=:]\s*(?:"([^"]*)"|'([^']*)'|([^\s#;,]+))\s*[,;]?\s*$/;

function checkFile(file: ResolvedFile, report: Report): void {
  const document = file.kind === 'content' ? file.content() : undefined;
  if (document?.format !== 'lines') return;
  for (const line of [document.content].flat()) {
    const text = line instanceof Traced ? String(line.value) : '';
    const [, name, ...values] = setting.exec(text) ?? [];
    const value = values.find((one) => one !== undefined);
    const what = secretIn(text) ?? (name !== undefined && value !== undefined && isSecretName(name) && !isHarmless(value) ? `${quote(name)} with a literal` : undefined);
    if (what !== undefined) report('secret/literal', pathOf(file.origin), { where: `the content of ${quote(file.path.value)}`, what });
  }
}

/** In a word: `--password=x`, and in a shell's text `PGPASSWORD=x psql`. */
const assignment = /(?:^|[\s;&|("'])-{0,2}([A-Za-z_][\w-]*)=(?:"([^"]*)"|'([^']*)'|([^\s;&|)"']+))/g;
const flag = /^--?([A-Za-z][\w-]*)$/;

function checkCommand(words: readonly Traced<string>[], report: Report): void {
  words.forEach((word, i) => {
    const named = flag.exec(word.value)?.[1];
    const next = words[i + 1];
    const settings = [...word.value.matchAll(assignment)].map(([, name, ...values]) => [name!, values.find((one) => one !== undefined) ?? ''] as const);
    const all = named === undefined || next === undefined || next.value.startsWith('-') ? settings : [...settings, [named, next.value] as const];
    const found = all.find(([name, value]) => isSecretName(name) && !isHarmless(value));
    const what = secretIn(word.value) ?? (found === undefined ? undefined : `${quote(found[0])} with a literal`);
    if (what !== undefined) report('secret/literal', pathOf(word.origin), { where: 'this command', what });
  });
}

/** Every text below `node`, which is a view. */
function checkTexts(node: unknown, seen: Set<Origin>, report: Report): void {
  if (node instanceof Traced) {
    const what = typeof node.value === 'string' && isNew(node.origin, seen) ? secretIn(node.value) : undefined;
    if (what !== undefined) report('secret/literal', pathOf(node.origin), { where: 'this text', what });
  } else if (typeof node === 'object' && node !== null) {
    for (const inner of Object.values(node)) checkTexts(inner, seen, report);
  }
}

/** Every text below what an override sets; `name` is the nearest key above it, as that of a variable or a setting. */
function checkSettings(node: Node, name: string, report: Report): void {
  if (node instanceof Traced) {
    if (typeof node.value !== 'string') return;
    const what = secretIn(node.value) ?? (isSecretName(name) && !isHarmless(node.value) ? `${quote(name)} with a literal` : undefined);
    if (what !== undefined) report('secret/literal', pathOf(node.origin), { where: 'what this override sets', what });
  } else if (typeof node === 'object' && node !== null) {
    const variable = namedValue(node);
    for (const [key, inner] of Object.entries<Node | undefined>(node)) if (inner !== undefined) checkSettings(inner, variable !== undefined && key === 'value' ? variable : Array.isArray(node) ? name : key, report);
  }
}

/** The name in `{ name: 'PASSWORD', value: ... }`, as Kubernetes writes variables. */
function namedValue(block: Node): string | undefined {
  const { name } = block as { readonly name?: Node };
  return name instanceof Traced && typeof name.value === 'string' ? name.value : undefined;
}
