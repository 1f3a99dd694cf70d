{{- define "labels" -}}
app.kubernetes.io/name: {{ .name }}
app.kubernetes.io/instance: {{ .environment }}
app.kubernetes.io/component: service
app.kubernetes.io/part-of: shop
app.kubernetes.io/managed-by: platform
{{- end -}}
{{- define "metadata" -}}
metadata:
  name: {{ .name }}
  namespace: {{ .namespace }}
  labels:
    {{- include "labels" . | nindent 4 }}
{{- end -}}
