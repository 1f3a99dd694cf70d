import { quote } from '../../util/text.ts';
import { error, type Message } from '../message.ts';

/** Files of other people, read by "platform verify" and "platform types". */
export const verifyMessages: {
  'verify/syntax': Message<{ message: string }>;
  'verify/duplicate-key': Message<{ key: string }>;
  'verify/too-deep': Message<{ limit: number }>;
  'verify/too-large': Message<{ limit: number }>;
  'verify/link': Message<{ file: string; to: string }>;
  'verify/kustomization-file': Message<{ path: string }>;
  'verify/no-crd': Message<{ file: string; kinds: readonly string[] }>;
  'verify/bad-crd': Message<{ name: string; wrong: string }>;
} = {
  'verify/syntax': error((a) => a.message),
  'verify/duplicate-key': error((a) => `${quote(a.key)} is written twice here, and only one of the two could count`),
  'verify/too-deep': error((a) => `this is nested more than ${a.limit} levels deep`),
  'verify/too-large': error((a) => `the file has more than ${a.limit} values once its aliases are written out`),
  'verify/link': error((a) => `${quote(a.file)} is a link to ${quote(a.to)}, which is outside of what is verified`, 'name the folder that it leads to as well, or verify a folder that holds both'),
  'verify/kustomization-file': error((a) => `there is no ${quote(a.path)} beside this file`),
  'verify/no-crd': error((a) => `${quote(a.file)} holds no CustomResourceDefinition${a.kinds.length === 0 ? '' : `, only ${a.kinds.join(', ')}`}`, 'a cluster prints one with: kubectl get crd NAME -o yaml'),
  'verify/bad-crd': error((a) => `no types can be made of ${quote(a.name)}: ${a.wrong}`),
};
