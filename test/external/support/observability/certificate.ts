// An authority of the test's own, and a certificate of it for the machines of the stand-in cluster.
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { succeed } from '../run.ts';

export interface Certificate {
  readonly key: string;
  /** It is its own authority. */
  readonly certificate: string;
}

export async function makeCertificate(folder: string, addresses: readonly string[]): Promise<Certificate> {
  const [key, certificate] = [join(folder, 'kubelet.key'), join(folder, 'kubelet.crt')];
  const names = addresses.map((address) => `IP:${address}`).join(',');
  await succeed('openssl', ['req', '-x509', '-newkey', 'ec', '-pkeyopt', 'ec_paramgen_curve:prime256v1', '-nodes', '-days', '2', '-subj', '/CN=kubelet', '-addext', `subjectAltName=${names}`, '-keyout', key, '-out', certificate]);
  return { key: readFileSync(key, 'utf8'), certificate: readFileSync(certificate, 'utf8') };
}
