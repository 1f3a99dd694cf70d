import { isWrite, type Action } from '../../output/decide.ts';
import { applyPlan } from '../../output/apply.ts';
import { planBuild } from '../../output/plan-build.ts';
import type { Plan } from '../../output/plan.ts';
import { hasErrors, type Diagnostic } from '../../diagnostics/diagnostic.ts';
import { reportedOmissions, summariseOmissions } from '../fidelity.ts';
import { openProject, type Project } from '../project.ts';
import { reportJson, reportLines, reportText, type OutputFormat } from '../report.ts';
import { paint, talk } from '../terminal.ts';
import { plural } from '../../util/text.ts';
import { createTimer, type Timer } from '../timer.ts';
import { unknownNames } from '../unknown-names.ts';

export interface BuildOptions {
  readonly config?: string;
  readonly format: OutputFormat;
  readonly env?: readonly string[];
  readonly target?: readonly string[];
  readonly dryRun?: boolean;
  readonly watch?: boolean;
  readonly timings?: boolean;
  readonly force?: boolean;
}

export async function build(options: BuildOptions): Promise<number> {
  if (options.watch) {
    const isNews = noticeNews();
    return (await import('../watch.ts')).watch((timer) => buildOnce(options, timer, isNews), options.config);
  }
  return (await buildOnce(options, createTimer())).exitCode;
}

/** Tells whether a text is another than the last: what each build of a watch says again nobody reads. */
function noticeNews(): (text: string) => boolean {
  let last: string | undefined;
  return (text) => {
    const isNew = text !== last;
    last = text;
    return isNew;
  };
}

export interface BuildResult {
  readonly exitCode: number;
  /** Absolute names of what the model was read from. */
  readonly sources: readonly string[];
}

async function buildOnce(options: BuildOptions, timer: Timer, isNews: (report: string) => boolean = () => true): Promise<BuildResult> {
  const project = await openProject(options.config, timer.lap);
  const diagnostics = [...project.diagnostics, ...unknownChoices(options, project)];
  const plan = hasErrors(diagnostics) ? undefined : planOf(project, options);
  timer.lap('plan');
  if (plan !== undefined) diagnostics.push(...plan.diagnostics);
  const failed = hasErrors(diagnostics);
  if (plan !== undefined && !failed && !options.dryRun) applyPlan(project.root, project.lockFile!, plan);
  timer.lap('apply');
  const actions = plan?.actions ?? [];
  if (options.format === 'json') reportJson({ files: actions.map(({ path, target, action }) => ({ path, target, action })), omissions: reportedOmissions(project, options.target), timings: timer.laps() }, diagnostics, project);
  else reportBuild(options, project, actions, diagnostics, timer, isNews);
  return { exitCode: failed ? 1 : 0, sources: project.config?.sources.map((file) => `${project.root}/${file}`) ?? [] };
}

function planOf(project: Project, { env, target, force }: BuildOptions): Plan {
  const environments = new Map(project.compilation!.files.map((file) => [file.path, file.environment]));
  const chosen = (file: { path: string; target: string }): boolean => {
    const environment = environments.get(file.path);
    if (target !== undefined && !target.includes(file.target)) return false;
    // What is chosen by environment must be known to belong to it: an orphan's is not. What serves all is only meant where its target is named.
    return env === undefined || (environment === null ? target !== undefined : environment !== undefined && env.includes(environment));
  };
  const only = env === undefined && target === undefined ? {} : { only: chosen };
  return planBuild(project.root, project.lockFile!, { desired: project.desired, memory: project.memory, ejected: project.ejected, force: force ?? false, ...only });
}

/** `--env` and `--target` name what the model has. */
function unknownChoices({ env, target }: BuildOptions, { compilation }: Project): Diagnostic[] {
  const platform = compilation?.platform;
  if (!platform) return [];
  const environments = platform.environments.map((environment) => environment.name.value);
  const targets = [...new Set(compilation.files.map((file) => file.target))];
  return [...unknownNames('environment', '--env', env, environments), ...unknownNames('target', '--target', target, targets)];
}

function reportBuild(options: BuildOptions, project: Project, actions: readonly Action[], diagnostics: readonly Diagnostic[], timer: Timer, isNews: (report: string) => boolean): void {
  reportText(diagnostics, project, options.format);
  if (hasErrors(diagnostics)) return;
  for (const action of actions) if (action.action !== 'keep') reportLines(`${action.action} ${action.path}\n`, options.format);
  talk(`${summary(actions, options.dryRun ?? false, timer)}\n`);
  const fidelity = summariseOmissions(project.compilation!.omissions, options.target);
  if (isNews(fidelity) && fidelity !== '') talk(paint('dim', fidelity));
  if (options.timings) talk(timer.table());
}

function summary(actions: readonly Action[], dryRun: boolean, timer: Timer): string {
  const count = (kind: Action['action']): number => actions.filter((action) => action.action === kind).length;
  const parts = [`${count('create')} created`, `${count('update')} updated`, `${count('delete')} deleted`].filter((part) => !part.startsWith('0 '));
  const changed = actions.filter((action) => isWrite(action) || action.action === 'delete').length;
  const what = changed === 0 ? `${plural(actions.length, 'file')} up to date` : `${plural(actions.length, 'file')}: ${parts.join(', ')}`;
  return `${paint('green', dryRun ? 'would build' : 'built')} ${what} in ${timer.total()} ms`;
}
