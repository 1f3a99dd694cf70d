import * as z from 'zod';
import { field, nonEmpty, object, ref, required, type ObjectSchema } from './schema.ts';

export const exceptionSchema: ObjectSchema = object('Exception', 'A finding of a checker of manifests that is right, and all the same no fault here.', {
  tool: required('The checker.', z.enum(['kube-score', 'checkov'])),
  check: required('Its name of the check, such as "CKV_K8S_43" or "container-image-tag".', z.string().regex(/^[A-Za-z][\w-]*$/, 'must be the name of a check')),
  on: field('Services, jobs and resources that it is about. Default: all.', z.array(ref('service', 'job', 'resource')).min(1)),
  kinds: field('Kinds of objects that it is about, such as "Service". Default: those that make pods.', z.array(z.string().regex(/^[A-Z][A-Za-z]+$/, 'must be a kind of object such as "Service"')).min(1)),
  reason: required('Why it is no fault: stands beside the finding in what is compiled.', nonEmpty),
});
