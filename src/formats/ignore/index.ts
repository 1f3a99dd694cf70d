/**
 * A path as a pattern of .gitignore or .dockerignore that matches just that path. Blanks at the ends would be trimmed and so become
 * classes; line breaks, which neither file can hold, become `?`.
 * (`^{|}` mean nothing in either, but Docker's matcher passes them on to a regular expression.)
 * https://git-scm.com/docs/gitignore#_pattern_format, https://docs.docker.com/build/concepts/context/#syntax
 */
export function escapePattern(path: string): string {
  return path
    .replace(/[\\*?[\]^{|}]/g, '\\$&')
    .replace(/^[!#]/, '\\$&')
    .replace(/^ | $/g, '[ ]')
    .replace(/[\r\n]/g, '?');
}
