import type { Watch } from '../../observability/watch.ts';
import { t, traced, type Traced } from '../../provenance/traced.ts';
import type { ContentFile } from '../facets.ts';
import { source } from '../facts.ts';
import { rulesOf } from './rules.ts';

const layout = source('prometheus.rule-files', 'a file for each service and resource, read from a folder beside the configuration', 'https://prometheus.io/docs/prometheus/latest/configuration/configuration/#configuration-file');

/** Beside the configuration, which names it relative to itself: so the folder can be copied. */
export const rulesFolder: Traced<string> = traced('rules', layout);

/** One file for each subject that has rules, below `folder`; each is a part of its own, since all of them together may be too large for one object. */
export function ruleFiles(watch: Watch, folder: Traced<string>): ContentFile[] {
  return watch.subjects.flatMap((subject): ContentFile[] => {
    if (!subject.isTold && subject.recordings.length === 0) return [];
    const path = t`${folder}/${rulesFolder}/${subject.name}.yml`;
    return [{ path, content: () => ({ format: 'yaml', content: rulesOf(subject, watch) }), part: `rules-${subject.name.value}`, origin: subject.origin }];
  });
}
