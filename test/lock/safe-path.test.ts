import { expect, test } from 'vitest';
import { unsafePath } from '../../src/lock/safe-path.ts';

const safe = ['out/compose/local/compose.yaml', '.github/workflows/ci.yaml', 'a', 'out/.gitattributes', 'out/...x', 'out/a b', 'out/ü.yaml', '.gitignore', '.github/x', `out/${'x'.repeat(255)}`];

const unsafe: [path: string, why: string][] = [
  ['', 'it is empty'],
  ['/etc/passwd', 'it is absolute'],
  ['//server/share/x', 'it is absolute'],
  ['../x', 'it holds ".."'],
  ['out/../../x', 'it holds ".."'],
  ['out/..', 'it holds ".."'],
  ['.', 'it has an empty or "." segment'],
  ['./out/x', 'it has an empty or "." segment'],
  ['out//x', 'it has an empty or "." segment'],
  ['out/', 'it has an empty or "." segment'],
  ['..\\x', 'it holds a backslash'],
  ['out\\x', 'it holds a backslash'],
  ['\\\\server\\share\\x', 'it holds a backslash'],
  ['\\\\?\\C:\\x', 'it holds a backslash'],
  ['C:/x', 'it starts with a drive letter'],
  ['c:x', 'it starts with a drive letter'],
  ['C:', 'it starts with a drive letter'],
  ['out/x:stream', 'it holds a colon'],
  ['out/x\0.yaml', 'it holds a control character'],
  ['out/\u001B[2Jx', 'it holds a control character'],
  ['out/x\ny', 'it holds a control character'],
  ['out/.. /x', 'a segment ends with a dot or a space'],
  ['out/.../x', 'a segment ends with a dot or a space'],
  ['out/x.', 'a segment ends with a dot or a space'],
  [`out/${'x'.repeat(256)}`, 'a segment is longer than 255 bytes'],
  [`out/${'ü'.repeat(128)}`, 'a segment is longer than 255 bytes'],
  ['.git/hooks/post-checkout', 'it is inside ".git"'],
  ['.GIT/config', 'it is inside ".git"'],
  ['.git', 'it is inside ".git"'],
  ['.Git/hooks/x', 'it is inside ".git"'],
  ['sub/.GIT/config', 'it is inside ".git"'],
  ['GIT~1/config', 'it is inside ".git"'],
];

test.each(safe)('%j is safe', (path) => expect(unsafePath(path)).toBeUndefined());
test.each(unsafe)('%j is refused: %s', (path, why) => expect(unsafePath(path)).toBe(why));
