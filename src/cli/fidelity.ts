import type { Compilation } from '../compiler/compile.ts';
import type { SourcePosition } from '../diagnostics/diagnostic.ts';
import { formatPath } from '../provenance/path.ts';
import { append } from '../util/append.ts';
import { fileFrom } from '../diagnostics/reporters/report.ts';
import type { Project } from './project.ts';
import { prefixOf } from './report.ts';
import { plural } from '../util/text.ts';

/** What the model says and a target cannot express: the shape that `--format json` prints. Fields may be added; none changes its meaning. */
export interface ReportedOmission {
  readonly target: string;
  /** `services.api.scale`; empty for the model as a whole. */
  readonly path: string;
  readonly source?: SourcePosition;
  /** What is not expressed, and what happens instead. */
  readonly text: string;
}

/** The fidelity report of some targets, or of all, each statement with its place in the model. */
export function reportedOmissions(project: Project, targets?: readonly string[]): ReportedOmission[] {
  const omissions = chosen(project.compilation?.omissions ?? [], targets);
  return omissions.map(({ target, path, text }) => {
    const source = path === null ? undefined : project.config?.locate(path);
    const place = { target, path: formatPath(path) };
    return source === undefined ? { ...place, text } : { ...place, source: { ...source, file: fileFrom(prefixOf(project), source.file) }, text };
  });
}

function chosen(omissions: Compilation['omissions'], targets: readonly string[] | undefined): Compilation['omissions'] {
  return targets === undefined ? omissions : omissions.filter(({ target }) => targets.includes(target));
}

/** The same for people, short: a line for each text, with the first of those about whom it is. Empty where all is expressed. */
export function summariseOmissions(omissions: Compilation['omissions'], targets?: readonly string[]): string {
  const byTarget = new Map<string, string[]>();
  for (const { target, text } of chosen(omissions, targets)) append(byTarget, target, text);
  return [...byTarget].map(([target, texts]) => `${target} cannot fully express ${plural(texts.length, 'statement')} of the model; "platform targets" lists them:\n${groupTexts(texts).map((line) => `  ${line}\n`).join('')}`).join('');
}

const mostNames = 3;

/** `api, web and 5 more: there is no scheduler`, of texts that begin with whom they are about. */
function groupTexts(texts: readonly string[]): string[] {
  const names = new Map<string, string[]>();
  for (const text of texts) {
    const { subject, rest } = parseText(text);
    append(names, rest, subject);
  }
  return [...names].map(([rest, subjects]) => `${listSubjects(subjects.filter((one) => one !== ''))}${rest}`);
}

function parseText(text: string): { subject: string; rest: string } {
  const [, subject = '', rest = text] = /^([\w.-]+)(?: \([^()]*\))?: ([^]*)$/.exec(text) ?? [];
  return { subject, rest };
}

function listSubjects(subjects: readonly string[]): string {
  const different = [...new Set(subjects)];
  if (different.length === 0) return '';
  const first = different.slice(0, mostNames).join(', ');
  return different.length > mostNames ? `${first} and ${different.length - mostNames} more: ` : `${first}: `;
}
