import { convention, type ConventionOrigin } from '../../provenance/origin.ts';

/** The decisions of this target, each with its reason; `comment` is printed once a file, where a reader would ask why. */

export const kustomized: ConventionOrigin = convention('a kustomization makes one command of all files: kubectl apply -k', {
  reference: 'https://kubernetes.io/docs/tasks/manage-kubernetes-objects/kustomization/',
});
