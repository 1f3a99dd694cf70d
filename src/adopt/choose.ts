import type { ConfigEdit } from '../config/edit/edit.ts';
import { placesOf } from '../compiler/why.ts';
import { candidatesFor } from './candidates.ts';
import type { HandEdit } from './hand-edit.ts';
import { reachesOthers, tryEdits, type Situation, type Trial } from './trial.ts';

/** Whether an edit can be made in the source of the model, as far as is known before it is made. */
export type IsEditable = (edit: ConfigEdit) => Promise<boolean>;

export interface Choice {
  /** Edits of the model, and what the file is with them. */
  readonly edits: readonly ConfigEdit[];
  readonly trial: Trial | undefined;
  /** Which edit of the model a hand edit became. */
  readonly byEdit: ReadonlyMap<HandEdit, ConfigEdit>;
}

/** Each trial compiles the model: of a file that was written anew, most is not worth it. */
const mostTrials = 40;

/** Each is made in the source of the model to see whether it can be. */
const mostGuesses = 200;

const none: Choice = { edits: [], trial: undefined, byEdit: new Map() };

/** Edits of the model that say what somebody changed by hand, and change the files of no other environment. First all together, then one by one. */
export async function chooseEdits(situation: Situation, isEditable: IsEditable): Promise<Choice> {
  const around = { model: situation.model, places: placesOf(situation.file), environment: situation.serves(situation.file) };
  const guesses = new Map<HandEdit, ConfigEdit[]>();
  const known = new Map<string, boolean>();
  for (const edit of situation.edits) {
    const usable: ConfigEdit[] = [];
    for (const guess of candidatesFor(edit, around)) {
      const key = JSON.stringify(guess);
      if (!known.has(key)) known.set(key, known.size < mostGuesses && (await isEditable(guess)));
      if (known.get(key) === true) usable.push(guess);
    }
    if (usable.length > 0) guesses.set(edit, usable);
  }
  if (guesses.size === 0) return none;
  return together(situation, guesses) ?? oneByOne(situation, guesses);
}

function together(situation: Situation, guesses: ReadonlyMap<HandEdit, readonly ConfigEdit[]>): Choice | undefined {
  const byEdit = new Map([...guesses].map(([edit, [first]]) => [edit, first!]));
  const edits = distinct(byEdit.values());
  const trial = tryEdits(situation, edits);
  const isRight = trial !== undefined && [...guesses.keys()].every((edit) => trial.made.has(edit)) && !reachesOthers(situation, trial);
  return isRight ? { edits, trial, byEdit: withMade(byEdit, trial, edits) } : undefined;
}

function oneByOne(situation: Situation, guesses: ReadonlyMap<HandEdit, readonly ConfigEdit[]>): Choice {
  const byEdit = new Map<HandEdit, ConfigEdit>();
  let last: Trial | undefined;
  let left = mostTrials;
  for (const [edit, usable] of guesses) {
    // What one edit of the model says may have been edited by hand in several places.
    if (last?.made.has(edit) === true) continue;
    for (const guess of usable) {
      if (left-- <= 0) return finished(byEdit, last);
      const trial = tryEdits(situation, distinct([...byEdit.values(), guess]));
      if (trial?.made.has(edit) !== true || reachesOthers(situation, trial)) continue;
      byEdit.set(edit, guess);
      last = trial;
      break;
    }
  }
  return finished(byEdit, last);
}

function finished(byEdit: ReadonlyMap<HandEdit, ConfigEdit>, trial: Trial | undefined): Choice {
  const edits = distinct(byEdit.values());
  return trial === undefined ? none : { edits, trial, byEdit: withMade(byEdit, trial, edits) };
}

/** Whatever came true with the edits is theirs; of several, the first is named. */
function withMade(byEdit: ReadonlyMap<HandEdit, ConfigEdit>, { made }: Trial, [first]: readonly ConfigEdit[]): ReadonlyMap<HandEdit, ConfigEdit> {
  return new Map([...made].map((edit) => [edit, byEdit.get(edit) ?? first!]));
}

function distinct(edits: Iterable<ConfigEdit>): ConfigEdit[] {
  return [...new Map([...edits].map((edit) => [JSON.stringify(edit), edit])).values()];
}
