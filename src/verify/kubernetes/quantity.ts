// https://kubernetes.io/docs/reference/kubernetes-api/common-definitions/quantity/

const form = /^([+-]?(?:\d+(?:\.\d*)?|\.\d+))([KMGTPE]i|[numkMGTPE]|[eE][+-]?\d+)?$/;
const scales: Readonly<Record<string, number>> = {
  n: 1e-9, u: 1e-6, m: 1e-3, k: 1e3, M: 1e6, G: 1e9, T: 1e12, P: 1e15, E: 1e18,
  Ki: 2 ** 10, Mi: 2 ** 20, Gi: 2 ** 30, Ti: 2 ** 40, Pi: 2 ** 50, Ei: 2 ** 60,
};

/** What a quantity amounts to: 0.25 of `250m`. `undefined` where it is none. */
export function quantityOf(value: string | number | boolean | undefined): number | undefined {
  if (typeof value === 'number') return value;
  if (typeof value !== 'string') return undefined;
  const [, digits, suffix = ''] = form.exec(value) ?? [];
  if (digits === undefined) return undefined;
  const scale = scales[suffix];
  return scale === undefined ? Number(digits + suffix) : Number(digits) * scale;
}
