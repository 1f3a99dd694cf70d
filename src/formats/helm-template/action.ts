import type { ValueForm, ValuePath } from './document.ts';

const forms: Readonly<Record<ValueForm, string>> = { text: ' | quote', integer: ' | int64', boolean: '', any: ' | toJson' };

export function reference(path: ValuePath): string {
  return `.Values.${path.join('.')}`;
}

/** `{{ .Values.discovery.replicas | int64 }}` */
export function valueAction(path: ValuePath, form: ValueForm): string {
  return `{{ ${reference(path)}${forms[form]} }}`;
}

/**
 * `{{ required "no file of that name" (.Files.Get (printf "files/%s/a.json" .Values.environment)) | quote }}`: of a file that is not there helm
 * would make an empty text. https://helm.sh/docs/chart_template_guide/accessing_files/
 */
export function fileAction(path: readonly (string | ValuePath)[]): string {
  const values = path.filter((part) => typeof part !== 'string');
  const pattern = JSON.stringify(path.map((part) => (typeof part === 'string' ? (values.length === 0 ? part : part.replaceAll('%', '%%')) : '%s')).join(''));
  const name = values.length === 0 ? pattern : `(printf ${pattern} ${values.map(reference).join(' ')})`;
  return `{{ required ${JSON.stringify(missing)} (.Files.Get ${name}) | quote }}`;
}

const missing = 'the chart has no file of this environment';

/** `{{ .Values.domain }}` within a text. */
export function textAction(path: ValuePath): string {
  return `{{ ${reference(path)} }}`;
}

/** Text, some of it meant for programs that use the same braces, as the template engine has to find it to leave it as it is. https://pkg.go.dev/text/template#hdr-Text_and_spaces */
export function escapeText(text: string): string {
  return text.includes('{{') ? text.replace(braces, escapeBraces) : text;
}

/** An action of another program on one line, or else only what would begin one. */
const braces = /\{\{[^`\n{}]*\}\}|\{\{/g;

function escapeBraces(found: string): string {
  return found === '{{' ? '{{ "{{" }}' : `{{ \`${found}\` }}`;
}

/** The same for text before an action, whose braces must not be taken for this text's last one. */
export function escapeBeforeAction(text: string): string {
  return text.endsWith('{') ? `${escapeText(text.slice(0, -1))}{{ "{" }}` : escapeText(text);
}
