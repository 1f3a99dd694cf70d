import { printDocument, type Document } from '../formats/index.ts';
import { anyOriginIn } from '../provenance/origins-in.ts';
import { explain, speaksOf, type Explanation, type Locate } from '../provenance/explain.ts';
import type { Place } from '../provenance/line-map.ts';
import type { Origin } from '../provenance/origin.ts';

/** The part of a compiled file that questions are asked of. */
interface Explained {
  readonly path: string;
  readonly document: () => Document;
  /** Why there is such a file. */
  readonly origin: Origin | null;
}

export interface WhyPlace {
  readonly line: number;
  readonly column: number;
  readonly text: string;
  readonly pointer: string;
  /** Where the value comes from. */
  readonly origins: readonly Explanation[];
  /** Why the blocks around it, and the file, are there, from the nearest outwards; what was said before is not said again. */
  readonly reasons: readonly Explanation[];
}

export interface WherePlace {
  readonly file: string;
  readonly line: number;
  readonly column: number;
  readonly pointer: string;
  readonly text: string;
}

/** A file as it was printed, and every place of it. */
export interface Printed {
  readonly text: string;
  readonly places: readonly Place[];
}

/** Prints a file once more, with a recorder. Why there is such a file is the last reason of each place. */
export function printPlaces({ document, origin }: Omit<Explained, 'path'>): Printed {
  const places: Place[] = [];
  const text = printDocument(document(), (place) => {
    if (origin === null) places.push(place);
    else if (place.origin === undefined) places.push({ ...place, origin });
    else places.push({ ...place, within: [...place.within, origin] });
  });
  return { text, places };
}

/** Every place of a file. */
export function placesOf(file: Omit<Explained, 'path'>): readonly Place[] {
  return printPlaces(file).places;
}

/** Why there stands what stands in a line; with a column, only what stands at it. */
export function why(file: Omit<Explained, 'path'>, line: number, column: number | undefined, locate: Locate): WhyPlace[] {
  return explainLine(placesOf(file), line, column, locate);
}

/** `why` of a file whose places are known. */
export function explainLine(places: readonly Place[], line: number, column: number | undefined, locate: Locate): WhyPlace[] {
  const onLine = places.filter((place) => place.line <= line && line <= place.line + place.moreLines);
  const at = column === undefined ? [] : onLine.filter((place) => covers(place, line, column));
  return (at.length > 0 ? at : onLine).map((place) => explainPlace(place, locate));
}

function explainPlace({ line, column, text, pointer, origin, within }: Place, locate: Locate): WhyPlace {
  const said = new Set<string>();
  const isNew = (one: Explanation): boolean => said.size < said.add(JSON.stringify(one)).size;
  const origins = (origin === undefined ? [] : explain(origin, locate)).filter(isNew);
  const reasons = within.flatMap((around) => explain(around, locate)).filter(isNew);
  return { line, column, text, pointer, origins, reasons };
}

function covers(place: Place, line: number, column: number): boolean {
  return line > place.line || (column >= place.column && column < place.column + Math.max(1, place.text.length));
}

/** Every place that a value of the model, or a part of it, reaches: as its value, or as the reason for which a block, or the file, begins there. */
export function where(files: readonly Explained[], keys: readonly (string | number)[]): WherePlace[] {
  const speaks = remembered((origin) => speaksOf(origin, keys));
  return files.flatMap(({ path, document: make, origin }) => {
    const document = make();
    const because = origin !== null && speaks(origin);
    // Most files have nothing to do with it, and need not be printed to find that out.
    if (!because && !anyOriginIn(document, speaks)) return [];
    const found: WherePlace[] = [];
    let isFirst = true;
    printDocument(document, ({ line, column, pointer, text, origin: own = origin }) => {
      if ((isFirst && because) || (own !== null && speaks(own))) found.push({ file: path, line, column, pointer, text });
      isFirst = false;
    });
    return found;
  });
}

/** Thousands of places share an origin. */
function remembered(test: (origin: Origin) => boolean): (origin: Origin) => boolean {
  const known = new Map<Origin, boolean>();
  return (origin) => {
    let answer = known.get(origin);
    if (answer === undefined) known.set(origin, (answer = test(origin)));
    return answer;
  };
}
