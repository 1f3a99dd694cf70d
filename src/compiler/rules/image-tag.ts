import { partsOf, type Origin } from '../../provenance/origin.ts';
import type { Path } from '../../provenance/path.ts';
import type { Traced } from '../../provenance/traced.ts';
import type { Report } from '../resolve/scope.ts';
import type { Rule } from './rule.ts';

/** An image is the same tomorrow: it has a tag other than `latest`, or a digest. */
export const imageTag: Rule = {
  name: 'image-tag',
  check: ({ environments, images }, report) => {
    for (const { workloads } of environments) {
      for (const { image } of workloads) if (image.build === null) checkReference(image.reference, report);
    }
    // All images that are built here have the registry's tag.
    if (images.length > 0) checkReference(images[0]!.reference, report);
  },
};

function checkReference(reference: Traced<string>, report: Report): void {
  const tag = tagOf(reference.value);
  if (tag === '') report('image/no-tag', lastPlace(reference.origin), { image: reference.value });
  else if (tag === 'latest') report('image/latest', lastPlace(reference.origin), { image: reference.value });
}

/** The tag, or the digest, which pins an image whatever its tag is. https://pkg.go.dev/github.com/distribution/reference */
function tagOf(reference: string): string {
  const [name = '', digest] = reference.split('@');
  return digest ?? /:([^/:]*)$/.exec(name)?.[1] ?? '';
}

/** The tag is the last part of a reference, so it stands at the last of the places that made it. */
function lastPlace(origin: Origin): Path | null {
  return partsOf(origin).findLast((part) => part.kind === 'model')?.path ?? null;
}
