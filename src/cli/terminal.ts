import { styleText } from 'node:util';

/** Data on stdout, talk on stderr. */
export function data(text: string): void {
  process.stdout.write(text);
}

export function talk(text: string): void {
  process.stderr.write(text);
}

type Format = Parameters<typeof styleText>[0];

/** Colours only what a person reads on a terminal. https://no-color.org */
export function paint(format: Format, text: string, stream: NodeJS.WriteStream = process.stderr): string {
  const wanted = process.env['FORCE_COLOR'] !== undefined ? process.env['FORCE_COLOR'] !== '0' : stream.isTTY && !process.env['NO_COLOR'];
  return wanted ? styleText(format, text) : text;
}

export function plural(count: number, word: string): string {
  return `${count} ${word}${count === 1 ? '' : 's'}`;
}
