import { hash } from 'node:crypto';

/** Lower-case hexadecimal SHA-256 of the bytes; of a text's UTF-8. The one-shot function is a fifth faster than a Hash object on small files. */
export function sha256(content: string | Uint8Array): string {
  return hash('sha256', content);
}
