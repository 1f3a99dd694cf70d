import { map, traced, type Traced } from '../../provenance/traced.ts';
import { withoutComments } from '../../provenance/without-comments.ts';

/** Compose interpolates `$NAME` everywhere, so a literal `$` is doubled. https://docs.docker.com/reference/compose-file/interpolation/ */
export function escapeDollar(text: string): string {
  return text.replaceAll('$', '$$$$');
}

/** A word that compose is to take as it is. A comment that its origin has for a Dockerfile is left there. */
export function literal(text: Traced<string>): Traced<string> {
  const origin = withoutComments(text.origin);
  if (origin === text.origin && !text.value.includes('$')) return text;
  return traced(escapeDollar(text.value), origin);
}

/** `0.25`: cores of thousandths of a core. */
export function cores(milli: Traced<number>): Traced<string> {
  return map(milli, (value) => String(value / 1000));
}

const units = [['G', 2 ** 30], ['M', 2 ** 20], ['K', 2 ** 10]] as const;

/** `512M`: compose's bytes are binary. https://docs.docker.com/reference/compose-file/extension/#specifying-byte-values */
export function byteSize(bytes: Traced<number>): Traced<string> {
  return map(bytes, (value) => {
    const unit = units.find(([, size]) => value >= size && value % size === 0);
    return unit === undefined ? `${value}B` : `${value / unit[1]}${unit[0]}`;
  });
}

/** `1m30s`. https://docs.docker.com/reference/compose-file/extension/#specifying-durations */
export function duration(ms: Traced<number>): Traced<string> {
  return map(ms, (value) => {
    if (value % 1000 !== 0) return `${value}ms`;
    const seconds = value / 1000;
    const parts = [[Math.floor(seconds / 3600), 'h'], [Math.floor((seconds % 3600) / 60), 'm'], [seconds % 60, 's']] as const;
    return parts.filter(([amount]) => amount > 0).map(([amount, unit]) => `${amount}${unit}`).join('') || '0s';
  });
}
