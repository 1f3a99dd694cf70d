import type { Keys } from '../keys.ts';
import { isPlainObject, type Plain } from '../plain.ts';

/** Sorts of documents by what tells them: keys of which one stands at the top, and what a file is called. The first that fits. */
const documents: readonly { readonly sort: string; readonly tops: readonly string[]; readonly named?: RegExp }[] = [
  { sort: 'rule-tests', tops: ['tests', 'input_series'], named: /\/tests\// },
  { sort: 'rules', tops: ['groups'] },
  { sort: 'dashboard', tops: ['panels'], named: /\.json$/ },
  { sort: 'alertmanager', tops: ['route', 'inhibit_rules', 'mute_time_intervals', 'time_intervals', 'receivers', 'global', 'templates'], named: /alertmanager\.ya?ml$/ },
  { sort: 'prometheus', tops: ['scrape_configs', 'rule_files', 'alerting', 'global', 'storage', 'remote_write'], named: /prometheus\.ya?ml$/ },
  { sort: 'workflow', tops: ['jobs', 'on', 'permissions', 'env', 'concurrency', 'name'], named: /\.github\/workflows\// },
  { sort: 'compose', tops: ['services', 'volumes', 'networks', 'secrets', 'configs', 'name'], named: /(?:^|\/)(?:docker-)?compose(?:\.[\w-]+)?\.ya?ml$/ },
  { sort: 'helm-chart', tops: [], named: /(?:^|\/)Chart\.yaml$/ },
  { sort: 'helm-values', tops: [], named: /(?:^|\/)values(?:-[\w-]+)?\.yaml$/ },
];

/** Files of which every change is of one sort, whatever it is in them. */
const texts: readonly { readonly sort: string; readonly named: RegExp }[] = [
  { sort: 'dockerignore', named: /\.dockerignore$/ },
  { sort: 'dockerfile', named: /(?:^|\/)Dockerfile$/ },
  { sort: 'gitignore', named: /(?:^|\/)\.gitignore$/ },
  { sort: 'secrets-script', named: /(?:^|\/)secrets\.sh$/ },
  { sort: 'script', named: /\.sh$/ },
  { sort: 'prose', named: /(?:\.md|\.txt|\.env\.example|\.helmignore|\.gitattributes|values\.schema\.json)$/ },
];

/** What a document is, by its name, by its keys, or by the first key that leads to a place of it; `undefined` where nothing is known of it. */
export function sortOfDocument(file: string, keys: Keys, document: Plain | undefined): string | undefined {
  const text = texts.find(({ named }) => named.test(file));
  if (text !== undefined) return text.sort;
  const byName = documents.find(({ named }) => named?.test(file) === true);
  if (byName !== undefined) return byName.sort;
  const tops = document !== undefined && isPlainObject(document) ? Object.keys(document) : keys.slice(0, 1).map(String);
  // Only the first of the keys is of nothing else.
  return documents.find(({ tops: [first] }) => first !== undefined && tops.includes(first))?.sort;
}

/** Of an object of a cluster, its kind and what all of them have in common. */
export function sortsOfKind(kind: string): readonly string[] {
  return [kind, 'kubernetes'];
}

/** The kind that an object of a cluster states. */
export function kindOf(object: Plain | undefined): string | undefined {
  return object !== undefined && isPlainObject(object) && typeof object['kind'] === 'string' && 'apiVersion' in object ? object['kind'] : undefined;
}
