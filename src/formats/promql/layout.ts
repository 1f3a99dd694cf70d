/** An expression on one line, and how it is broken where that is too long. */
export interface Laid {
  readonly line: string;
  readonly broken: Broken | null;
}

type Broken =
  /** `sum by (job) (`, what is within on lines of its own, `)` */
  | { readonly how: 'enclosed'; readonly open: string; readonly within: readonly Laid[] }
  /** The operator on a line of its own, less indented than its sides. */
  | { readonly how: 'operator'; readonly left: Laid; readonly operator: string; readonly right: Laid }
  | { readonly how: 'negative'; readonly of: Laid }
  | { readonly how: 'subquery'; readonly of: Laid; readonly suffix: string };

export function leaf(line: string): Laid {
  return { line, broken: null };
}

export function enclosed(open: string, within: readonly Laid[]): Laid {
  let line = open;
  for (let i = 0; i < within.length; i++) line += i === 0 ? within[i]!.line : `, ${within[i]!.line}`;
  return { line: `${line})`, broken: within.length === 0 ? null : { how: 'enclosed', open, within } };
}

const longest = 100;

/** As `promtool promql format` lays it out. https://github.com/prometheus/prometheus/blob/main/promql/parser/prettier.go */
export function layOut(laid: Laid): string {
  return isLong(laid.line) ? pretty(laid, '') : laid.line;
}

function pretty({ line, broken }: Laid, indent: string): string {
  // A subquery that fits is not indented there, either, whatever it stands in.
  if (broken?.how === 'subquery') return isLong(line) ? pretty(broken.of, indent) + broken.suffix : line;
  if (broken?.how === 'negative') return `${indent}-${pretty(broken.of, indent).trimStart()}`;
  if (broken === null || !isLong(line)) return indent + line;
  const deeper = `${indent}  `;
  if (broken.how === 'operator') return `${pretty(broken.left, deeper)}\n${indent}${broken.operator}\n${pretty(broken.right, deeper)}`;
  let text = `${indent}${broken.open}`;
  for (let i = 0; i < broken.within.length; i++) text += `${i === 0 ? '' : ','}\n${pretty(broken.within[i]!, deeper)}`;
  return `${text}\n${indent})`;
}

/** Whether it has more bytes than a line has. */
function isLong(line: string): boolean {
  if (line.length > longest) return true;
  return line.length * 3 > longest && bytesOf(line) > longest;
}

function bytesOf(text: string): number {
  let bytes = text.length;
  for (let i = 0; i < text.length; i++) {
    const code = text.charCodeAt(i);
    if (code < 0x80) continue;
    // Each half of a pair takes two of the four bytes.
    bytes += code < 0x8_00 || (code >= 0xd8_00 && code <= 0xdf_ff) ? 1 : 2;
  }
  return bytes;
}
