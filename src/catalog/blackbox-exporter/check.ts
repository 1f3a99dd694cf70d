import { diagnose } from '../../diagnostics/diagnostic.ts';
import type { BlackboxExporter } from '../../model/types.gen.ts';
import { pathOf } from '../../provenance/path-of.ts';
import type { Kind } from '../kind.ts';

/** It probes what the public reaches, and nothing else. */
export const checkRoutes: NonNullable<Kind<BlackboxExporter>['check']> = ({ name, origin, environment, publicRoutes }) =>
  publicRoutes.length > 0 ? [] : [diagnose('blackbox-exporter/nothing-public', pathOf(origin), { name: name.value, environment: environment.name.value, runtime: environment.runtime.value })];
