// The command: reads arguments and hands over; each command is loaded only when it is called.
import { Command, CommanderError, Option } from 'commander';
import { kubernetesVersions } from '../model/kubernetes-versions.ts';
import { CannotRun } from '../util/cannot-run.ts';
import type { AdoptOptions } from './commands/adopt.ts';
import type { BuildOptions } from './commands/build.ts';
import type { CheckOptions } from './commands/check.ts';
import type { DiffBaseOptions } from './commands/diff-base.ts';
import type { DiffOptions } from './commands/diff.ts';
import type { EjectOptions } from './commands/eject.ts';
import type { InitOptions } from './commands/init.ts';
import type { InspectOptions } from './commands/inspect.ts';
import type { TargetsOptions } from './commands/targets.ts';
import type { TypesOptions } from './commands/types.ts';
import type { VerifyOptions } from './commands/verify.ts';
import type { WhereOptions } from './commands/where.ts';
import type { WhyOptions } from './commands/why.ts';
import { talk } from './terminal.ts';

type Run = () => Promise<number>;

const outputFormats: readonly string[] = ['pretty', 'json', 'github', 'sarif'];

/** `--env a,b --env c` */
function list(value: string, before: string[] | undefined): string[] {
  return [...(before ?? []), ...value.split(',')];
}

/** @returns the chosen command's work, or `undefined` if the arguments ask for help or the version only */
function parse(argv: readonly string[]): Run | undefined {
  let chosen: Run | undefined;
  const program = new Command('platform')
    .description('compiles one typed model of a platform into every file that its operation needs')
    .exitOverride()
    .configureOutput({ writeErr: talk })
    .showHelpAfterError('run "platform --help" for all commands');

  const command = (name: string, summary: string, moreFormats: readonly string[] = []): Command => {
    const format = new Option('--format <format>', 'how results and diagnostics are printed').choices([...outputFormats, ...moreFormats]).default('pretty');
    const made = program.command(name).description(summary).option('--config <path>', 'the model, or the folder that it is in (default: the working directory)').addOption(format);
    made.exitOverride();
    return made;
  };

  command('init', 'write a first model into the current folder')
    .option('--name <name>', 'name of the platform (default: asked for on a terminal, otherwise the folder\'s)')
    .action((options: InitOptions) => void (chosen = async () => (await import('./commands/init.ts')).init(options)));
  command('build', 'compile the model and write what changed')
    .option('--env <names>', 'only the files of these environments; together with --target, also what serves all of them', list)
    .option('--target <names>', 'only the files of these targets', list)
    .option('--dry-run', 'say what would be written, and write nothing')
    .option('--watch', 'build again whenever the model changes')
    .option('--timings', 'say how long each stage took')
    .option('--force', 'overwrite files that were changed by hand')
    .action((options: BuildOptions) => void (chosen = async () => (await import('./commands/build.ts')).build(options)));
  command('check', 'say whether the files on disk are what the model wants')
    .option('--explain', 'say what was changed in each file that was edited by hand')
    .action((options: CheckOptions) => void (chosen = async () => (await import('./commands/check.ts')).check(options)));
  command('diff', 'show what a build would change on disk, or what edits of the model changed since a base', ['diff', 'markdown', 'html'])
    .option('--base [revision]', 'the model of a revision, a file or a folder; by itself, where the default branch was left')
    .option('--full', 'with --base, every place, however many there are')
    .option('--fail-on <classes>', 'end with 1 only for changes with these risks, such as data-loss,exposure; by itself, since the default branch was left', list)
    .action((options: DiffOptions & Partial<DiffBaseOptions>) => void (chosen = async () => {
      const isSinceBase = options.base !== undefined || options.failOn !== undefined;
      return isSinceBase ? (await import('./commands/diff-base.ts')).diffBase({ ...options, base: options.base ?? true }) : (await import('./commands/diff.ts')).diff(options);
    }));
  command('adopt', 'take what was edited by hand in compiled files into the model')
    .argument('<file...>', 'compiled files')
    .option('--dry-run', 'print what would be written into the model, and write nothing')
    .action((files: string[], options: AdoptOptions) => void (chosen = async () => (await import('./commands/adopt.ts')).adopt(files, options)));
  command('eject', 'hand compiled files over to their owners: no build writes them any more')
    .argument('<file|target...>', 'compiled files, or targets for all of their files')
    .option('--undo', 'give them back to the model')
    .action((names: string[], options: EjectOptions) => void (chosen = async () => (await import('./commands/eject.ts')).eject(names, options)));
  command('why', 'say where the values on a line of a compiled file come from')
    .argument('<file:line[:column]...>', 'places in compiled files')
    .action((places: string[], options: WhyOptions) => void (chosen = async () => (await import('./commands/why.ts')).why(places, options)));
  command('where', 'list every line that a value of the model reaches')
    .argument('<path>', 'a path in the model, such as services.web.ports.http')
    .action((path: string, options: WhereOptions) => void (chosen = async () => (await import('./commands/where.ts')).where(path, options)));
  command('inspect', 'print what a stage of the compiler makes of the model, as JSON')
    .addOption(new Option('--stage <stage>', 'the stage').choices(['load', 'resolve']).default('resolve'))
    .action((options: InspectOptions) => void (chosen = async () => (await import('./commands/inspect.ts')).inspect(options)));
  command('verify', 'say whether a cluster would take YAML files, whoever wrote them')
    .argument('[dir|file...]', 'folders, files, or "-" for stdin', ['.'])
    .addOption(new Option('--kubernetes-version <version>', 'minor version of the cluster (default: the oldest that the model names, otherwise the newest)').choices(kubernetesVersions))
    .action((places: string[], options: VerifyOptions) => void (chosen = async () => (await import('./commands/verify.ts')).verify(places, options)));
  command('types', 'print TypeScript types of custom resources')
    .requiredOption('--crd <file>', 'YAML or JSON with CustomResourceDefinitions, or "-" for stdin')
    .option('--out <file>', 'write them here (default: print them)')
    .action((options: TypesOptions) => void (chosen = async () => (await import('./commands/types.ts')).types(options)));
  command('schema', 'print the JSON Schema of the language')
    .action(() => void (chosen = async () => (await import('./commands/schema.ts')).schema()));
  command('targets', 'list the targets, their files, and what they cannot express')
    .action((options: TargetsOptions) => void (chosen = async () => (await import('./commands/targets.ts')).targets(options)));

  program.version(__VERSION__, '--version', 'print the version');
  program.parse(argv);
  return chosen;
}

/** Exit codes: 0 clean, 1 findings or drift, 2 could not run. What is neither a finding nor the surroundings' fault is a bug of ours and shows its stack. */
async function main(): Promise<number> {
  try {
    return (await parse(process.argv)?.()) ?? 0;
  } catch (error) {
    if (error instanceof CommanderError) return error.exitCode === 0 ? 0 : 2;
    if (error instanceof CannotRun) {
      talk(`error: ${error.message}\n`);
      return error.exitCode;
    }
    // Not left to Node.js, which shows the line of the bundle that threw, and the whole bundle is one line.
    talk(`this is a bug of platform ${__VERSION__}:\n${error instanceof Error ? error.stack : String(error)}\n`);
    return 2;
  }
}

// A reader such as "head" may close the pipe before all is written: that is no failure of ours.
for (const stream of [process.stdout, process.stderr]) {
  stream.on('error', (error: NodeJS.ErrnoException) => {
    if (error.code === 'EPIPE') return;
    if (stream === process.stdout) talk(`error: cannot print the result: ${error.message}\n`);
    process.exit(2);
  });
}
void main().then((exitCode) => {
  process.exitCode = exitCode;
});
