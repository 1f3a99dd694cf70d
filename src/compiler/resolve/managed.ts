import type { Kind } from '../../catalog/kind.ts';
import { modelOrigin } from '../../provenance/origin.ts';
import { pathOf } from '../../provenance/path-of.ts';
import { child, path } from '../../provenance/path.ts';
import { traced, withOrigin, type Traced } from '../../provenance/traced.ts';
import { defaulted } from './defaults.ts';
import type { EnvironmentFacts, Report } from './scope.ts';

interface Asked {
  readonly name: string;
  readonly kind: Kind;
  readonly stated: Traced<boolean> | undefined;
}

/** Whether the cloud realises a resource. */
export type Managing = (resource: Asked) => Traced<boolean>;

/**
 * What an environment leaves to its cloud: what the model says so of, and where it says so of the whole environment, every
 * resource whose kind can be. Managed resources have private addresses in a cloud's network, so an environment without a cloud, or on compose, has none.
 */
export function managingOf(stated: boolean | undefined, environment: EnvironmentFacts, report: Report): Managing {
  const { name, origin, cloud, runtime } = environment;
  const place = child(path(['environments', name.value]), 'managed');
  const choice = stated === undefined ? defaulted(false, origin, 'managed', 'a container needs no cloud') : traced(stated, { kind: 'model', path: place });
  const without = cloud === null ? 'has no cloud' : runtime.value === 'compose' ? 'runs on compose' : null;
  if (stated === true && without !== null) report('environment/not-managed', place, { environment: name.value, without });
  return ({ name: resource, kind, stated: own }) => {
    if (kind.managed === undefined) {
      if (own?.value === true) report('resource/not-managed', pathOf(own.origin), { resource, kind: kind.name });
      return own === undefined || own.value ? traced(false, origin) : own;
    }
    if (own?.value === true && without !== null) report('resource/no-cloud', pathOf(own.origin), { resource, environment: name.value, without });
    // What the environment says holds of a resource that says nothing itself.
    const managed = own ?? (stated === undefined ? choice : withOrigin(choice, modelOrigin(path(['resources', resource]))));
    return managed.value && without !== null ? traced(false, managed.origin) : managed;
  };
}
