import type { Document } from '../../formats/index.ts';
import type { Watch } from '../../observability/watch.ts';
import { because, type Node } from '../../provenance/document.ts';
import { source } from '../facts.ts';

const reference = 'https://prometheus.io/docs/alerting/latest/notifications/';
const texts = source('alertmanager.templates', 'whoever is woken reads first what is wrong with what and where, then how bad it is, then where to read on', reference);

/** Texts that every way of telling shares. The data that they have: https://prometheus.io/docs/alerting/latest/notifications/#data */
export function templates({ dashboards, source: linked, delivers }: Watch): Document {
  const content: Node = {
    subject: ['{{ define "platform.subject" }}{{ or .CommonLabels.service .CommonLabels.resource .CommonLabels.job }}{{ end }}'],
    title: [
      '',
      '{{ define "platform.title" -}}',
      '[{{ if eq .Status "firing" }}{{ or .CommonLabels.severity "firing" }}{{ else }}resolved{{ end }}]',
      '{{- if .CommonAnnotations.summary }} {{ .CommonAnnotations.summary }}{{ else }} {{ .GroupLabels.alertname }}: {{ template "platform.subject" . }}{{ end }}',
      '{{- if gt (len .Alerts.Firing) 1 }} ({{ len .Alerts.Firing }} alerts){{ end }} in {{ .CommonLabels.environment }}',
      '{{- end }}',
    ],
    firing: ['', '{{ define "platform.firing" }}{{ range .Alerts.Firing }}{{ or .Annotations.description .Annotations.summary .Labels.alertname }}{{ "\\n" }}{{ end }}{{ end }}'],
    resolved: ['', '{{ define "platform.resolved" }}{{ range .Alerts.Resolved }}{{ or .Annotations.summary .Labels.alertname }}{{ "\\n" }}{{ end }}{{ end }}'],
    text: [
      '',
      '{{ define "platform.text" -}}',
      '{{ template "platform.firing" . -}}',
      '{{ if .Alerts.Resolved }}Over:{{ "\\n" }}{{ template "platform.resolved" . }}{{ end -}}',
      '{{ with .CommonAnnotations.runbook_url }}Runbook: {{ . }}{{ "\\n" }}{{ end -}}',
      ...(dashboards === null ? [] : [because(dashboards.origin, '{{ with .CommonAnnotations.dashboard_url }}Dashboard: {{ . }}{{ "\\n" }}{{ end -}}')]),
      ...(linked === null ? [] : [because(linked.origin, '{{ with .Alerts }}Expression: {{ (index . 0).GeneratorURL }}{{ "\\n" }}{{ end -}}')]),
      '{{ with .CommonLabels.owner }}Owner: {{ . }}{{ end }}',
      '{{- end }}',
    ],
    source: linked === null ? [] : because(linked.origin, ['', '{{ define "platform.source" }}{{ (index .Alerts 0).GeneratorURL }}{{ end }}']),
    color: ['', '{{ define "platform.slack.color" }}{{ if ne .Status "firing" }}good{{ else if eq .CommonLabels.severity "critical" }}danger{{ else }}warning{{ end }}{{ end }}'],
  };
  return { format: 'lines', content: because([texts, delivers.origin], content) };
}
