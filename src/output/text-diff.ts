/** Milliseconds after which two texts count as wholly different. Reached only by long texts that have next to nothing in common. */
const TIMEOUT_MS = 1_000;

export interface TextChange {
  /** Relative to the project root. */
  readonly path: string;
  /** As it stands on disk; `undefined` if there is no such file. */
  readonly before: string | undefined;
  /** As the model wants it; `undefined` if it does not. */
  readonly after: string | undefined;
  /** Whether a program becomes none, or none one. Default: no. */
  readonly mode?: { readonly before: boolean; readonly after: boolean };
}

/** The change as a unified diff that `patch -p1` and `git apply` understand; empty if there is none. Loads the diff library only now. */
export async function textDiff({ path, before, after, mode }: TextChange, timeout: number = TIMEOUT_MS): Promise<string> {
  const modes = modeLines(path, before, after, mode);
  if (before === after) return modes;
  const { createTwoFilesPatch, FILE_HEADERS_ONLY } = await import('diff');
  const from = before === undefined ? '/dev/null' : `a/${path}`;
  const to = after === undefined ? '/dev/null' : `b/${path}`;
  const patch = createTwoFilesPatch(from, to, before ?? '', after ?? '', undefined, undefined, { context: 3, timeout, headerOptions: FILE_HEADERS_ONLY });
  return modes + (patch ?? replaceAll(from, to, before ?? '', after ?? ''));
}

/** Git's header of a file whose mode matters: https://git-scm.com/docs/diff-format#generate_patch_text_with_p */
function modeLines(path: string, before: string | undefined, after: string | undefined, mode: TextChange['mode']): string {
  if (mode === undefined || after === undefined || mode.before === mode.after) return '';
  const [old, now] = [mode.before, mode.after].map((executable) => (executable ? '100755' : '100644'));
  return `diff --git a/${path} b/${path}\n${before === undefined ? `new file mode ${now}\n` : `old mode ${old}\nnew mode ${now}\n`}`;
}

/** The diff of texts that have no line in common, which needs no search. */
function replaceAll(from: string, to: string, before: string, after: string): string {
  const removed = hunkLines('-', before);
  const added = hunkLines('+', after);
  return `--- ${from}\n+++ ${to}\n@@ -${range(before)} +${range(after)} @@\n${removed}${added}`;
}

function range(text: string): string {
  const count = linesOf(text).length;
  return count === 0 ? '0,0' : `1,${count}`;
}

function linesOf(text: string): string[] {
  const lines = text.split('\n');
  return text === '' || text.endsWith('\n') ? lines.slice(0, -1) : lines;
}

function hunkLines(sign: string, text: string): string {
  const body = linesOf(text).map((line) => `${sign}${line}\n`).join('');
  return text === '' || text.endsWith('\n') ? body : `${body}\\ No newline at end of file\n`;
}
