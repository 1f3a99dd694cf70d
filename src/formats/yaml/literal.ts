/** https://yaml.org/spec/1.2.2/#rule-c-printable without what some reader takes for a line break or drops. */
const faithful = /^[\t\n\x20-\x7e\xa0-\u2027\u202a-\ud7ff\ue000-\ufefe\uff00-\ufffd\u{10000}-\u{10ffff}]*$/u;

/** A last line of nothing but blanks, which the readers of `yaml` and prettier drop from a block whose indentation is stated. */
const blankEnd = /\n[ \t]+$/;

/** Whether a text of several lines reads back unchanged from a literal block. */
export function isLiteral(text: string): boolean {
  return text.includes('\n') && /[^\s]/.test(text) && faithful.test(text) && !blankEnd.test(text);
}

/** The header, which stands behind the key, and the lines below it. */
export interface Literal {
  readonly header: string;
  readonly lines: readonly string[];
}

/** A literal block whose lines are indented by `pad`, which is two columns more than its parent's. */
export function literal(text: string, pad: string): Literal {
  const lines = text.split('\n').map((line) => (line === '' ? '' : pad + line));
  const endsLine = lines.at(-1) === '';
  if (endsLine) lines.pop();
  const chomping = !endsLine ? '-' : lines.at(-1) === '' ? '+' : '';
  // the indentation cannot be guessed from a first line that begins with a blank
  return { header: `|${/^\n*[ \t]/.test(text) ? '2' : ''}${chomping}`, lines };
}
