import type { DiffReport, ReportedPlace } from '../report.ts';

/** The report as scripts read it: docs/json.md, schemas/diff.schema.json. Fields may be added, none changes its meaning. */
export function toJson({ base, risk, risks, places, files, causes, unexplained }: DiffReport): object {
  return {
    version: 1,
    base,
    risk,
    risks,
    places,
    files,
    causes: causes.map((cause) => ({ edit: cause.edit, risk: cause.risk, changes: cause.places.flatMap(changesOf) })),
    unexplained: unexplained.flatMap(changesOf),
  };
}

/** One for each file, what is shown together or not. */
function changesOf({ at, target, kind, name, before, after, risks, also }: ReportedPlace): object[] {
  return at.map(({ file, environment, pointer, line }) => ({ file, target, environment, kind, pointer, name, line, before, after, risks, ...(also.length === 0 ? {} : { also }) }));
}
