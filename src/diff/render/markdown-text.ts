import { visible } from './visible.ts';

// GitHub makes links of "@name", "#1" and commits wherever they stand, but not within code: https://docs.github.com/en/get-started/writing-on-github/working-with-advanced-formatting/autolinked-references-and-urls
// So what a model says stands only in blocks of code and in <code>, and there nothing of it is markup.

const entities: Readonly<Record<string, string>> = { '&': '&amp;', '<': '&lt;', '>': '&gt;', '"': '&quot;', "'": '&#39;' };

/** Text of an HTML element, in one line. */
export function htmlText(text: string): string {
  return visible(text).replace(/[&<>"']/g, (character) => entities[character]!);
}

/** Code in a line of raw HTML: https://github.github.com/gfm/#html-blocks */
export function htmlCode(text: string): string {
  return `<code>${htmlText(text)}</code>`;
}

/** Code in a line of Markdown: https://github.github.com/gfm/#code-spans */
export function codeSpan(text: string): string {
  const shown = visible(text);
  const ticks = '`'.repeat(longestRun(shown) + 1);
  const space = shown === '' || /^[ `]|[ `]$/.test(shown) ? ' ' : '';
  return `${ticks}${space}${shown}${space}${ticks}`;
}

/** A block of code, fenced by more backticks than there are in it: https://github.github.com/gfm/#fenced-code-blocks */
export function codeBlock(language: 'diff' | 'text', lines: readonly string[]): string {
  const shown = lines.map(visible);
  const fence = '`'.repeat(Math.max(3, shown.reduce((most, line) => Math.max(most, longestRun(line) + 1), 0)));
  return `${fence}${language}\n${shown.join('\n')}\n${fence}\n`;
}

function longestRun(text: string): number {
  return (text.match(/`+/g) ?? []).reduce((most, run) => Math.max(most, run.length), 0);
}
