/**
 * The surroundings fail us: a full disk, a folder without write permission, another build at work. Neither a mistake in the
 * model (a diagnostic) nor a bug of ours (an invariant). The message is for people and says what became of their files.
 */
export class CannotRun extends Error {
  override readonly name: string = 'CannotRun';
  /** What the process ends with. */
  readonly exitCode: number = 2;
}
