// Alerts as whoever knows of them writes them: in plain words, which have the reasons of the alert that they stand in.
import type { Origin } from '../provenance/origin.ts';
import { Traced, traced } from '../provenance/traced.ts';
import type { Alert, AlertTest, Question, Runbook, Severity, TestSeries } from './alert.ts';
import type { Vector } from '../formats/promql/document.ts';

/** A plain text has the reasons of the alert. */
export type Text = string | Traced<string>;

/** What to ask, in words and as an expression. */
export type WrittenQuestion = readonly [question: Text, expression: Vector];

export interface WrittenAlert {
  readonly name: string;
  readonly severity: Severity | Traced<Severity>;
  readonly expression: Vector;
  /** Milliseconds for which it must hold. */
  readonly for: number | Traced<number>;
  readonly summary: Text;
  readonly description: Text;
  readonly panel?: string | undefined;
  readonly threshold?: Traced<number>;
  readonly runbook: {
    readonly meaning: Text;
    readonly impact: Text;
    readonly condition: Text;
    readonly causes: readonly Text[];
    readonly queries: readonly WrittenQuestion[];
    readonly remedies: readonly Text[];
  };
  readonly test: { readonly fault: readonly TestSeries[]; readonly health: readonly TestSeries[]; readonly after?: number };
}

/** The alert, for these reasons. */
export function alertFor(origin: Origin, alert: WrittenAlert): Alert {
  const { name, severity, expression, summary, description, panel, threshold, runbook, test } = alert;
  return {
    name,
    severity: because(severity, origin),
    expression,
    for: because(alert.for, origin),
    summary: because(summary, origin),
    description: because(description, origin),
    ...(panel === undefined ? {} : { panel }),
    ...(threshold === undefined ? {} : { threshold }),
    runbook: runbookFor(runbook, origin),
    test: testFor(test, origin),
    origin,
  };
}

function because<T>(value: T | Traced<T>, origin: Origin): Traced<T> {
  return value instanceof Traced ? value : traced(value, origin);
}

function runbookFor({ meaning, impact, condition, causes, queries, remedies }: WrittenAlert['runbook'], origin: Origin): Runbook {
  const text = (one: Text): Traced<string> => because(one, origin);
  return {
    meaning: text(meaning),
    impact: text(impact),
    condition: text(condition),
    causes: causes.map(text),
    queries: queries.map(([question, expression]): Question => ({ question: text(question), expression })),
    remedies: remedies.map(text),
  };
}

function testFor({ after, ...series }: WrittenAlert['test'], origin: Origin): AlertTest {
  return after === undefined ? series : { ...series, after: traced(after, origin) };
}
