// IPv4 ranges as "10.0.0.0/8", whose form was checked before. https://www.rfc-editor.org/rfc/rfc4632#section-3.1

/** Whether all addresses of `inner` are in `outer`, and not the other way round: what may be excepted from it. */
export function isPartOf(inner: string, outer: string): boolean {
  const [part, whole] = [parseRange(inner), parseRange(outer)];
  return part.bits > whole.bits && Math.floor(part.address / 2 ** (32 - whole.bits)) === Math.floor(whole.address / 2 ** (32 - whole.bits));
}

/** Whether all addresses of `inner` are in `outer`, which may be the same. */
export function isWithin(inner: string, outer: string): boolean {
  return inner === outer || isPartOf(inner, outer);
}

/**
 * The range as its first address and its length, "10.14.0.0/14" as "10.12.0.0/14": Kubernetes refuses an address inside of it.
 * https://kubernetes.io/docs/reference/kubernetes-api/policy-resources/network-policy-v1/#NetworkPolicySpec
 */
export function canonicalRange(range: string): string {
  const { address, bits } = parseRange(range);
  const size = 2 ** (32 - bits);
  const first = Math.floor(address / size) * size;
  return `${[24, 16, 8, 0].map((shift) => Math.floor(first / 2 ** shift) % 256).join('.')}/${bits}`;
}

function parseRange(range: string): { readonly address: number; readonly bits: number } {
  const [address, bits] = range.split('/');
  return { address: address!.split('.').reduce((sum, byte) => sum * 256 + Number(byte), 0), bits: Number(bits) };
}
