import { CannotRun } from '../util/cannot-run.ts';
import { quote } from '../util/text.ts';

/** Another build wrote while this one read or planned. Nothing was changed by this one; to begin again from what is there now succeeds. */
export class OutputChanged extends CannotRun {
  override readonly name: string = 'OutputChanged';
  constructor(lockPath: string) {
    super(`another build has written ${quote(lockPath)} meanwhile: run this one again; nothing was changed`);
  }
}
