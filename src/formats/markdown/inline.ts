/** Whatever may have to be escaped. */
const special = /[\\`*[\]<$~_&\r\n]| #|^[#>+=|\-\d]/;

/** Text in which nothing is Markdown, on one line. Underscores within words mean nothing and stay; bare addresses become links, as on GitHub. */
export function escapeMarkdown(text: string): string {
  // Most sentences have nothing of this sort.
  if (!special.test(text)) return text;
  return text
    .replace(/\s*[\r\n]\s*/g, ' ')
    .replace(/[\\`*[\]<$~]|(?<= )#+$/g, '\\$&')
    .replace(/(?<![A-Za-z0-9])_|_(?![A-Za-z0-9])/g, '\\_')
    .replace(/&(?=#?\w+;)/g, '\\&')
    .replace(/^[#>+=|-]/, '\\$&')
    .replace(/^\d+(?=[.)])/, '$&\\');
}

/** https://spec.commonmark.org/0.31.2/#code-spans */
export function codeSpan(text: string): string {
  const line = text.replace(/\s*[\r\n]\s*/g, ' ');
  const runs: readonly string[] = line.match(/`+/g) ?? [];
  let fence = '`';
  while (runs.includes(fence)) fence += '`';
  const pad = /^`|`$|^ .* $/.test(line) && /\S/.test(line) ? ' ' : '';
  return fence + pad + line + pad + fence;
}

/** `text` is Markdown; a target with blanks or brackets in it is put in angle brackets. */
export function link(text: string, target: string): string {
  return `[${text}](${/[\s()<>]/.test(target) ? `<${target.replace(/[<>]/g, '\\$&')}>` : target})`;
}
