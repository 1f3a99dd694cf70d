/**
 * Names become container, service, host and file names. A DNS label that starts with a letter (RFC 1035 2.3.1) is what
 * the strictest of these consumers, a Kubernetes Service, accepts.
 */
export const dnsLabel: RegExp = /^[a-z](?:[a-z0-9-]{0,61}[a-z0-9])?$/;

/** A Kubernetes port name is at most 15 characters, no two of them adjacent "-" (RFC 6335 5.1). */
export const portName: RegExp = /^(?!.*--)[a-z](?:[a-z0-9-]{0,13}[a-z0-9])?$/;

/** RFC 1123 2.1: what names most objects of a cluster. https://kubernetes.io/docs/concepts/overview/working-with-objects/names/#dns-subdomain-names */
export const objectName: RegExp = /^(?=.{1,253}$)[a-z0-9](?:[a-z0-9-]*[a-z0-9])?(?:\.[a-z0-9](?:[a-z0-9-]*[a-z0-9])?)*$/;

/** POSIX 8.1: what a shell and every `env` file can set. */
export const variableName: RegExp = /^[A-Za-z_][A-Za-z0-9_]*$/;

/** RFC 1123 2.1, at least two labels. */
export const hostName: RegExp = /^(?=.{1,253}$)(?:[a-z0-9](?:[a-z0-9-]{0,61}[a-z0-9])?\.)+[a-z][a-z0-9-]*[a-z0-9]$/;

/** Alerts are named for what is wrong: `HighErrorRatio`. */
export const alertName: RegExp = /^[A-Z][A-Za-z0-9]{0,62}$/;

/** https://prometheus.io/docs/concepts/data_model/#metric-names-and-labels */
export const metricName: RegExp = /^[a-zA-Z_:][a-zA-Z0-9_:]*$/;
export const labelName: RegExp = /^[a-zA-Z_][a-zA-Z0-9_]*$/;
