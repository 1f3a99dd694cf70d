// Made by "npm run gen:kubernetes"; its sources are in schemas/kubernetes/README.md. Do not edit.
export const table = `=	kustomize.config.k8s.io/v1beta1	Kustomization	n	Kustomization	
ConfigMapArgs	behavior:s	env:s	envs:[s]	files:[s]	literals:[s]	name:s	namespace:s	options:@GeneratorOptions
FieldOptions	create:b	delimiter:s	encoding:s	index:l
FieldSelector	fieldPath:s
FieldSpec	create:b	path:s
GeneratorOptions	annotations:{s}	disableNameSuffixHash:b	immutable:b	labels:{s}
HelmChart	additionalValuesFiles:[s]	apiVersions:[s]	debug:b	devel:b	includeCRDs:b	kubeVersion:s	name:s	nameTemplate:s	namespace:s	releaseName:s	repo:s	skipHooks:b	skipTests:b	valuesFile:s	valuesInline:{*}	valuesMerge:s	version:s
HelmChartArgs	chartHome:s	chartName:s	chartRepoName:s	chartRepoUrl:s	chartVersion:s	extraArgs:[s]	helmBin:s	helmHome:s	releaseName:s	releaseNamespace:s	values:s	valuesLocal:{*}	valuesMerge:s
HelmGlobals	chartHome:s	configHome:s
Image	digest:s	name:s	newName:s	newTag:s	tagSuffix:s
Kustomization	apiVersion:s	bases:[s]	buildMetadata:[s]	commonAnnotations:{s}	commonLabels:{s}	components:[s]	configMapGenerator:[@ConfigMapArgs]	configurations:[s]	crds:[s]	generatorOptions:@GeneratorOptions	generators:[s]	helmChartInflationGenerator:[@HelmChartArgs]	helmCharts:[@HelmChart]	helmGlobals:@HelmGlobals	imageTags:[@Image]	images:[@Image]	kind:s	labels:[@Label]	metadata:@ObjectMeta	namePrefix:s	nameSuffix:s	namespace:s	openapi:{s}	patches:[@Patch]	patchesJson6902:[@Patch]	patchesStrategicMerge:[*]	replacements:[@ReplacementField]	replicas:[@Replica]	resources:[s]	secretGenerator:[@SecretArgs]	sortOptions:@SortOptions	transformers:[s]	validators:[s]	vars:[@Var]
Label	fields:[@FieldSpec]	includeSelectors:b	includeTemplates:b	pairs:{s}
LegacySortOptions	orderFirst:[s]	orderLast:[s]
ObjectMeta	annotations:{s}	labels:{s}	name:s	namespace:s
Patch	options:@PatchArgs	patch:s	path:s	target:@Selector
PatchArgs	allowKindChange:b	allowNameChange:b
ReplacementField	path:s	source:@SourceSelector	sourceValue:s	targets:[@TargetSelector]
Replica	count:l	name:s
SecretArgs	behavior:s	env:s	envs:[s]	files:[s]	literals:[s]	name:s	namespace:s	options:@GeneratorOptions	type:s
Selector	annotationSelector:s	labelSelector:s
SortOptions	legacySortOptions:@LegacySortOptions	order:*
SourceSelector	fieldPath:s	options:@FieldOptions
Target	apiVersion:s	name:s	namespace:s
TargetSelector	fieldPaths:[s]	options:@FieldOptions	reject:[@Selector]	select:@Selector
Var	fieldref:@FieldSelector	name:s	objref:@Target`;
