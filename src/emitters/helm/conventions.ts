import { convention, type ConventionOrigin } from '../../provenance/origin.ts';

/** The decisions of this target, each with its reason. */

export const chart: ConventionOrigin = convention('a chart needs a file that names it', { reference: 'https://helm.sh/docs/topics/charts/#the-chartyaml-file' });
export const version: ConventionOrigin = convention(
  'the model says what is installed and has no versions, and a chart needs one: whoever publishes it gives it by helm package --version',
  { reference: 'https://helm.sh/docs/helm/helm_package/' },
);
export const kubeVersion: ConventionOrigin = convention('the oldest Kubernetes that an environment of the chart runs on', { reference: 'https://helm.sh/docs/topics/charts/#the-kubeversion-field' });
export const ignored: ConventionOrigin = convention('what editors and version control leave in a folder is no part of the chart', { reference: 'https://helm.sh/docs/chart_template_guide/helm_ignore_file/' });
export const absent: ConventionOrigin = convention('in the manifests of another environment it is there, in those of this one it is not');
export const schema: ConventionOrigin = convention('helm refuses values that no template knows or that have another type', { reference: 'https://helm.sh/docs/topics/charts/#schema-files' });
export const chartFile: ConventionOrigin = convention('a text of hundreds of lines is read, and compared, as a file; whoever installs the chart does not set it', { reference: 'https://helm.sh/docs/chart_template_guide/accessing_files/' });
export const notes: ConventionOrigin = convention('helm prints it after an installation', { reference: 'https://helm.sh/docs/chart_template_guide/notes_files/' });
export const defaults: ConventionOrigin = convention('a chart has to render without a file of values: those of the first environment that nothing protects are its defaults', {
  reference: 'https://helm.sh/docs/chart_template_guide/values_files/',
});
export const usage: ConventionOrigin = convention('whoever opens the values learns how they are meant to be used');
