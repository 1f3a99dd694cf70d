// Forms of text in manifests, as the API server reads them.
// https://kubernetes.io/docs/concepts/overview/working-with-objects/names/ and .../labels/#syntax-and-character-set

const label = /^[a-z0-9](?:[-a-z0-9]*[a-z0-9])?$/;
const letterFirst = /^[a-z](?:[-a-z0-9]*[a-z0-9])?$/;
const subdomain = /^[a-z0-9](?:[-a-z0-9]*[a-z0-9])?(?:\.[a-z0-9](?:[-a-z0-9]*[a-z0-9])?)*$/;
const qualified = /^[A-Za-z0-9](?:[-\w.]*[A-Za-z0-9])?$/;
const portName = /^(?=.*[a-z])[a-z0-9]+(?:-[a-z0-9]+)*$/;
const configKey = /^[-._a-zA-Z0-9]+$/;
const variable = /^[ -<>-~]+$/;
const ipv4 = /^(?:(?:25[0-5]|2[0-4]\d|1\d\d|[1-9]?\d)(?:\.|$)){4}$/;
const ipv6 = /^[0-9A-Fa-f:.]*:[0-9A-Fa-f:.]*$/;

export const labelWords = 'at most 63 lower-case letters, digits and "-", with a letter or digit at both ends';
export const letterFirstWords = 'at most 63 lower-case letters, digits and "-", with a letter first and a letter or digit last';
export const subdomainWords = 'at most 253 lower-case letters, digits, "-" and ".", with a letter or digit at both ends of each part';
export const segmentWords = 'neither "." nor "..", and without "/" and "%"';
export const keyWords = 'at most 63 letters, digits, "-", "_" and ".", with a letter or digit at both ends; before it may stand a domain and "/"';
export const labelValueWords = 'at most 63 letters, digits, "-", "_" and ".", with a letter or digit at both ends, or nothing';
export const portNameWords = 'at most 15 lower-case letters, digits and single "-" within, at least one of them a letter';
export const hostWords = 'lower-case letters, digits, "-" and ".", with "*." first where it stands for all names below; no address';
export const configKeyWords = 'at most 253 letters, digits, "-", "_" and "."';

/** RFC 1123 label. */
export function isLabel(text: string): boolean {
  return text.length <= 63 && label.test(text);
}

/** RFC 1035 label. */
export function isLetterFirst(text: string): boolean {
  return text.length <= 63 && letterFirst.test(text);
}

/** RFC 1123 subdomain. */
export function isSubdomain(text: string): boolean {
  return text.length <= 253 && subdomain.test(text);
}

/** What may be a part of a path: names of RBAC's objects. */
export function isSegment(text: string): boolean {
  return text !== '' && text !== '.' && text !== '..' && !text.includes('/') && !text.includes('%');
}

/** Key of a label or annotation: `app.kubernetes.io/name`. */
export function isQualifiedKey(text: string): boolean {
  const slash = text.indexOf('/');
  const name = text.slice(slash + 1);
  return (slash < 0 || isSubdomain(text.slice(0, slash))) && name.length <= 63 && qualified.test(name);
}

export function isLabelValue(text: string): boolean {
  return text === '' || (text.length <= 63 && qualified.test(text));
}

/** Name of a port: a service name of IANA, RFC 6335. */
export function isPortName(text: string): boolean {
  return text.length <= 15 && portName.test(text);
}

/** Key of a ConfigMap or Secret. */
export function isConfigKey(text: string): boolean {
  return text.length <= 253 && text !== '.' && text !== '..' && !text.startsWith('..') && configKey.test(text);
}

/** Name of a variable of a container's environment. */
export function isEnvName(text: string): boolean {
  return variable.test(text);
}

/** Host of an Ingress. */
export function isHost(text: string): boolean {
  return !isAddress(text) && isSubdomain(text.startsWith('*.') ? text.slice(2) : text);
}

function isAddress(text: string): boolean {
  return (ipv4.test(text) && !text.endsWith('.')) || ipv6.test(text);
}

/** `10.0.0.0/8` */
export function isCidr(text: string): boolean {
  const [address = '', bits = '', ...rest] = text.split('/');
  return rest.length === 0 && isAddress(address) && /^\d{1,3}$/.test(bits) && Number(bits) <= (address.includes(':') ? 128 : 32);
}
