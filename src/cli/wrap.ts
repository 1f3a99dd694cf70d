/** As wide as pages and terminals are that show it beside something else. */
export const width: number = 100;

/** Words in lines that start with `indent`. One that is longer than a line has a line of its own. */
export function wrap(text: string, indent: string): string[] {
  const lines: string[] = [];
  let line = '';
  for (const word of text.split(/\s+/)) {
    if (line !== '' && indent.length + line.length + 1 + word.length > width) {
      lines.push(indent + line);
      line = word;
    } else line = line === '' ? word : `${line} ${word}`;
  }
  return line === '' ? lines : [...lines, indent + line];
}

/** The beginning of a line of which `used` columns are taken already. What it names, a place or an address, stays whole. */
export function cut(text: string, used: number): string {
  const most = Math.max(width - used, text.indexOf('  ') + 2 + 20);
  return text.length <= most ? text : `${text.slice(0, most - 1)}…`;
}
