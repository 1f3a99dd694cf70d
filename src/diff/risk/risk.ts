/** What a change can do to what runs, the worst first. */
export const riskClasses = [
  'data-loss',
  'exposure',
  'permission',
  'secret',
  'downtime',
  'replacement',
  'availability',
  'alerting',
  'capacity',
  'rollout',
  'cost',
  'cosmetic',
] as const;

export type RiskClass = (typeof riskClasses)[number];

/** One thing that a change does to what runs. */
export interface Risk {
  readonly class: RiskClass;
  /** What happens, in one sentence without a full stop. */
  readonly reason: string;
  /** Address of what says so. */
  readonly reference: string;
}

/** The worst of some risks; `undefined` of none. */
export function worstOf(classes: Iterable<RiskClass>): RiskClass | undefined {
  const all = new Set(classes);
  return riskClasses.find((one) => all.has(one));
}
