// What is reached from outside, under which names.
import { textOf } from '../../plain.ts';
import { references } from '../references.ts';
import type { Table } from '../row.ts';
import { added, all, becomes, changed, itself, kept, removed, type When } from '../when.ts';

const allowsHttp: When = ({ keys, before, after }) => keys.at(-1) === 'kubernetes.io/ingress.allow-http' && textOf(before) === 'false' && textOf(after) !== 'false';

const isInternal: When = ({ keys, before }) => /load-balancer-type$|ingress\.class$/.test(String(keys.at(-1))) && /internal/i.test(textOf(before));

export const routes: readonly Table[] = [
  {
    sorts: ['Ingress'],
    rows: [
      ['', added, 'exposure', 'services are reached from outside of the cluster', references.ingress],
      ['', removed, 'downtime', 'nothing is reached from outside any more', references.ingress],
      ['metadata.name|namespace', changed, ['downtime', 'replacement'], 'another load balancer, with another address, answers', references.ingress],
      ['spec.rules.*', all(kept, added), 'exposure', 'another host leads into the cluster', references.ingress],
      ['spec.rules.*.host', all(kept, changed), ['exposure', 'downtime'], 'another host leads into the cluster, and the old one does not any more', references.ingress],
      ['spec.rules.*.host', all(kept, removed), 'exposure', 'every host leads into the cluster', references.ingress],
      ['spec.rules.*', all(kept, removed), 'downtime', 'a host does not answer any more', references.ingress],
      ['spec.rules.*.http.paths.*', all(kept, added, itself), 'exposure', 'another path leads into the cluster', references.ingress],
      ['spec.rules.*.http.paths.*.path', all(kept, changed), ['exposure', 'downtime'], 'another path leads into the cluster, and the old one does not any more', references.ingress],
      ['spec.rules.*.http.paths.*.pathType', all(kept, becomes('Prefix', 'ImplementationSpecific')), 'exposure', 'all paths below it lead into the cluster', references.ingress],
      ['spec.rules.*.http.paths.*', all(kept, removed, itself), 'downtime', 'a path does not answer any more', references.ingress],
      ['spec.rules.*.http.paths.*.backend.**', all(kept, changed), 'downtime', 'requests go elsewhere', references.ingress],
      ['spec.defaultBackend', added, 'exposure', 'requests that no rule is for are answered', references.ingress],
      ['spec.tls.*', all(kept, removed), 'exposure', 'a host answers without encryption', references.ingress],
      ['spec.tls', all(kept, removed, itself), 'exposure', 'hosts answer without encryption', references.ingress],
      ['metadata.annotations.*', all(kept, allowsHttp), 'exposure', 'requests without encryption are answered', references.backendConfig],
      ['metadata.annotations.*', all(kept, isInternal), 'exposure', 'it may be reached from outside of the private network', references.backendConfig],
    ],
  },
  {
    sorts: ['HTTPRoute', 'GRPCRoute', 'TCPRoute', 'TLSRoute'],
    rows: [
      ['', added, 'exposure', 'a service is reached through a gateway', references.gateway],
      ['', removed, 'downtime', 'a service is not reached through a gateway any more', references.gateway],
      ['spec.hostnames.*', all(kept, added, itself), 'exposure', 'another host leads into the cluster', references.gateway],
      ['spec.hostnames.*', all(kept, changed), ['exposure', 'downtime'], 'another host leads into the cluster, and the old one does not any more', references.gateway],
      ['spec.hostnames', all(kept, removed, itself), 'exposure', 'every host leads into the cluster', references.gateway],
      ['spec.hostnames.*', all(kept, removed, itself), 'downtime', 'a host does not answer any more', references.gateway],
      ['spec.parentRefs.*', all(kept, added, itself), 'exposure', 'it is reached through another gateway', references.gateway],
      ['spec.rules.*', all(kept, added), 'exposure', 'more requests lead into the cluster', references.gateway],
      ['spec.rules.*', all(kept, removed), 'downtime', 'requests are not answered any more', references.gateway],
      ['spec.rules.*.matches.*.path.value', all(kept, changed), ['exposure', 'downtime'], 'another path leads into the cluster, and the old one does not any more', references.gateway],
      ['spec.rules.*.matches', all(kept, removed, itself), 'exposure', 'every path leads into the cluster', references.gateway],
      ['spec.rules.*.backendRefs.**', all(kept, changed), 'downtime', 'requests go elsewhere', references.gateway],
    ],
  },
  {
    sorts: ['Gateway'],
    rows: [
      ['', added, 'exposure', 'services may be reached from outside of the cluster', references.gateway],
      ['', removed, 'downtime', 'nothing is reached from outside any more', references.gateway],
      ['spec.listeners.*', all(kept, added), 'exposure', 'it listens to more', references.gateway],
      ['spec.listeners.*', all(kept, removed), 'downtime', 'who still asks there gets no answer', references.gateway],
      ['spec.listeners.*.tls', all(kept, removed, itself), 'exposure', 'it answers without encryption', references.gateway],
      ['spec.listeners.*.hostname|port|protocol', all(kept, changed), ['exposure', 'downtime'], 'it listens elsewhere', references.gateway],
      ['spec.listeners.*.allowedRoutes.namespaces.from', becomes('All'), 'exposure', 'every namespace may lead requests in', references.gateway],
      ['spec.gatewayClassName', all(kept, changed), ['exposure', 'downtime'], 'another load balancer, with another address, answers', references.gateway],
    ],
  },
  {
    sorts: ['ManagedCertificate', 'Certificate'],
    rows: [
      ['', all(removed), 'downtime', 'its hosts have no certificate any more', references.backendConfig],
      ['spec.domains|dnsNames.*', kept, 'downtime', 'until the certificate is issued again, its hosts may have none', references.backendConfig],
    ],
  },
];
