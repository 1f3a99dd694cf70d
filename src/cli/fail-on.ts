import type { DiffReport } from '../diff/report.ts';
import { riskClasses, type RiskClass } from '../diff/risk/risk.ts';
import { CannotRun } from '../util/cannot-run.ts';
import { nearest } from '../util/suggest.ts';
import { quote, quoteList } from '../util/text.ts';

/** The classes that `--fail-on` names. @throws CannotRun for a name that is none, so that a slip of the pen never lets everything pass */
export function readFailOn(names: readonly string[]): RiskClass[] {
  return names.map((name) => {
    const found = riskClasses.find((one) => one === name.trim());
    if (found !== undefined) return found;
    const near = nearest(name.trim(), riskClasses);
    throw new CannotRun(`${quote(name)} is no class of risks: ${near === undefined ? `expected ${quoteList(riskClasses)}` : `did you mean ${quote(near)}?`}`);
  });
}

/** Whether something changes, or, where classes are named, whether something changes that has one of these. */
export function failsOn({ places, risks }: Pick<DiffReport, 'places' | 'risks'>, classes: readonly RiskClass[] | undefined): boolean {
  return classes === undefined ? places > 0 : risks.some((risk) => classes.includes(risk.class));
}
