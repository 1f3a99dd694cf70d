import type { BlackboxExporter } from '../../model/types.gen.ts';
import type { Probes } from '../../observability/metric.ts';
import { compose, type Origin } from '../../provenance/origin.ts';
import { t, traced, withOrigin, type Traced } from '../../provenance/traced.ts';
import { sortBy } from '../../util/sort.ts';
import { fact } from '../facts.ts';
import type { PublicRoute, ResourceInput } from '../kind.ts';

const modules = 'https://github.com/prometheus/blackbox_exporter/blob/v0.28.0/CONFIGURATION.md#module';

export const httpsPort: Traced<number> = fact(443, 'blackbox-exporter.https', 'port of https, on which every public route is', 'https://www.rfc-editor.org/rfc/rfc9110#section-4.2.2');

/** Asks a path over https, and expects a success. */
export const answers: Traced<string> = fact('http_2xx', 'blackbox-exporter.module', 'a name that the project\'s own configuration has, too', modules);
/** Connects with TLS, and says nothing. */
export const connects: Traced<string> = fact('tls', 'blackbox-exporter.tls-module', 'for what cannot be asked: a path of websockets, or a service without a path of health there', modules);

/** Each address once, because of all of its routes. */
function addresses(routes: readonly PublicRoute[], addressOf: (route: PublicRoute) => Traced<string>): Traced<string>[] {
  const origins = new Map<string, Origin[]>();
  for (const route of routes) {
    const { value, origin } = withOrigin(addressOf(route), route.origin);
    origins.set(value, [...(origins.get(value) ?? []), origin]);
  }
  return sortBy(origins, ([address]) => address).map(([address, why]) => traced(address, compose(why)));
}

/** What is asked over https: where the health of the service can be asked by a public route. */
export function answering({ publicRoutes }: ResourceInput<BlackboxExporter>): Probes {
  return { module: answers, addresses: addresses(publicRoutes.filter(({ health }) => health !== null), ({ host, health }) => t`https://${host}${health!}`) };
}

/** Hosts of which nothing can be asked: that they take connections, and their certificates, are known all the same. */
export function connecting({ publicRoutes }: ResourceInput<BlackboxExporter>): Probes {
  const asked = new Set(publicRoutes.flatMap(({ host, health }) => (health === null ? [] : [host.value])));
  return { module: connects, addresses: addresses(publicRoutes.filter(({ host }) => !asked.has(host.value)), ({ host }) => t`${host}:${httpsPort}`) };
}

export function hosts({ publicRoutes }: ResourceInput<BlackboxExporter>): Traced<string>[] {
  return addresses(publicRoutes, ({ host }) => host);
}
