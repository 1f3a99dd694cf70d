const alphabet = 'ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789+/';

/** Base64 VLQ: https://tc39.es/ecma426/#sec-base64-vlq */
function decodeNumbers(text: string): number[] {
  const numbers: number[] = [];
  let value = 0;
  let shift = 0;
  for (const letter of text) {
    const digit = alphabet.indexOf(letter);
    value += (digit & 31) << shift;
    if (digit & 32) shift += 5;
    else {
      numbers.push(value & 1 ? -(value >> 1) : value >> 1);
      value = 0;
      shift = 0;
    }
  }
  return numbers;
}

/**
 * The place in the original of a place in generated text, by the `mappings` of a source map with one source. Lines and columns from 0.
 * The nearest mapping at or before the column, or the line's first.
 */
export function originalPlace(mappings: string, line: number, column: number): { line: number; column: number } | undefined {
  let [originalLine, originalColumn] = [0, 0];
  let found: { line: number; column: number } | undefined;
  for (const [generatedLine, segments] of mappings.split(';').entries()) {
    if (generatedLine > line) break;
    let generatedColumn = 0;
    for (const segment of segments.split(',')) {
      const [columns, , lines, originalColumns] = decodeNumbers(segment);
      generatedColumn += columns ?? 0;
      if (lines === undefined) continue;
      originalLine += lines;
      originalColumn += originalColumns ?? 0;
      if (generatedLine === line && (found === undefined || generatedColumn <= column)) found = { line: originalLine, column: originalColumn };
    }
  }
  return found;
}
