/**
 * The text of a file in the making. Lines are joined early, in batches: thousands of lines that live until the end, each a tree of
 * the strings it was made of, keep the garbage collector busier than all the printing.
 */
export interface Page {
  lines: string[];
  /** Text before `lines`, in order. */
  readonly batches: string[];
  /** Lines in `batches`. */
  settled: number;
}

const BATCH = 500;

export function newPage(): Page {
  return { lines: [], batches: [], settled: 0 };
}

export function addLine(page: Page, line: string): void {
  if (page.lines.push(line) === BATCH) settle(page);
}

function settle(page: Page): void {
  const last = page.lines.pop()!;
  page.batches.push(page.lines.join('\n'));
  page.settled += page.lines.length;
  page.lines = [last];
}

/** How many lines there are: the next one is this plus one. */
export function lineCount(page: Page): number {
  return page.settled + page.lines.length;
}

/** Sets what follows apart by a blank line, unless there is one. */
export function addBlank(page: Page): void {
  if (page.lines.at(-1) !== '') addLine(page, '');
}

/** All lines, each with its line break; no lines, no text. */
export function pageText(page: Page): string {
  return page.lines.length === 0 ? '' : `${[...page.batches, page.lines.join('\n')].join('\n')}\n`;
}
