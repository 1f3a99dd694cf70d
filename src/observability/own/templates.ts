/** The labels that a text for people names: `{{ $labels.queue }}`. https://prometheus.io/docs/prometheus/latest/configuration/template_examples/ */
export function labelsNamed(text: string): string[] {
  return [...text.matchAll(/\$labels\.([a-zA-Z_][a-zA-Z0-9_]*)/g)].map(([, label]) => label!);
}
