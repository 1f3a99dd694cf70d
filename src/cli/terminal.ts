import { styleText } from 'node:util';

export { shellWord } from '../util/text.ts';

/** Data on stdout, talk on stderr. */
export function data(text: string): void {
  process.stdout.write(text);
}

export function talk(text: string): void {
  process.stderr.write(text);
}

type Format = Parameters<typeof styleText>[0];

/** Colours only what a person reads on a terminal, unless told otherwise: https://no-color.org, https://force-color.org */
export function paint(format: Format, text: string, stream: NodeJS.WriteStream = process.stderr): string {
  const { FORCE_COLOR: force, NO_COLOR: none, TERM: terminal } = process.env;
  const wanted = force !== undefined ? force !== '0' && force !== 'false' : stream.isTTY && !none && terminal !== 'dumb';
  // The stream was looked at here; by itself the function would look at stdout, whatever the text is for.
  return wanted ? styleText(format, text, { validateStream: false }) : text;
}
