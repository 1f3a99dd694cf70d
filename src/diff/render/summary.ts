import { plural } from '../../util/text.ts';
import type { DiffReport, ReportedPlace } from '../report.ts';
import { riskClasses, type Risk, type RiskClass } from '../risk/risk.ts';
import { extentOf } from './groups.ts';

/** What a reviewer expects of any change, and need not be told of each place. */
const expected: ReadonlySet<RiskClass> = new Set(['rollout', 'cosmetic']);

/** Classes that a reviewer is told of at each place. */
export function notableRisks({ risks }: ReportedPlace): RiskClass[] {
  return [...new Set(risks.map((risk) => risk.class))].filter((one) => !expected.has(one));
}

/** A risk that some places have. */
export interface RiskOfPlaces extends Risk {
  /** How many places have it. */
  readonly count: number;
}

/** What places risk, the worst first. */
export function risksOfPlaces(places: readonly ReportedPlace[]): RiskOfPlaces[] {
  const found = new Map<string, RiskOfPlaces>();
  for (const { at, risks } of places) {
    for (const risk of risks) {
      const key = `${risk.class} ${risk.reason}`;
      found.set(key, { ...risk, count: (found.get(key)?.count ?? 0) + at.length });
    }
  }
  return [...found.values()].toSorted((a, b) => riskClasses.indexOf(a.class) - riskClasses.indexOf(b.class));
}

/** The first line of what people read, in parts: each risk with its places, the worst first; then what there is in all. */
export function summaryParts({ risks, causes, places, files, unexplained }: DiffReport): string[] {
  const edits = plural(causes.length, 'edit');
  if (places === 0) return [causes.length === 0 ? 'nothing differs' : `${edits}, no place of a file changes`];
  const known = risks.map((risk, i) => `${risk.class}: ${i === 0 ? plural(risk.places, 'place') : risk.places}`);
  const rest = unexplained.length === 0 ? [] : [`${extentOf(unexplained).count} that no edit explains`];
  return [...(known.length === 0 ? ['no known risk'] : known), `${edits}, ${plural(places, 'place')} in ${plural(files, 'file')}`, ...rest];
}
