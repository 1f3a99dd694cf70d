// Made by "npm run gen:kubernetes"; its sources are in schemas/kubernetes/README.md. Do not edit.
export const table = `=	admissionregistration.k8s.io/v1	MutatingAdmissionPolicy	c	admissionregistration/v1.MutatingAdmissionPolicy	36-36
=	admissionregistration.k8s.io/v1	MutatingAdmissionPolicyBinding	c	admissionregistration/v1.MutatingAdmissionPolicyBinding	36-36
=	admissionregistration.k8s.io/v1	MutatingWebhookConfiguration	c	admissionregistration/v1.MutatingWebhookConfiguration	
=	admissionregistration.k8s.io/v1	ValidatingAdmissionPolicy	c	admissionregistration/v1.ValidatingAdmissionPolicy	
=	admissionregistration.k8s.io/v1	ValidatingAdmissionPolicyBinding	c	admissionregistration/v1.ValidatingAdmissionPolicyBinding	
=	admissionregistration.k8s.io/v1	ValidatingWebhookConfiguration	c	admissionregistration/v1.ValidatingWebhookConfiguration	
=	admissionregistration.k8s.io/v1alpha1	MutatingAdmissionPolicy	c	admissionregistration/v1alpha1.MutatingAdmissionPolicy	32-36
=	admissionregistration.k8s.io/v1alpha1	MutatingAdmissionPolicyBinding	c	admissionregistration/v1alpha1.MutatingAdmissionPolicyBinding	32-36
=	admissionregistration.k8s.io/v1alpha1	ValidatingAdmissionPolicy	c	admissionregistration/v1alpha1.ValidatingAdmissionPolicy	30-31
=	admissionregistration.k8s.io/v1alpha1	ValidatingAdmissionPolicyBinding	c	admissionregistration/v1alpha1.ValidatingAdmissionPolicyBinding	30-31
=	admissionregistration.k8s.io/v1beta1	MutatingAdmissionPolicy	c	admissionregistration/v1beta1.MutatingAdmissionPolicy	34-36
=	admissionregistration.k8s.io/v1beta1	MutatingAdmissionPolicyBinding	c	admissionregistration/v1beta1.MutatingAdmissionPolicyBinding	34-36
=	admissionregistration.k8s.io/v1beta1	ValidatingAdmissionPolicy	c	admissionregistration/v1beta1.ValidatingAdmissionPolicy	30-33
=	admissionregistration.k8s.io/v1beta1	ValidatingAdmissionPolicyBinding	c	admissionregistration/v1beta1.ValidatingAdmissionPolicyBinding	30-33
=	apiextensions.k8s.io/v1	CustomResourceDefinition	c	apiextensions/v1.CustomResourceDefinition	
=	apiregistration.k8s.io/v1	APIService	c	apiregistration/v1.APIService	
=	apps/v1	ControllerRevision	n	apps/v1.ControllerRevision	
=	apps/v1	DaemonSet	n	apps/v1.DaemonSet	
=	apps/v1	Deployment	n	apps/v1.Deployment	
=	apps/v1	ReplicaSet	n	apps/v1.ReplicaSet	
=	apps/v1	StatefulSet	n	apps/v1.StatefulSet	
=	authentication.k8s.io/v1	SelfSubjectReview	c	authentication/v1.SelfSubjectReview	
=	authentication.k8s.io/v1	TokenRequest	n	authentication/v1.TokenRequest	
=	authentication.k8s.io/v1	TokenReview	c	authentication/v1.TokenReview	
=	authentication.k8s.io/v1alpha1	SelfSubjectReview	c	authentication/v1alpha1.SelfSubjectReview	30-31
=	authentication.k8s.io/v1beta1	SelfSubjectReview	c	authentication/v1beta1.SelfSubjectReview	30-32
=	authorization.k8s.io/v1	LocalSubjectAccessReview	n	authorization/v1.LocalSubjectAccessReview	
=	authorization.k8s.io/v1	SelfSubjectAccessReview	c	authorization/v1.SelfSubjectAccessReview	
=	authorization.k8s.io/v1	SelfSubjectRulesReview	c	authorization/v1.SelfSubjectRulesReview	
=	authorization.k8s.io/v1	SubjectAccessReview	c	authorization/v1.SubjectAccessReview	
=	autoscaling/v1	HorizontalPodAutoscaler	n	autoscaling/v1.HorizontalPodAutoscaler	
=	autoscaling/v1	Scale	n	autoscaling/v1.Scale	
=	autoscaling/v2	HorizontalPodAutoscaler	n	autoscaling/v2.HorizontalPodAutoscaler	
=	batch/v1	CronJob	n	batch/v1.CronJob	
=	batch/v1	Job	n	batch/v1.Job	
=	certificates.k8s.io/v1	CertificateSigningRequest	c	certificates/v1.CertificateSigningRequest	
=	certificates.k8s.io/v1alpha1	ClusterTrustBundle	c	certificates/v1alpha1.ClusterTrustBundle	
=	certificates.k8s.io/v1alpha1	PodCertificateRequest	n	certificates/v1alpha1.PodCertificateRequest	34-34
=	certificates.k8s.io/v1beta1	ClusterTrustBundle	c	certificates/v1beta1.ClusterTrustBundle	33-36
=	certificates.k8s.io/v1beta1	PodCertificateRequest	n	certificates/v1beta1.PodCertificateRequest	35-36
=	coordination.k8s.io/v1	Lease	n	coordination/v1.Lease	
=	coordination.k8s.io/v1alpha1	LeaseCandidate	n	coordination/v1alpha1.LeaseCandidate	31-31
=	coordination.k8s.io/v1alpha2	LeaseCandidate	n	coordination/v1alpha2.LeaseCandidate	32-36
=	coordination.k8s.io/v1beta1	LeaseCandidate	n	coordination/v1beta1.LeaseCandidate	33-36
=	discovery.k8s.io/v1	EndpointSlice	n	discovery/v1.EndpointSlice	
=	events.k8s.io/v1	Event	n	events/v1.Event	
=	flowcontrol.apiserver.k8s.io/v1	FlowSchema	c	flowcontrol/v1.FlowSchema	
=	flowcontrol.apiserver.k8s.io/v1	PriorityLevelConfiguration	c	flowcontrol/v1.PriorityLevelConfiguration	
=	flowcontrol.apiserver.k8s.io/v1beta3	FlowSchema	c	flowcontrol/v1beta3.FlowSchema	30-31
=	flowcontrol.apiserver.k8s.io/v1beta3	PriorityLevelConfiguration	c	flowcontrol/v1beta3.PriorityLevelConfiguration	30-31
=	internal.apiserver.k8s.io/v1alpha1	StorageVersion	c	apiserverinternal/v1alpha1.StorageVersion	
=	networking.k8s.io/v1	IPAddress	c	networking/v1.IPAddress	33-36
=	networking.k8s.io/v1	Ingress	n	networking/v1.Ingress	
=	networking.k8s.io/v1	IngressClass	c	networking/v1.IngressClass	
=	networking.k8s.io/v1	NetworkPolicy	n	networking/v1.NetworkPolicy	
=	networking.k8s.io/v1	ServiceCIDR	c	networking/v1.ServiceCIDR	33-36
=	networking.k8s.io/v1alpha1	IPAddress	c	networking/v1alpha1.IPAddress	30-30
=	networking.k8s.io/v1alpha1	ServiceCIDR	c	networking/v1alpha1.ServiceCIDR	30-30
=	networking.k8s.io/v1beta1	IPAddress	c	networking/v1beta1.IPAddress	31-36
=	networking.k8s.io/v1beta1	ServiceCIDR	c	networking/v1beta1.ServiceCIDR	31-36
=	node.k8s.io/v1	RuntimeClass	c	node/v1.RuntimeClass	
=	policy/v1	Eviction	n	policy/v1.Eviction	
=	policy/v1	PodDisruptionBudget	n	policy/v1.PodDisruptionBudget	
=	rbac.authorization.k8s.io/v1	ClusterRole	c	rbac/v1.ClusterRole	
=	rbac.authorization.k8s.io/v1	ClusterRoleBinding	c	rbac/v1.ClusterRoleBinding	
=	rbac.authorization.k8s.io/v1	Role	n	rbac/v1.Role	
=	rbac.authorization.k8s.io/v1	RoleBinding	n	rbac/v1.RoleBinding	
=	resource.k8s.io/v1	DeviceClass	c	resource/v1.DeviceClass	34-36
=	resource.k8s.io/v1	ResourceClaim	n	resource/v1.ResourceClaim	34-36
=	resource.k8s.io/v1	ResourceClaimTemplate	n	resource/v1.ResourceClaimTemplate	34-36
=	resource.k8s.io/v1	ResourceSlice	c	resource/v1.ResourceSlice	34-36
=	resource.k8s.io/v1alpha2	PodSchedulingContext	n	resource/v1alpha2.PodSchedulingContext	30-30
=	resource.k8s.io/v1alpha2	ResourceClaim	n	resource/v1alpha2.ResourceClaim	30-30
=	resource.k8s.io/v1alpha2	ResourceClaimParameters	n	resource/v1alpha2.ResourceClaimParameters	30-30
=	resource.k8s.io/v1alpha2	ResourceClaimTemplate	n	resource/v1alpha2.ResourceClaimTemplate	30-30
=	resource.k8s.io/v1alpha2	ResourceClass	c	resource/v1alpha2.ResourceClass	30-30
=	resource.k8s.io/v1alpha2	ResourceClassParameters	n	resource/v1alpha2.ResourceClassParameters	30-30
=	resource.k8s.io/v1alpha2	ResourceSlice	c	resource/v1alpha2.ResourceSlice	30-30
=	resource.k8s.io/v1alpha3	DeviceClass	c	resource/v1alpha3.DeviceClass	31-33
=	resource.k8s.io/v1alpha3	DeviceTaintRule	c	resource/v1alpha3.DeviceTaintRule	33-36
=	resource.k8s.io/v1alpha3	PodSchedulingContext	n	resource/v1alpha3.PodSchedulingContext	31-31
=	resource.k8s.io/v1alpha3	ResourceClaim	n	resource/v1alpha3.ResourceClaim	31-33
=	resource.k8s.io/v1alpha3	ResourceClaimTemplate	n	resource/v1alpha3.ResourceClaimTemplate	31-33
=	resource.k8s.io/v1alpha3	ResourcePoolStatusRequest	c	resource/v1alpha3.ResourcePoolStatusRequest	36-36
=	resource.k8s.io/v1alpha3	ResourceSlice	c	resource/v1alpha3.ResourceSlice	31-33
=	resource.k8s.io/v1beta1	DeviceClass	c	resource/v1beta1.DeviceClass	32-36
=	resource.k8s.io/v1beta1	ResourceClaim	n	resource/v1beta1.ResourceClaim	32-36
=	resource.k8s.io/v1beta1	ResourceClaimTemplate	n	resource/v1beta1.ResourceClaimTemplate	32-36
=	resource.k8s.io/v1beta1	ResourceSlice	c	resource/v1beta1.ResourceSlice	32-36
=	resource.k8s.io/v1beta2	DeviceClass	c	resource/v1beta2.DeviceClass	33-36
=	resource.k8s.io/v1beta2	DeviceTaintRule	c	resource/v1beta2.DeviceTaintRule	36-36
=	resource.k8s.io/v1beta2	ResourceClaim	n	resource/v1beta2.ResourceClaim	33-36
=	resource.k8s.io/v1beta2	ResourceClaimTemplate	n	resource/v1beta2.ResourceClaimTemplate	33-36
=	resource.k8s.io/v1beta2	ResourceSlice	c	resource/v1beta2.ResourceSlice	33-36
=	scheduling.k8s.io/v1	PriorityClass	c	scheduling/v1.PriorityClass	
=	scheduling.k8s.io/v1alpha1	Workload	n	scheduling/v1alpha1.Workload	35-35
=	scheduling.k8s.io/v1alpha2	PodGroup	n	scheduling/v1alpha2.PodGroup	36-36
=	scheduling.k8s.io/v1alpha2	Workload	n	scheduling/v1alpha2.Workload	36-36
=	storage.k8s.io/v1	CSIDriver	c	storage/v1.CSIDriver	
=	storage.k8s.io/v1	CSINode	c	storage/v1.CSINode	
=	storage.k8s.io/v1	CSIStorageCapacity	n	storage/v1.CSIStorageCapacity	
=	storage.k8s.io/v1	StorageClass	c	storage/v1.StorageClass	
=	storage.k8s.io/v1	VolumeAttachment	c	storage/v1.VolumeAttachment	
=	storage.k8s.io/v1	VolumeAttributesClass	c	storage/v1.VolumeAttributesClass	34-36
=	storage.k8s.io/v1alpha1	VolumeAttributesClass	c	storage/v1alpha1.VolumeAttributesClass	30-34
=	storage.k8s.io/v1beta1	VolumeAttributesClass	c	storage/v1beta1.VolumeAttributesClass	31-36
=	storagemigration.k8s.io/v1alpha1	StorageVersionMigration	c	storagemigration/v1alpha1.StorageVersionMigration	30-34
=	storagemigration.k8s.io/v1beta1	StorageVersionMigration	c	storagemigration/v1beta1.StorageVersionMigration	35-36
=	v1	Binding	n	core/v1.Binding	
=	v1	ComponentStatus	c	core/v1.ComponentStatus	
=	v1	ConfigMap	n	core/v1.ConfigMap	
=	v1	Endpoints	n	core/v1.Endpoints	
=	v1	Event	n	core/v1.Event	
=	v1	LimitRange	n	core/v1.LimitRange	
=	v1	Namespace	c	core/v1.Namespace	
=	v1	Node	c	core/v1.Node	
=	v1	PersistentVolume	c	core/v1.PersistentVolume	
=	v1	PersistentVolumeClaim	n	core/v1.PersistentVolumeClaim	
=	v1	Pod	n	core/v1.Pod	
=	v1	PodTemplate	n	core/v1.PodTemplate	
=	v1	ReplicationController	n	core/v1.ReplicationController	
=	v1	ResourceQuota	n	core/v1.ResourceQuota	
=	v1	Secret	n	core/v1.Secret	
=	v1	Service	n	core/v1.Service	
=	v1	ServiceAccount	n	core/v1.ServiceAccount	
admissionregistration/v1.ApplyConfiguration	expression:s
admissionregistration/v1.AuditAnnotation	!key:s	!valueExpression:s
admissionregistration/v1.ExpressionWarning	!fieldRef:s	!warning:s
admissionregistration/v1.JSONPatch	expression:s
admissionregistration/v1.MatchCondition	!expression:s	!name:s
admissionregistration/v1.MatchResources	excludeResourceRules:[@admissionregistration/v1.NamedRuleWithOperations]	matchPolicy:s(Equivalent|Exact)	namespaceSelector:@meta.LabelSelector	objectSelector:@meta.LabelSelector	resourceRules:[@admissionregistration/v1.NamedRuleWithOperations]
admissionregistration/v1.MutatingAdmissionPolicy	apiVersion:s	kind:s	metadata:@meta.ObjectMeta	spec:@admissionregistration/v1.MutatingAdmissionPolicySpec
admissionregistration/v1.MutatingAdmissionPolicyBinding	apiVersion:s	kind:s	metadata:@meta.ObjectMeta	spec:@admissionregistration/v1.MutatingAdmissionPolicyBindingSpec
admissionregistration/v1.MutatingAdmissionPolicyBindingList	apiVersion:s	!items:[@admissionregistration/v1.MutatingAdmissionPolicyBinding]	kind:s	metadata:@meta.ListMeta
admissionregistration/v1.MutatingAdmissionPolicyBindingSpec	matchResources:@admissionregistration/v1.MatchResources	paramRef:@admissionregistration/v1.ParamRef	policyName:s
admissionregistration/v1.MutatingAdmissionPolicyList	apiVersion:s	!items:[@admissionregistration/v1.MutatingAdmissionPolicy]	kind:s	metadata:@meta.ListMeta
admissionregistration/v1.MutatingAdmissionPolicySpec	failurePolicy:s(Fail|Ignore)	matchConditions:[(name)@admissionregistration/v1.MatchCondition]	matchConstraints:@admissionregistration/v1.MatchResources	mutations:[@admissionregistration/v1.Mutation]	paramKind:@admissionregistration/v1.ParamKind	reinvocationPolicy:s(IfNeeded|Never)	variables:[@admissionregistration/v1.Variable]
admissionregistration/v1.MutatingWebhook	!admissionReviewVersions:[s]	!clientConfig:@admissionregistration/v1.WebhookClientConfig	failurePolicy:s(Fail|Ignore)	matchConditions:[(name)@admissionregistration/v1.MatchCondition]	matchPolicy:s(Equivalent|Exact)	!name:s	namespaceSelector:@meta.LabelSelector	objectSelector:@meta.LabelSelector	reinvocationPolicy~34-34:s	reinvocationPolicy~30-33,35-36:s(IfNeeded|Never)	rules:[@admissionregistration/v1.RuleWithOperations]	!sideEffects:s(None|NoneOnDryRun|Some|Unknown)	timeoutSeconds:i
admissionregistration/v1.MutatingWebhookConfiguration	apiVersion:s	kind:s	metadata:@meta.ObjectMeta	webhooks:[(name)@admissionregistration/v1.MutatingWebhook]
admissionregistration/v1.MutatingWebhookConfigurationList	apiVersion:s	!items:[@admissionregistration/v1.MutatingWebhookConfiguration]	kind:s	metadata:@meta.ListMeta
admissionregistration/v1.Mutation	applyConfiguration:@admissionregistration/v1.ApplyConfiguration	jsonPatch:@admissionregistration/v1.JSONPatch	!patchType:s(ApplyConfiguration|JSONPatch)
admissionregistration/v1.NamedRuleWithOperations	apiGroups:[s]	apiVersions:[s]	operations:[s(*|CONNECT|CREATE|DELETE|UPDATE)]	resourceNames:[s]	resources:[s]	scope~30-34:s	scope~35-36:s(*|Cluster|Namespaced)
admissionregistration/v1.ParamKind	apiVersion:s	kind:s
admissionregistration/v1.ParamRef	name:s	namespace:s	parameterNotFoundAction:s	selector:@meta.LabelSelector
admissionregistration/v1.RuleWithOperations	apiGroups:[s]	apiVersions:[s]	operations:[s(*|CONNECT|CREATE|DELETE|UPDATE)]	resources:[s]	scope~30-34:s	scope~35-36:s(*|Cluster|Namespaced)
admissionregistration/v1.ServiceReference	!name:s	!namespace:s	path:s	port:i
admissionregistration/v1.TypeChecking	expressionWarnings:[@admissionregistration/v1.ExpressionWarning]
admissionregistration/v1.ValidatingAdmissionPolicy	apiVersion:s	kind:s	metadata:@meta.ObjectMeta	spec:@admissionregistration/v1.ValidatingAdmissionPolicySpec	status:@admissionregistration/v1.ValidatingAdmissionPolicyStatus
admissionregistration/v1.ValidatingAdmissionPolicyBinding	apiVersion:s	kind:s	metadata:@meta.ObjectMeta	spec~30-35:@admissionregistration/v1.ValidatingAdmissionPolicyBindingSpec	!spec~36-36:@admissionregistration/v1.ValidatingAdmissionPolicyBindingSpec
admissionregistration/v1.ValidatingAdmissionPolicyBindingList	apiVersion:s	!items:[@admissionregistration/v1.ValidatingAdmissionPolicyBinding]	kind:s	metadata:@meta.ListMeta
admissionregistration/v1.ValidatingAdmissionPolicyBindingSpec	matchResources:@admissionregistration/v1.MatchResources	paramRef:@admissionregistration/v1.ParamRef	policyName~30-35:s	!policyName~36-36:s	validationActions~30-35:[=s(Audit|Deny|Warn)]	!validationActions~36-36:[=s(Audit|Deny|Warn)]
admissionregistration/v1.ValidatingAdmissionPolicyList	apiVersion:s	!items:[@admissionregistration/v1.ValidatingAdmissionPolicy]	kind:s	metadata:@meta.ListMeta
admissionregistration/v1.ValidatingAdmissionPolicySpec	auditAnnotations:[@admissionregistration/v1.AuditAnnotation]	failurePolicy:s(Fail|Ignore)	matchConditions:[(name)@admissionregistration/v1.MatchCondition]	matchConstraints:@admissionregistration/v1.MatchResources	paramKind:@admissionregistration/v1.ParamKind	validations:[@admissionregistration/v1.Validation]	variables:[(name)@admissionregistration/v1.Variable]
admissionregistration/v1.ValidatingAdmissionPolicyStatus	conditions:[(type)@meta.Condition]	observedGeneration:l	typeChecking:@admissionregistration/v1.TypeChecking
admissionregistration/v1.ValidatingWebhook	!admissionReviewVersions:[s]	!clientConfig:@admissionregistration/v1.WebhookClientConfig	failurePolicy:s(Fail|Ignore)	matchConditions:[(name)@admissionregistration/v1.MatchCondition]	matchPolicy:s(Equivalent|Exact)	!name:s	namespaceSelector:@meta.LabelSelector	objectSelector:@meta.LabelSelector	rules:[@admissionregistration/v1.RuleWithOperations]	!sideEffects:s(None|NoneOnDryRun|Some|Unknown)	timeoutSeconds:i
admissionregistration/v1.ValidatingWebhookConfiguration	apiVersion:s	kind:s	metadata:@meta.ObjectMeta	webhooks:[(name)@admissionregistration/v1.ValidatingWebhook]
admissionregistration/v1.ValidatingWebhookConfigurationList	apiVersion:s	!items:[@admissionregistration/v1.ValidatingWebhookConfiguration]	kind:s	metadata:@meta.ListMeta
admissionregistration/v1.Validation	!expression:s	message:s	messageExpression:s	reason:s
admissionregistration/v1.Variable	!expression:s	!name:s
admissionregistration/v1.WebhookClientConfig	caBundle:y	service:@admissionregistration/v1.ServiceReference	url:s
admissionregistration/v1alpha1.ApplyConfiguration	expression:s
admissionregistration/v1alpha1.AuditAnnotation	!key:s	!valueExpression:s
admissionregistration/v1alpha1.ExpressionWarning	!fieldRef:s	!warning:s
admissionregistration/v1alpha1.JSONPatch	expression:s
admissionregistration/v1alpha1.MatchCondition	!expression:s	!name:s
admissionregistration/v1alpha1.MatchResources	excludeResourceRules:[@admissionregistration/v1alpha1.NamedRuleWithOperations]	matchPolicy:s(Equivalent|Exact)	namespaceSelector:@meta.LabelSelector	objectSelector:@meta.LabelSelector	resourceRules:[@admissionregistration/v1alpha1.NamedRuleWithOperations]
admissionregistration/v1alpha1.MutatingAdmissionPolicy	apiVersion:s	kind:s	metadata:@meta.ObjectMeta	spec:@admissionregistration/v1alpha1.MutatingAdmissionPolicySpec
admissionregistration/v1alpha1.MutatingAdmissionPolicyBinding	apiVersion:s	kind:s	metadata:@meta.ObjectMeta	spec:@admissionregistration/v1alpha1.MutatingAdmissionPolicyBindingSpec
admissionregistration/v1alpha1.MutatingAdmissionPolicyBindingList	apiVersion:s	!items:[@admissionregistration/v1alpha1.MutatingAdmissionPolicyBinding]	kind:s	metadata:@meta.ListMeta
admissionregistration/v1alpha1.MutatingAdmissionPolicyBindingSpec	matchResources:@admissionregistration/v1alpha1.MatchResources	paramRef:@admissionregistration/v1alpha1.ParamRef	policyName:s
admissionregistration/v1alpha1.MutatingAdmissionPolicyList	apiVersion:s	!items:[@admissionregistration/v1alpha1.MutatingAdmissionPolicy]	kind:s	metadata:@meta.ListMeta
admissionregistration/v1alpha1.MutatingAdmissionPolicySpec	failurePolicy:s(Fail|Ignore)	matchConditions:[(name)@admissionregistration/v1alpha1.MatchCondition]	matchConstraints:@admissionregistration/v1alpha1.MatchResources	mutations:[@admissionregistration/v1alpha1.Mutation]	paramKind:@admissionregistration/v1alpha1.ParamKind	reinvocationPolicy~34-34:s	reinvocationPolicy~32-33,35-36:s(IfNeeded|Never)	variables:[@admissionregistration/v1alpha1.Variable]
admissionregistration/v1alpha1.Mutation	applyConfiguration:@admissionregistration/v1alpha1.ApplyConfiguration	jsonPatch:@admissionregistration/v1alpha1.JSONPatch	!patchType:s(ApplyConfiguration|JSONPatch)
admissionregistration/v1alpha1.NamedRuleWithOperations	apiGroups:[s]	apiVersions:[s]	operations:[s(*|CONNECT|CREATE|DELETE|UPDATE)]	resourceNames:[s]	resources:[s]	scope~30-34:s	scope~35-36:s(*|Cluster|Namespaced)
admissionregistration/v1alpha1.ParamKind	apiVersion:s	kind:s
admissionregistration/v1alpha1.ParamRef	name:s	namespace:s	parameterNotFoundAction:s(Allow|Deny)	selector:@meta.LabelSelector
admissionregistration/v1alpha1.TypeChecking	expressionWarnings:[@admissionregistration/v1alpha1.ExpressionWarning]
admissionregistration/v1alpha1.ValidatingAdmissionPolicy	apiVersion:s	kind:s	metadata:@meta.ObjectMeta	spec:@admissionregistration/v1alpha1.ValidatingAdmissionPolicySpec	status:@admissionregistration/v1alpha1.ValidatingAdmissionPolicyStatus
admissionregistration/v1alpha1.ValidatingAdmissionPolicyBinding	apiVersion:s	kind:s	metadata:@meta.ObjectMeta	spec:@admissionregistration/v1alpha1.ValidatingAdmissionPolicyBindingSpec
admissionregistration/v1alpha1.ValidatingAdmissionPolicyBindingList	apiVersion:s	!items:[@admissionregistration/v1alpha1.ValidatingAdmissionPolicyBinding]	kind:s	metadata:@meta.ListMeta
admissionregistration/v1alpha1.ValidatingAdmissionPolicyBindingSpec	matchResources:@admissionregistration/v1alpha1.MatchResources	paramRef:@admissionregistration/v1alpha1.ParamRef	policyName:s	validationActions:[=s(Audit|Deny|Warn)]
admissionregistration/v1alpha1.ValidatingAdmissionPolicyList	apiVersion:s	!items:[@admissionregistration/v1alpha1.ValidatingAdmissionPolicy]	kind:s	metadata:@meta.ListMeta
admissionregistration/v1alpha1.ValidatingAdmissionPolicySpec	auditAnnotations:[@admissionregistration/v1alpha1.AuditAnnotation]	failurePolicy:s(Fail|Ignore)	matchConditions:[(name)@admissionregistration/v1alpha1.MatchCondition]	matchConstraints:@admissionregistration/v1alpha1.MatchResources	paramKind:@admissionregistration/v1alpha1.ParamKind	validations:[@admissionregistration/v1alpha1.Validation]	variables:[(name)@admissionregistration/v1alpha1.Variable]
admissionregistration/v1alpha1.ValidatingAdmissionPolicyStatus	conditions:[(type)@meta.Condition]	observedGeneration:l	typeChecking:@admissionregistration/v1alpha1.TypeChecking
admissionregistration/v1alpha1.Validation	!expression:s	message:s	messageExpression:s	reason:s
admissionregistration/v1alpha1.Variable	!expression:s	!name:s
admissionregistration/v1beta1.ApplyConfiguration	expression:s
admissionregistration/v1beta1.AuditAnnotation	!key:s	!valueExpression:s
admissionregistration/v1beta1.ExpressionWarning	!fieldRef:s	!warning:s
admissionregistration/v1beta1.JSONPatch	expression:s
admissionregistration/v1beta1.MatchCondition	!expression:s	!name:s
admissionregistration/v1beta1.MatchResources	excludeResourceRules:[@admissionregistration/v1beta1.NamedRuleWithOperations]	matchPolicy:s	namespaceSelector:@meta.LabelSelector	objectSelector:@meta.LabelSelector	resourceRules:[@admissionregistration/v1beta1.NamedRuleWithOperations]
admissionregistration/v1beta1.MutatingAdmissionPolicy	apiVersion:s	kind:s	metadata:@meta.ObjectMeta	spec:@admissionregistration/v1beta1.MutatingAdmissionPolicySpec
admissionregistration/v1beta1.MutatingAdmissionPolicyBinding	apiVersion:s	kind:s	metadata:@meta.ObjectMeta	spec:@admissionregistration/v1beta1.MutatingAdmissionPolicyBindingSpec
admissionregistration/v1beta1.MutatingAdmissionPolicyBindingList	apiVersion:s	!items:[@admissionregistration/v1beta1.MutatingAdmissionPolicyBinding]	kind:s	metadata:@meta.ListMeta
admissionregistration/v1beta1.MutatingAdmissionPolicyBindingSpec	matchResources:@admissionregistration/v1beta1.MatchResources	paramRef:@admissionregistration/v1beta1.ParamRef	policyName:s
admissionregistration/v1beta1.MutatingAdmissionPolicyList	apiVersion:s	!items:[@admissionregistration/v1beta1.MutatingAdmissionPolicy]	kind:s	metadata:@meta.ListMeta
admissionregistration/v1beta1.MutatingAdmissionPolicySpec	failurePolicy:s	matchConditions:[(name)@admissionregistration/v1beta1.MatchCondition]	matchConstraints:@admissionregistration/v1beta1.MatchResources	mutations:[@admissionregistration/v1beta1.Mutation]	paramKind:@admissionregistration/v1beta1.ParamKind	reinvocationPolicy~34-34:s	reinvocationPolicy~35-36:s(IfNeeded|Never)	variables:[@admissionregistration/v1beta1.Variable]
admissionregistration/v1beta1.Mutation	applyConfiguration:@admissionregistration/v1beta1.ApplyConfiguration	jsonPatch:@admissionregistration/v1beta1.JSONPatch	!patchType:s(ApplyConfiguration|JSONPatch)
admissionregistration/v1beta1.NamedRuleWithOperations	apiGroups:[s]	apiVersions:[s]	operations:[s(*|CONNECT|CREATE|DELETE|UPDATE)]	resourceNames:[s]	resources:[s]	scope~30-34:s	scope~35-36:s(*|Cluster|Namespaced)
admissionregistration/v1beta1.ParamKind	apiVersion:s	kind:s
admissionregistration/v1beta1.ParamRef	name:s	namespace:s	parameterNotFoundAction:s	selector:@meta.LabelSelector
admissionregistration/v1beta1.TypeChecking	expressionWarnings:[@admissionregistration/v1beta1.ExpressionWarning]
admissionregistration/v1beta1.ValidatingAdmissionPolicy	apiVersion:s	kind:s	metadata:@meta.ObjectMeta	spec:@admissionregistration/v1beta1.ValidatingAdmissionPolicySpec	status:@admissionregistration/v1beta1.ValidatingAdmissionPolicyStatus
admissionregistration/v1beta1.ValidatingAdmissionPolicyBinding	apiVersion:s	kind:s	metadata:@meta.ObjectMeta	spec:@admissionregistration/v1beta1.ValidatingAdmissionPolicyBindingSpec
admissionregistration/v1beta1.ValidatingAdmissionPolicyBindingList	apiVersion:s	!items:[@admissionregistration/v1beta1.ValidatingAdmissionPolicyBinding]	kind:s	metadata:@meta.ListMeta
admissionregistration/v1beta1.ValidatingAdmissionPolicyBindingSpec	matchResources:@admissionregistration/v1beta1.MatchResources	paramRef:@admissionregistration/v1beta1.ParamRef	policyName:s	validationActions:[=s(Audit|Deny|Warn)]
admissionregistration/v1beta1.ValidatingAdmissionPolicyList	apiVersion:s	!items:[@admissionregistration/v1beta1.ValidatingAdmissionPolicy]	kind:s	metadata:@meta.ListMeta
admissionregistration/v1beta1.ValidatingAdmissionPolicySpec	auditAnnotations:[@admissionregistration/v1beta1.AuditAnnotation]	failurePolicy:s	matchConditions:[(name)@admissionregistration/v1beta1.MatchCondition]	matchConstraints:@admissionregistration/v1beta1.MatchResources	paramKind:@admissionregistration/v1beta1.ParamKind	validations:[@admissionregistration/v1beta1.Validation]	variables:[(name)@admissionregistration/v1beta1.Variable]
admissionregistration/v1beta1.ValidatingAdmissionPolicyStatus	conditions:[(type)@meta.Condition]	observedGeneration:l	typeChecking:@admissionregistration/v1beta1.TypeChecking
admissionregistration/v1beta1.Validation	!expression:s	message:s	messageExpression:s	reason:s
admissionregistration/v1beta1.Variable	!expression:s	!name:s
apiextensions/v1.CustomResourceColumnDefinition	description:s	format:s	!jsonPath:s	!name:s	priority:i	!type:s
apiextensions/v1.CustomResourceConversion	!strategy:s	webhook:@apiextensions/v1.WebhookConversion
apiextensions/v1.CustomResourceDefinition	apiVersion:s	kind:s	metadata:@meta.ObjectMeta	!spec:@apiextensions/v1.CustomResourceDefinitionSpec	status:@apiextensions/v1.CustomResourceDefinitionStatus
apiextensions/v1.CustomResourceDefinitionCondition	lastTransitionTime:t	message:s	observedGeneration~35-36:l	reason:s	!status:s	!type:s
apiextensions/v1.CustomResourceDefinitionList	apiVersion:s	!items:[@apiextensions/v1.CustomResourceDefinition]	kind:s	metadata:@meta.ListMeta
apiextensions/v1.CustomResourceDefinitionNames	categories:[s]	!kind:s	listKind:s	!plural:s	shortNames:[s]	singular:s
apiextensions/v1.CustomResourceDefinitionSpec	conversion:@apiextensions/v1.CustomResourceConversion	!group:s	!names:@apiextensions/v1.CustomResourceDefinitionNames	preserveUnknownFields:b	!scope:s	!versions:[@apiextensions/v1.CustomResourceDefinitionVersion]
apiextensions/v1.CustomResourceDefinitionStatus	acceptedNames:@apiextensions/v1.CustomResourceDefinitionNames	conditions:[(type)@apiextensions/v1.CustomResourceDefinitionCondition]	observedGeneration~35-36:l	storedVersions:[s]
apiextensions/v1.CustomResourceDefinitionVersion	additionalPrinterColumns:[@apiextensions/v1.CustomResourceColumnDefinition]	deprecated:b	deprecationWarning:s	!name:s	schema:@apiextensions/v1.CustomResourceValidation	selectableFields:[@apiextensions/v1.SelectableField]	!served:b	!storage:b	subresources:@apiextensions/v1.CustomResourceSubresources
apiextensions/v1.CustomResourceSubresourceScale	labelSelectorPath:s	!specReplicasPath:s	!statusReplicasPath:s
apiextensions/v1.CustomResourceSubresources	scale:@apiextensions/v1.CustomResourceSubresourceScale	status:{*}
apiextensions/v1.CustomResourceValidation	openAPIV3Schema:@apiextensions/v1.JSONSchemaProps
apiextensions/v1.ExternalDocumentation	description:s	url:s
apiextensions/v1.JSONSchemaProps	$ref:s	$schema:s	additionalItems:*	additionalProperties:*	allOf:[@apiextensions/v1.JSONSchemaProps]	anyOf:[@apiextensions/v1.JSONSchemaProps]	default:*	definitions:{@apiextensions/v1.JSONSchemaProps}	dependencies:{*}	description:s	enum:[*]	example:*	exclusiveMaximum:b	exclusiveMinimum:b	externalDocs:@apiextensions/v1.ExternalDocumentation	format:s	id:s	items:*	maxItems:l	maxLength:l	maxProperties:l	maximum:n	minItems:l	minLength:l	minProperties:l	minimum:n	multipleOf:n	not:@apiextensions/v1.JSONSchemaProps	nullable:b	oneOf:[@apiextensions/v1.JSONSchemaProps]	pattern:s	patternProperties:{@apiextensions/v1.JSONSchemaProps}	properties:{@apiextensions/v1.JSONSchemaProps}	required:[s]	title:s	type:s	uniqueItems:b	x-kubernetes-embedded-resource:b	x-kubernetes-int-or-string:b	x-kubernetes-list-map-keys:[s]	x-kubernetes-list-type:s	x-kubernetes-map-type:s	x-kubernetes-preserve-unknown-fields:b	x-kubernetes-validations:[(rule)@apiextensions/v1.ValidationRule]
apiextensions/v1.SelectableField	!jsonPath:s
apiextensions/v1.ServiceReference	!name:s	!namespace:s	path:s	port:i
apiextensions/v1.ValidationRule	fieldPath:s	message:s	messageExpression:s	optionalOldSelf:b	reason:s(FieldValueDuplicate|FieldValueForbidden|FieldValueInvalid|FieldValueRequired)	!rule:s
apiextensions/v1.WebhookClientConfig	caBundle:y	service:@apiextensions/v1.ServiceReference	url:s
apiextensions/v1.WebhookConversion	clientConfig:@apiextensions/v1.WebhookClientConfig	!conversionReviewVersions:[s]
apiregistration/v1.APIService	apiVersion:s	kind:s	metadata:@meta.ObjectMeta	spec:@apiregistration/v1.APIServiceSpec	status:@apiregistration/v1.APIServiceStatus
apiregistration/v1.APIServiceCondition	lastTransitionTime:t	message:s	reason:s	!status:s	!type:s
apiregistration/v1.APIServiceList	apiVersion:s	!items:[@apiregistration/v1.APIService]	kind:s	metadata:@meta.ListMeta
apiregistration/v1.APIServiceSpec	caBundle:y	group:s	!groupPriorityMinimum:i	insecureSkipTLSVerify:b	service:@apiregistration/v1.ServiceReference	version:s	!versionPriority:i
apiregistration/v1.APIServiceStatus	conditions:[(type)@apiregistration/v1.APIServiceCondition]
apiregistration/v1.ServiceReference	name:s	namespace:s	port:i
apiserverinternal/v1alpha1.ServerStorageVersion	apiServerID~30-35:s	!apiServerID~36-36:s	decodableVersions~30-35:[=s]	!decodableVersions~36-36:[=s]	encodingVersion~30-35:s	!encodingVersion~36-36:s	servedVersions:[=s]
apiserverinternal/v1alpha1.StorageVersion	apiVersion:s	kind:s	metadata~30-35:@meta.ObjectMeta	!metadata~36-36:@meta.ObjectMeta	!spec~30-35:{*}	spec~36-36:{*}	!status~30-35:@apiserverinternal/v1alpha1.StorageVersionStatus	status~36-36:@apiserverinternal/v1alpha1.StorageVersionStatus
apiserverinternal/v1alpha1.StorageVersionCondition	lastTransitionTime:t	!message:s	observedGeneration:l	!reason:s	!status:s	!type:s
apiserverinternal/v1alpha1.StorageVersionList	apiVersion:s	!items:[@apiserverinternal/v1alpha1.StorageVersion]	kind:s	metadata:@meta.ListMeta
apiserverinternal/v1alpha1.StorageVersionStatus	commonEncodingVersion:s	conditions:[(type)@apiserverinternal/v1alpha1.StorageVersionCondition]	storageVersions:[(apiServerID)@apiserverinternal/v1alpha1.ServerStorageVersion]
apps/v1.ControllerRevision	apiVersion:s	data:{*}	kind:s	metadata:@meta.ObjectMeta	!revision:l
apps/v1.ControllerRevisionList	apiVersion:s	!items:[@apps/v1.ControllerRevision]	kind:s	metadata:@meta.ListMeta
apps/v1.DaemonSet	apiVersion:s	kind:s	metadata:@meta.ObjectMeta	spec:@apps/v1.DaemonSetSpec	status:@apps/v1.DaemonSetStatus
apps/v1.DaemonSetCondition	lastTransitionTime:t	message:s	reason:s	!status:s	!type:s
apps/v1.DaemonSetList	apiVersion:s	!items:[@apps/v1.DaemonSet]	kind:s	metadata:@meta.ListMeta
apps/v1.DaemonSetSpec	minReadySeconds:i	revisionHistoryLimit:i	!selector:@meta.LabelSelector	!template:@core/v1.PodTemplateSpec	updateStrategy:@apps/v1.DaemonSetUpdateStrategy
apps/v1.DaemonSetStatus	collisionCount:i	conditions:[(type)@apps/v1.DaemonSetCondition]	!currentNumberScheduled:i	!desiredNumberScheduled:i	numberAvailable:i	!numberMisscheduled:i	!numberReady:i	numberUnavailable:i	observedGeneration:l	updatedNumberScheduled:i
apps/v1.DaemonSetUpdateStrategy	rollingUpdate:@apps/v1.RollingUpdateDaemonSet	type:s(OnDelete|RollingUpdate)
apps/v1.Deployment	apiVersion:s	kind:s	metadata:@meta.ObjectMeta	spec:@apps/v1.DeploymentSpec	status:@apps/v1.DeploymentStatus
apps/v1.DeploymentCondition	lastTransitionTime:t	lastUpdateTime:t	message:s	reason:s	!status:s	!type:s
apps/v1.DeploymentList	apiVersion:s	!items:[@apps/v1.Deployment]	kind:s	metadata:@meta.ListMeta
apps/v1.DeploymentSpec	minReadySeconds:i	paused:b	progressDeadlineSeconds:i	replicas:i	revisionHistoryLimit:i	!selector:@meta.LabelSelector	strategy:@apps/v1.DeploymentStrategy	!template:@core/v1.PodTemplateSpec
apps/v1.DeploymentStatus	availableReplicas:i	collisionCount:i	conditions:[(type)@apps/v1.DeploymentCondition]	observedGeneration:l	readyReplicas:i	replicas:i	terminatingReplicas~33-36:i	unavailableReplicas:i	updatedReplicas:i
apps/v1.DeploymentStrategy	rollingUpdate:@apps/v1.RollingUpdateDeployment	type:s(Recreate|RollingUpdate)
apps/v1.ReplicaSet	apiVersion:s	kind:s	metadata:@meta.ObjectMeta	spec:@apps/v1.ReplicaSetSpec	status:@apps/v1.ReplicaSetStatus
apps/v1.ReplicaSetCondition	lastTransitionTime:t	message:s	reason:s	!status:s	!type:s
apps/v1.ReplicaSetList	apiVersion:s	!items:[@apps/v1.ReplicaSet]	kind:s	metadata:@meta.ListMeta
apps/v1.ReplicaSetSpec	minReadySeconds:i	replicas:i	!selector:@meta.LabelSelector	template:@core/v1.PodTemplateSpec
apps/v1.ReplicaSetStatus	availableReplicas:i	conditions:[(type)@apps/v1.ReplicaSetCondition]	fullyLabeledReplicas:i	observedGeneration:l	readyReplicas:i	!replicas:i	terminatingReplicas~33-36:i
apps/v1.RollingUpdateDaemonSet	maxSurge:x	maxUnavailable:x
apps/v1.RollingUpdateDeployment	maxSurge:x	maxUnavailable:x
apps/v1.RollingUpdateStatefulSetStrategy	maxUnavailable:x	partition:i
apps/v1.StatefulSet	apiVersion:s	kind:s	metadata:@meta.ObjectMeta	spec:@apps/v1.StatefulSetSpec	status:@apps/v1.StatefulSetStatus
apps/v1.StatefulSetCondition	lastTransitionTime:t	message:s	reason:s	!status:s	!type:s
apps/v1.StatefulSetList	apiVersion:s	!items:[@apps/v1.StatefulSet]	kind:s	metadata:@meta.ListMeta
apps/v1.StatefulSetOrdinals	start:i
apps/v1.StatefulSetPersistentVolumeClaimRetentionPolicy	whenDeleted:s	whenScaled:s
apps/v1.StatefulSetSpec	minReadySeconds:i	ordinals:@apps/v1.StatefulSetOrdinals	persistentVolumeClaimRetentionPolicy:@apps/v1.StatefulSetPersistentVolumeClaimRetentionPolicy	podManagementPolicy:s(OrderedReady|Parallel)	replicas:i	revisionHistoryLimit:i	!selector:@meta.LabelSelector	!serviceName~30-32:s	serviceName~33-36:s	!template:@core/v1.PodTemplateSpec	updateStrategy:@apps/v1.StatefulSetUpdateStrategy	volumeClaimTemplates:[@core/v1.PersistentVolumeClaim]
apps/v1.StatefulSetStatus	availableReplicas:i	collisionCount:i	conditions:[(type)@apps/v1.StatefulSetCondition]	currentReplicas:i	currentRevision:s	observedGeneration:l	readyReplicas:i	!replicas:i	updateRevision:s	updatedReplicas:i
apps/v1.StatefulSetUpdateStrategy	rollingUpdate:@apps/v1.RollingUpdateStatefulSetStrategy	type:s(OnDelete|RollingUpdate)
authentication/v1.BoundObjectReference	apiVersion:s	kind:s	name:s	uid:s
authentication/v1.SelfSubjectReview	apiVersion:s	kind:s	metadata:@meta.ObjectMeta	status:@authentication/v1.SelfSubjectReviewStatus
authentication/v1.SelfSubjectReviewStatus	userInfo:@authentication/v1.UserInfo
authentication/v1.TokenRequest	apiVersion:s	kind:s	metadata:@meta.ObjectMeta	!spec~30-35:@authentication/v1.TokenRequestSpec	spec~36-36:@authentication/v1.TokenRequestSpec	status:@authentication/v1.TokenRequestStatus
authentication/v1.TokenRequestSpec	!audiences~30-35:[s]	audiences~36-36:[s]	boundObjectRef:@authentication/v1.BoundObjectReference	expirationSeconds:l
authentication/v1.TokenRequestStatus	!expirationTimestamp~30-35:t	expirationTimestamp~36-36:t	!token~30-35:s	token~36-36:s
authentication/v1.TokenReview	apiVersion:s	kind:s	metadata:@meta.ObjectMeta	!spec:@authentication/v1.TokenReviewSpec	status:@authentication/v1.TokenReviewStatus
authentication/v1.TokenReviewSpec	audiences:[s]	token~30-35:s	!token~36-36:s
authentication/v1.TokenReviewStatus	audiences:[s]	authenticated:b	error:s	user:@authentication/v1.UserInfo
authentication/v1.UserInfo	extra:{[s]}	groups:[s]	uid:s	username:s
authentication/v1alpha1.SelfSubjectReview	apiVersion:s	kind:s	metadata:@meta.ObjectMeta	status:@authentication/v1alpha1.SelfSubjectReviewStatus
authentication/v1alpha1.SelfSubjectReviewStatus	userInfo:@authentication/v1.UserInfo
authentication/v1beta1.SelfSubjectReview	apiVersion:s	kind:s	metadata:@meta.ObjectMeta	status:@authentication/v1beta1.SelfSubjectReviewStatus
authentication/v1beta1.SelfSubjectReviewStatus	userInfo:@authentication/v1.UserInfo
authorization/v1.FieldSelectorAttributes	rawSelector:s	requirements:[@meta.FieldSelectorRequirement]
authorization/v1.LabelSelectorAttributes	rawSelector:s	requirements:[@meta.LabelSelectorRequirement]
authorization/v1.LocalSubjectAccessReview	apiVersion:s	kind:s	metadata:@meta.ObjectMeta	!spec:@authorization/v1.SubjectAccessReviewSpec	status:@authorization/v1.SubjectAccessReviewStatus
authorization/v1.NonResourceAttributes	path:s	verb:s
authorization/v1.NonResourceRule	nonResourceURLs:[s]	!verbs:[s]
authorization/v1.ResourceAttributes	fieldSelector~31-36:@authorization/v1.FieldSelectorAttributes	group:s	labelSelector~31-36:@authorization/v1.LabelSelectorAttributes	name:s	namespace:s	resource:s	subresource:s	verb:s	version:s
authorization/v1.ResourceRule	apiGroups:[s]	resourceNames:[s]	resources:[s]	!verbs:[s]
authorization/v1.SelfSubjectAccessReview	apiVersion:s	kind:s	metadata:@meta.ObjectMeta	!spec:@authorization/v1.SelfSubjectAccessReviewSpec	status:@authorization/v1.SubjectAccessReviewStatus
authorization/v1.SelfSubjectAccessReviewSpec	nonResourceAttributes:@authorization/v1.NonResourceAttributes	resourceAttributes:@authorization/v1.ResourceAttributes
authorization/v1.SelfSubjectRulesReview	apiVersion:s	kind:s	metadata:@meta.ObjectMeta	!spec:@authorization/v1.SelfSubjectRulesReviewSpec	status:@authorization/v1.SubjectRulesReviewStatus
authorization/v1.SelfSubjectRulesReviewSpec	namespace:s
authorization/v1.SubjectAccessReview	apiVersion:s	kind:s	metadata:@meta.ObjectMeta	!spec:@authorization/v1.SubjectAccessReviewSpec	status:@authorization/v1.SubjectAccessReviewStatus
authorization/v1.SubjectAccessReviewSpec	extra:{[s]}	groups:[s]	nonResourceAttributes:@authorization/v1.NonResourceAttributes	resourceAttributes:@authorization/v1.ResourceAttributes	uid:s	user:s
authorization/v1.SubjectAccessReviewStatus	!allowed:b	denied:b	evaluationError:s	reason:s
authorization/v1.SubjectRulesReviewStatus	evaluationError:s	!incomplete:b	!nonResourceRules:[@authorization/v1.NonResourceRule]	!resourceRules:[@authorization/v1.ResourceRule]
autoscaling/v1.CrossVersionObjectReference	apiVersion:s	!kind:s	!name:s
autoscaling/v1.HorizontalPodAutoscaler	apiVersion:s	kind:s	metadata:@meta.ObjectMeta	spec~30-35:@autoscaling/v1.HorizontalPodAutoscalerSpec	!spec~36-36:@autoscaling/v1.HorizontalPodAutoscalerSpec	status:@autoscaling/v1.HorizontalPodAutoscalerStatus
autoscaling/v1.HorizontalPodAutoscalerList	apiVersion:s	!items:[@autoscaling/v1.HorizontalPodAutoscaler]	kind:s	metadata:@meta.ListMeta
autoscaling/v1.HorizontalPodAutoscalerSpec	!maxReplicas:i	minReplicas:i	!scaleTargetRef:@autoscaling/v1.CrossVersionObjectReference	targetCPUUtilizationPercentage:i
autoscaling/v1.HorizontalPodAutoscalerStatus	currentCPUUtilizationPercentage:i	!currentReplicas:i	!desiredReplicas:i	lastScaleTime:t	observedGeneration:l
autoscaling/v1.Scale	apiVersion:s	kind:s	metadata:@meta.ObjectMeta	spec:@autoscaling/v1.ScaleSpec	status:@autoscaling/v1.ScaleStatus
autoscaling/v1.ScaleSpec	replicas:i
autoscaling/v1.ScaleStatus	!replicas:i	selector:s
autoscaling/v2.ContainerResourceMetricSource	!container:s	!name:s	!target:@autoscaling/v2.MetricTarget
autoscaling/v2.ContainerResourceMetricStatus	!container:s	!current:@autoscaling/v2.MetricValueStatus	!name:s
autoscaling/v2.CrossVersionObjectReference	apiVersion:s	!kind:s	!name:s
autoscaling/v2.ExternalMetricSource	!metric:@autoscaling/v2.MetricIdentifier	!target:@autoscaling/v2.MetricTarget
autoscaling/v2.ExternalMetricStatus	!current:@autoscaling/v2.MetricValueStatus	!metric:@autoscaling/v2.MetricIdentifier
autoscaling/v2.HPAScalingPolicy	!periodSeconds:i	!type:s	!value:i
autoscaling/v2.HPAScalingRules	policies:[@autoscaling/v2.HPAScalingPolicy]	selectPolicy:s	stabilizationWindowSeconds:i	tolerance~33-36:q
autoscaling/v2.HorizontalPodAutoscaler	apiVersion:s	kind:s	metadata:@meta.ObjectMeta	spec~30-35:@autoscaling/v2.HorizontalPodAutoscalerSpec	!spec~36-36:@autoscaling/v2.HorizontalPodAutoscalerSpec	status:@autoscaling/v2.HorizontalPodAutoscalerStatus
autoscaling/v2.HorizontalPodAutoscalerBehavior	scaleDown:@autoscaling/v2.HPAScalingRules	scaleUp:@autoscaling/v2.HPAScalingRules
autoscaling/v2.HorizontalPodAutoscalerCondition	lastTransitionTime:t	message:s	reason:s	!status:s	!type:s
autoscaling/v2.HorizontalPodAutoscalerList	apiVersion:s	!items:[@autoscaling/v2.HorizontalPodAutoscaler]	kind:s	metadata:@meta.ListMeta
autoscaling/v2.HorizontalPodAutoscalerSpec	behavior:@autoscaling/v2.HorizontalPodAutoscalerBehavior	!maxReplicas:i	metrics:[@autoscaling/v2.MetricSpec]	minReplicas:i	!scaleTargetRef:@autoscaling/v2.CrossVersionObjectReference
autoscaling/v2.HorizontalPodAutoscalerStatus	conditions:[(type)@autoscaling/v2.HorizontalPodAutoscalerCondition]	currentMetrics:[@autoscaling/v2.MetricStatus]	currentReplicas:i	!desiredReplicas:i	lastScaleTime:t	observedGeneration:l
autoscaling/v2.MetricIdentifier	!name:s	selector:@meta.LabelSelector
autoscaling/v2.MetricSpec	containerResource:@autoscaling/v2.ContainerResourceMetricSource	external:@autoscaling/v2.ExternalMetricSource	object:@autoscaling/v2.ObjectMetricSource	pods:@autoscaling/v2.PodsMetricSource	resource:@autoscaling/v2.ResourceMetricSource	!type:s
autoscaling/v2.MetricStatus	containerResource:@autoscaling/v2.ContainerResourceMetricStatus	external:@autoscaling/v2.ExternalMetricStatus	object:@autoscaling/v2.ObjectMetricStatus	pods:@autoscaling/v2.PodsMetricStatus	resource:@autoscaling/v2.ResourceMetricStatus	!type:s
autoscaling/v2.MetricTarget	averageUtilization:i	averageValue:q	!type:s	value:q
autoscaling/v2.MetricValueStatus	averageUtilization:i	averageValue:q	value:q
autoscaling/v2.ObjectMetricSource	!describedObject:@autoscaling/v2.CrossVersionObjectReference	!metric:@autoscaling/v2.MetricIdentifier	!target:@autoscaling/v2.MetricTarget
autoscaling/v2.ObjectMetricStatus	!current:@autoscaling/v2.MetricValueStatus	!describedObject:@autoscaling/v2.CrossVersionObjectReference	!metric:@autoscaling/v2.MetricIdentifier
autoscaling/v2.PodsMetricSource	!metric:@autoscaling/v2.MetricIdentifier	!target:@autoscaling/v2.MetricTarget
autoscaling/v2.PodsMetricStatus	!current:@autoscaling/v2.MetricValueStatus	!metric:@autoscaling/v2.MetricIdentifier
autoscaling/v2.ResourceMetricSource	!name:s	!target:@autoscaling/v2.MetricTarget
autoscaling/v2.ResourceMetricStatus	!current:@autoscaling/v2.MetricValueStatus	!name:s
batch/v1.CronJob	apiVersion:s	kind:s	metadata:@meta.ObjectMeta	spec~30-35:@batch/v1.CronJobSpec	!spec~36-36:@batch/v1.CronJobSpec	status:@batch/v1.CronJobStatus
batch/v1.CronJobList	apiVersion:s	!items:[@batch/v1.CronJob]	kind:s	metadata:@meta.ListMeta
batch/v1.CronJobSpec	concurrencyPolicy:s(Allow|Forbid|Replace)	failedJobsHistoryLimit:i	!jobTemplate:@batch/v1.JobTemplateSpec	!schedule:s	startingDeadlineSeconds:l	successfulJobsHistoryLimit:i	suspend:b	timeZone:s
batch/v1.CronJobStatus	active:[@core/v1.ObjectReference]	lastScheduleTime:t	lastSuccessfulTime:t
batch/v1.Job	apiVersion:s	kind:s	metadata:@meta.ObjectMeta	spec:@batch/v1.JobSpec	status:@batch/v1.JobStatus
batch/v1.JobCondition	lastProbeTime:t	lastTransitionTime:t	message:s	reason:s	!status:s	!type:s
batch/v1.JobList	apiVersion:s	!items:[@batch/v1.Job]	kind:s	metadata:@meta.ListMeta
batch/v1.JobSpec	activeDeadlineSeconds:l	backoffLimit:i	backoffLimitPerIndex:i	completionMode:s(Indexed|NonIndexed)	completions:i	managedBy:s	manualSelector:b	maxFailedIndexes:i	parallelism:i	podFailurePolicy:@batch/v1.PodFailurePolicy	podReplacementPolicy:s(Failed|TerminatingOrFailed)	selector:@meta.LabelSelector	successPolicy:@batch/v1.SuccessPolicy	suspend:b	!template:@core/v1.PodTemplateSpec	ttlSecondsAfterFinished:i
batch/v1.JobStatus	active:i	completedIndexes:s	completionTime:t	conditions:[@batch/v1.JobCondition]	failed:i	failedIndexes:s	ready:i	startTime:t	succeeded:i	terminating:i	uncountedTerminatedPods:@batch/v1.UncountedTerminatedPods
batch/v1.JobTemplateSpec	metadata:@meta.ObjectMeta	spec:@batch/v1.JobSpec
batch/v1.PodFailurePolicy	!rules:[@batch/v1.PodFailurePolicyRule]
batch/v1.PodFailurePolicyOnExitCodesRequirement	containerName:s	!operator:s(In|NotIn)	!values:[=i]
batch/v1.PodFailurePolicyOnPodConditionsPattern	!status~30-34:s	status~35-36:s	!type:s
batch/v1.PodFailurePolicyRule	!action:s(Count|FailIndex|FailJob|Ignore)	onExitCodes:@batch/v1.PodFailurePolicyOnExitCodesRequirement	onPodConditions:[@batch/v1.PodFailurePolicyOnPodConditionsPattern]
batch/v1.SuccessPolicy	!rules:[@batch/v1.SuccessPolicyRule]
batch/v1.SuccessPolicyRule	succeededCount:i	succeededIndexes:s
batch/v1.UncountedTerminatedPods	failed:[=s]	succeeded:[=s]
certificates/v1.CertificateSigningRequest	apiVersion:s	kind:s	metadata:@meta.ObjectMeta	!spec:@certificates/v1.CertificateSigningRequestSpec	status:@certificates/v1.CertificateSigningRequestStatus
certificates/v1.CertificateSigningRequestCondition	lastTransitionTime:t	lastUpdateTime:t	message:s	reason:s	!status:s	!type:s
certificates/v1.CertificateSigningRequestList	apiVersion:s	!items:[@certificates/v1.CertificateSigningRequest]	kind:s	metadata:@meta.ListMeta
certificates/v1.CertificateSigningRequestSpec	expirationSeconds:i	extra:{[s]}	groups:[s]	!request:y	!signerName:s	uid:s	usages:[s(any|cert sign|client auth|code signing|content commitment|crl sign|data encipherment|decipher only|digital signature|email protection|encipher only|ipsec end system|ipsec tunnel|ipsec user|key agreement|key encipherment|microsoft sgc|netscape sgc|ocsp signing|s/mime|server auth|signing|timestamping)]	username:s
certificates/v1.CertificateSigningRequestStatus	certificate:y	conditions:[(type)@certificates/v1.CertificateSigningRequestCondition]
certificates/v1alpha1.ClusterTrustBundle	apiVersion:s	kind:s	metadata:@meta.ObjectMeta	!spec:@certificates/v1alpha1.ClusterTrustBundleSpec
certificates/v1alpha1.ClusterTrustBundleList	apiVersion:s	!items:[@certificates/v1alpha1.ClusterTrustBundle]	kind:s	metadata:@meta.ListMeta
certificates/v1alpha1.ClusterTrustBundleSpec	signerName:s	!trustBundle:s
certificates/v1alpha1.PodCertificateRequest	apiVersion:s	kind:s	metadata:@meta.ObjectMeta	!spec:@certificates/v1alpha1.PodCertificateRequestSpec	status:@certificates/v1alpha1.PodCertificateRequestStatus
certificates/v1alpha1.PodCertificateRequestList	apiVersion:s	!items:[@certificates/v1alpha1.PodCertificateRequest]	kind:s	metadata:@meta.ListMeta
certificates/v1alpha1.PodCertificateRequestSpec	maxExpirationSeconds:i	!nodeName:s	!nodeUID:s	!pkixPublicKey:y	!podName:s	!podUID:s	!proofOfPossession:y	!serviceAccountName:s	!serviceAccountUID:s	!signerName:s
certificates/v1alpha1.PodCertificateRequestStatus	beginRefreshAt:t	certificateChain:s	conditions:[(type)@meta.Condition]	notAfter:t	notBefore:t
certificates/v1beta1.ClusterTrustBundle	apiVersion:s	kind:s	metadata:@meta.ObjectMeta	!spec:@certificates/v1beta1.ClusterTrustBundleSpec
certificates/v1beta1.ClusterTrustBundleList	apiVersion:s	!items:[@certificates/v1beta1.ClusterTrustBundle]	kind:s	metadata:@meta.ListMeta
certificates/v1beta1.ClusterTrustBundleSpec	signerName:s	!trustBundle:s
certificates/v1beta1.PodCertificateRequest	apiVersion:s	kind:s	metadata:@meta.ObjectMeta	!spec:@certificates/v1beta1.PodCertificateRequestSpec	status:@certificates/v1beta1.PodCertificateRequestStatus
certificates/v1beta1.PodCertificateRequestList	apiVersion:s	!items:[@certificates/v1beta1.PodCertificateRequest]	kind:s	metadata:@meta.ListMeta
certificates/v1beta1.PodCertificateRequestSpec	maxExpirationSeconds:i	!nodeName:s	!nodeUID:s	!pkixPublicKey~35-35:y	pkixPublicKey~36-36:y	!podName:s	!podUID:s	!proofOfPossession~35-35:y	proofOfPossession~36-36:y	!serviceAccountName:s	!serviceAccountUID:s	!signerName:s	!stubPKCS10Request~36-36:y	unverifiedUserAnnotations:{s}
certificates/v1beta1.PodCertificateRequestStatus	beginRefreshAt:t	certificateChain:s	conditions:[(type)@meta.Condition]	notAfter:t	notBefore:t
coordination/v1.Lease	apiVersion:s	kind:s	metadata:@meta.ObjectMeta	spec:@coordination/v1.LeaseSpec
coordination/v1.LeaseList	apiVersion:s	!items:[@coordination/v1.Lease]	kind:s	metadata:@meta.ListMeta
coordination/v1.LeaseSpec	acquireTime:t	holderIdentity:s	leaseDurationSeconds:i	leaseTransitions:i	preferredHolder~31-36:s	renewTime:t	strategy~31-36:s
coordination/v1alpha1.LeaseCandidate	apiVersion:s	kind:s	metadata:@meta.ObjectMeta	spec:@coordination/v1alpha1.LeaseCandidateSpec
coordination/v1alpha1.LeaseCandidateList	apiVersion:s	!items:[@coordination/v1alpha1.LeaseCandidate]	kind:s	metadata:@meta.ListMeta
coordination/v1alpha1.LeaseCandidateSpec	binaryVersion:s	emulationVersion:s	!leaseName:s	pingTime:t	!preferredStrategies:[s]	renewTime:t
coordination/v1alpha2.LeaseCandidate	apiVersion:s	kind:s	metadata:@meta.ObjectMeta	spec~32-35:@coordination/v1alpha2.LeaseCandidateSpec	!spec~36-36:@coordination/v1alpha2.LeaseCandidateSpec
coordination/v1alpha2.LeaseCandidateList	apiVersion:s	!items:[@coordination/v1alpha2.LeaseCandidate]	kind:s	metadata:@meta.ListMeta
coordination/v1alpha2.LeaseCandidateSpec	!binaryVersion:s	emulationVersion:s	!leaseName:s	pingTime:t	renewTime:t	!strategy:s
coordination/v1beta1.LeaseCandidate	apiVersion:s	kind:s	metadata:@meta.ObjectMeta	spec~33-35:@coordination/v1beta1.LeaseCandidateSpec	!spec~36-36:@coordination/v1beta1.LeaseCandidateSpec
coordination/v1beta1.LeaseCandidateList	apiVersion:s	!items:[@coordination/v1beta1.LeaseCandidate]	kind:s	metadata:@meta.ListMeta
coordination/v1beta1.LeaseCandidateSpec	!binaryVersion:s	emulationVersion:s	!leaseName:s	pingTime:t	renewTime:t	!strategy:s
core/v1.AWSElasticBlockStoreVolumeSource	fsType:s	partition:i	readOnly:b	!volumeID:s
core/v1.Affinity	nodeAffinity:@core/v1.NodeAffinity	podAffinity:@core/v1.PodAffinity	podAntiAffinity:@core/v1.PodAntiAffinity
core/v1.AppArmorProfile	localhostProfile:s	!type:s(Localhost|RuntimeDefault|Unconfined)
core/v1.AttachedVolume	!devicePath:s	!name:s
core/v1.AzureDiskVolumeSource	cachingMode:s(None|ReadOnly|ReadWrite)	!diskName:s	!diskURI:s	fsType:s	kind:s(Dedicated|Managed|Shared)	readOnly:b
core/v1.AzureFilePersistentVolumeSource	readOnly:b	!secretName:s	secretNamespace:s	!shareName:s
core/v1.AzureFileVolumeSource	readOnly:b	!secretName:s	!shareName:s
core/v1.Binding	apiVersion:s	kind:s	metadata:@meta.ObjectMeta	!target:@core/v1.ObjectReference
core/v1.CSIPersistentVolumeSource	controllerExpandSecretRef:@core/v1.SecretReference	controllerPublishSecretRef:@core/v1.SecretReference	!driver:s	fsType:s	nodeExpandSecretRef:@core/v1.SecretReference	nodePublishSecretRef:@core/v1.SecretReference	nodeStageSecretRef:@core/v1.SecretReference	readOnly:b	volumeAttributes:{s}	!volumeHandle:s
core/v1.CSIVolumeSource	!driver:s	fsType:s	nodePublishSecretRef:@core/v1.LocalObjectReference	readOnly:b	volumeAttributes:{s}
core/v1.Capabilities	add:[s]	drop:[s]
core/v1.CephFSPersistentVolumeSource	!monitors:[s]	path:s	readOnly:b	secretFile:s	secretRef:@core/v1.SecretReference	user:s
core/v1.CephFSVolumeSource	!monitors:[s]	path:s	readOnly:b	secretFile:s	secretRef:@core/v1.LocalObjectReference	user:s
core/v1.CinderPersistentVolumeSource	fsType:s	readOnly:b	secretRef:@core/v1.SecretReference	!volumeID:s
core/v1.CinderVolumeSource	fsType:s	readOnly:b	secretRef:@core/v1.LocalObjectReference	!volumeID:s
core/v1.ClaimSource	resourceClaimName:s	resourceClaimTemplateName:s
core/v1.ClientIPConfig	timeoutSeconds:i
core/v1.ClusterTrustBundleProjection	labelSelector:@meta.LabelSelector	name:s	optional:b	!path:s	signerName:s
core/v1.ComponentCondition	error:s	message:s	!status:s	!type:s
core/v1.ComponentStatus	apiVersion:s	conditions:[(type)@core/v1.ComponentCondition]	kind:s	metadata:@meta.ObjectMeta
core/v1.ComponentStatusList	apiVersion:s	!items:[@core/v1.ComponentStatus]	kind:s	metadata:@meta.ListMeta
core/v1.ConfigMap	apiVersion:s	binaryData:{y}	data:{s}	immutable:b	kind:s	metadata:@meta.ObjectMeta
core/v1.ConfigMapEnvSource	name:s	optional:b
core/v1.ConfigMapKeySelector	!key:s	name:s	optional:b
core/v1.ConfigMapList	apiVersion:s	!items:[@core/v1.ConfigMap]	kind:s	metadata:@meta.ListMeta
core/v1.ConfigMapNodeConfigSource	!kubeletConfigKey:s	!name:s	!namespace:s	resourceVersion:s	uid:s
core/v1.ConfigMapProjection	items:[@core/v1.KeyToPath]	name:s	optional:b
core/v1.ConfigMapVolumeSource	defaultMode:i	items:[@core/v1.KeyToPath]	name:s	optional:b
core/v1.Container	args:[s]	command:[s]	env:[(name)@core/v1.EnvVar]	envFrom:[@core/v1.EnvFromSource]	image:s	imagePullPolicy:s(Always|IfNotPresent|Never)	lifecycle:@core/v1.Lifecycle	livenessProbe:@core/v1.Probe	!name:s	ports:[(containerPort,protocol)@core/v1.ContainerPort]	readinessProbe:@core/v1.Probe	resizePolicy:[@core/v1.ContainerResizePolicy]	resources:@core/v1.ResourceRequirements	restartPolicy:s	restartPolicyRules~34-36:[@core/v1.ContainerRestartRule]	securityContext:@core/v1.SecurityContext	startupProbe:@core/v1.Probe	stdin:b	stdinOnce:b	terminationMessagePath:s	terminationMessagePolicy:s(FallbackToLogsOnError|File)	tty:b	volumeDevices:[(devicePath)@core/v1.VolumeDevice]	volumeMounts:[(mountPath)@core/v1.VolumeMount]	workingDir:s
core/v1.ContainerExtendedResourceRequest	!containerName:s	!requestName:s	!resourceName:s
core/v1.ContainerImage	names:[s]	sizeBytes:l
core/v1.ContainerPort	!containerPort:i	hostIP:s	hostPort:i	name:s	protocol:s(SCTP|TCP|UDP)
core/v1.ContainerResizePolicy	!resourceName:s	!restartPolicy:s
core/v1.ContainerRestartRule	!action:s	exitCodes:@core/v1.ContainerRestartRuleOnExitCodes
core/v1.ContainerRestartRuleOnExitCodes	!operator:s	values:[=i]
core/v1.ContainerState	running:@core/v1.ContainerStateRunning	terminated:@core/v1.ContainerStateTerminated	waiting:@core/v1.ContainerStateWaiting
core/v1.ContainerStateRunning	startedAt:t
core/v1.ContainerStateTerminated	containerID:s	!exitCode:i	finishedAt:t	message:s	reason:s	signal:i	startedAt:t
core/v1.ContainerStateWaiting	message:s	reason:s
core/v1.ContainerStatus	allocatedResources:{q}	allocatedResourcesStatus~31-36:[(name)@core/v1.ResourceStatus]	containerID:s	!image:s	!imageID:s	lastState:@core/v1.ContainerState	!name:s	!ready:b	resources:@core/v1.ResourceRequirements	!restartCount:i	started:b	state:@core/v1.ContainerState	stopSignal~33-36:s(SIGABRT|SIGALRM|SIGBUS|SIGCHLD|SIGCLD|SIGCONT|SIGFPE|SIGHUP|SIGILL|SIGINT|SIGIO|SIGIOT|SIGKILL|SIGPIPE|SIGPOLL|SIGPROF|SIGPWR|SIGQUIT|SIGRTMAX|SIGRTMAX-1|SIGRTMAX-10|SIGRTMAX-11|SIGRTMAX-12|SIGRTMAX-13|SIGRTMAX-14|SIGRTMAX-2|SIGRTMAX-3|SIGRTMAX-4|SIGRTMAX-5|SIGRTMAX-6|SIGRTMAX-7|SIGRTMAX-8|SIGRTMAX-9|SIGRTMIN|SIGRTMIN+1|SIGRTMIN+10|SIGRTMIN+11|SIGRTMIN+12|SIGRTMIN+13|SIGRTMIN+14|SIGRTMIN+15|SIGRTMIN+2|SIGRTMIN+3|SIGRTMIN+4|SIGRTMIN+5|SIGRTMIN+6|SIGRTMIN+7|SIGRTMIN+8|SIGRTMIN+9|SIGSEGV|SIGSTKFLT|SIGSTOP|SIGSYS|SIGTERM|SIGTRAP|SIGTSTP|SIGTTIN|SIGTTOU|SIGURG|SIGUSR1|SIGUSR2|SIGVTALRM|SIGWINCH|SIGXCPU|SIGXFSZ)	user~31-36:@core/v1.ContainerUser	volumeMounts:[(mountPath)@core/v1.VolumeMountStatus]
core/v1.ContainerUser	linux:@core/v1.LinuxContainerUser
core/v1.DaemonEndpoint	!Port:i
core/v1.DownwardAPIProjection	items:[@core/v1.DownwardAPIVolumeFile]
core/v1.DownwardAPIVolumeFile	fieldRef:@core/v1.ObjectFieldSelector	mode:i	!path:s	resourceFieldRef:@core/v1.ResourceFieldSelector
core/v1.DownwardAPIVolumeSource	defaultMode:i	items:[@core/v1.DownwardAPIVolumeFile]
core/v1.EmptyDirVolumeSource	medium:s	sizeLimit:q
core/v1.EndpointAddress	hostname:s	!ip:s	nodeName:s	targetRef:@core/v1.ObjectReference
core/v1.EndpointPort	appProtocol:s	name:s	!port:i	protocol:s(SCTP|TCP|UDP)
core/v1.EndpointSubset	addresses:[@core/v1.EndpointAddress]	notReadyAddresses:[@core/v1.EndpointAddress]	ports:[@core/v1.EndpointPort]
core/v1.Endpoints	apiVersion:s	kind:s	metadata:@meta.ObjectMeta	subsets:[@core/v1.EndpointSubset]
core/v1.EndpointsList	apiVersion:s	!items:[@core/v1.Endpoints]	kind:s	metadata:@meta.ListMeta
core/v1.EnvFromSource	configMapRef:@core/v1.ConfigMapEnvSource	prefix:s	secretRef:@core/v1.SecretEnvSource
core/v1.EnvVar	!name:s	value:s	valueFrom:@core/v1.EnvVarSource
core/v1.EnvVarSource	configMapKeyRef:@core/v1.ConfigMapKeySelector	fieldRef:@core/v1.ObjectFieldSelector	fileKeyRef~34-36:@core/v1.FileKeySelector	resourceFieldRef:@core/v1.ResourceFieldSelector	secretKeyRef:@core/v1.SecretKeySelector
core/v1.EphemeralContainer	args:[s]	command:[s]	env:[(name)@core/v1.EnvVar]	envFrom:[@core/v1.EnvFromSource]	image:s	imagePullPolicy:s(Always|IfNotPresent|Never)	lifecycle:@core/v1.Lifecycle	livenessProbe:@core/v1.Probe	!name:s	ports:[(containerPort,protocol)@core/v1.ContainerPort]	readinessProbe:@core/v1.Probe	resizePolicy:[@core/v1.ContainerResizePolicy]	resources:@core/v1.ResourceRequirements	restartPolicy:s	restartPolicyRules~34-36:[@core/v1.ContainerRestartRule]	securityContext:@core/v1.SecurityContext	startupProbe:@core/v1.Probe	stdin:b	stdinOnce:b	targetContainerName:s	terminationMessagePath:s	terminationMessagePolicy:s(FallbackToLogsOnError|File)	tty:b	volumeDevices:[(devicePath)@core/v1.VolumeDevice]	volumeMounts:[(mountPath)@core/v1.VolumeMount]	workingDir:s
core/v1.EphemeralVolumeSource	volumeClaimTemplate:@core/v1.PersistentVolumeClaimTemplate
core/v1.Event	action:s	apiVersion:s	count:i	eventTime:t	firstTimestamp:t	!involvedObject:@core/v1.ObjectReference	kind:s	lastTimestamp:t	message:s	!metadata:@meta.ObjectMeta	reason:s	related:@core/v1.ObjectReference	reportingComponent:s	reportingInstance:s	series:@core/v1.EventSeries	source:@core/v1.EventSource	type:s
core/v1.EventList	apiVersion:s	!items:[@core/v1.Event]	kind:s	metadata:@meta.ListMeta
core/v1.EventSeries	count:i	lastObservedTime:t
core/v1.EventSource	component:s	host:s
core/v1.ExecAction	command:[s]
core/v1.FCVolumeSource	fsType:s	lun:i	readOnly:b	targetWWNs:[s]	wwids:[s]
core/v1.FileKeySelector	!key:s	optional:b	!path:s	!volumeName:s
core/v1.FlexPersistentVolumeSource	!driver:s	fsType:s	options:{s}	readOnly:b	secretRef:@core/v1.SecretReference
core/v1.FlexVolumeSource	!driver:s	fsType:s	options:{s}	readOnly:b	secretRef:@core/v1.LocalObjectReference
core/v1.FlockerVolumeSource	datasetName:s	datasetUUID:s
core/v1.GCEPersistentDiskVolumeSource	fsType:s	partition:i	!pdName:s	readOnly:b
core/v1.GRPCAction	!port:i	service:s
core/v1.GitRepoVolumeSource	directory:s	!repository:s	revision:s
core/v1.GlusterfsPersistentVolumeSource	!endpoints:s	endpointsNamespace:s	!path:s	readOnly:b
core/v1.GlusterfsVolumeSource	!endpoints:s	!path:s	readOnly:b
core/v1.HTTPGetAction	host:s	httpHeaders:[@core/v1.HTTPHeader]	path:s	!port:x	scheme:s(HTTP|HTTPS)
core/v1.HTTPHeader	!name:s	!value:s
core/v1.HostAlias	hostnames:[s]	!ip:s
core/v1.HostIP	!ip:s
core/v1.HostPathVolumeSource	!path:s	type:s(|BlockDevice|CharDevice|Directory|DirectoryOrCreate|File|FileOrCreate|Socket)
core/v1.ISCSIPersistentVolumeSource	chapAuthDiscovery:b	chapAuthSession:b	fsType:s	initiatorName:s	!iqn:s	iscsiInterface:s	!lun:i	portals:[s]	readOnly:b	secretRef:@core/v1.SecretReference	!targetPortal:s
core/v1.ISCSIVolumeSource	chapAuthDiscovery:b	chapAuthSession:b	fsType:s	initiatorName:s	!iqn:s	iscsiInterface:s	!lun:i	portals:[s]	readOnly:b	secretRef:@core/v1.LocalObjectReference	!targetPortal:s
core/v1.ImageVolumeSource	pullPolicy:s(Always|IfNotPresent|Never)	reference:s
core/v1.ImageVolumeStatus	!imageRef:s
core/v1.KeyToPath	!key:s	mode:i	!path:s
core/v1.Lifecycle	postStart:@core/v1.LifecycleHandler	preStop:@core/v1.LifecycleHandler	stopSignal~33-36:s(SIGABRT|SIGALRM|SIGBUS|SIGCHLD|SIGCLD|SIGCONT|SIGFPE|SIGHUP|SIGILL|SIGINT|SIGIO|SIGIOT|SIGKILL|SIGPIPE|SIGPOLL|SIGPROF|SIGPWR|SIGQUIT|SIGRTMAX|SIGRTMAX-1|SIGRTMAX-10|SIGRTMAX-11|SIGRTMAX-12|SIGRTMAX-13|SIGRTMAX-14|SIGRTMAX-2|SIGRTMAX-3|SIGRTMAX-4|SIGRTMAX-5|SIGRTMAX-6|SIGRTMAX-7|SIGRTMAX-8|SIGRTMAX-9|SIGRTMIN|SIGRTMIN+1|SIGRTMIN+10|SIGRTMIN+11|SIGRTMIN+12|SIGRTMIN+13|SIGRTMIN+14|SIGRTMIN+15|SIGRTMIN+2|SIGRTMIN+3|SIGRTMIN+4|SIGRTMIN+5|SIGRTMIN+6|SIGRTMIN+7|SIGRTMIN+8|SIGRTMIN+9|SIGSEGV|SIGSTKFLT|SIGSTOP|SIGSYS|SIGTERM|SIGTRAP|SIGTSTP|SIGTTIN|SIGTTOU|SIGURG|SIGUSR1|SIGUSR2|SIGVTALRM|SIGWINCH|SIGXCPU|SIGXFSZ)
core/v1.LifecycleHandler	exec:@core/v1.ExecAction	httpGet:@core/v1.HTTPGetAction	sleep:@core/v1.SleepAction	tcpSocket:@core/v1.TCPSocketAction
core/v1.LimitRange	apiVersion:s	kind:s	metadata:@meta.ObjectMeta	spec:@core/v1.LimitRangeSpec
core/v1.LimitRangeItem	default:{q}	defaultRequest:{q}	max:{q}	maxLimitRequestRatio:{q}	min:{q}	!type:s
core/v1.LimitRangeList	apiVersion:s	!items:[@core/v1.LimitRange]	kind:s	metadata:@meta.ListMeta
core/v1.LimitRangeSpec	!limits:[@core/v1.LimitRangeItem]
core/v1.LinuxContainerUser	!gid:l	supplementalGroups:[l]	!uid:l
core/v1.LoadBalancerIngress	hostname:s	ip:s	ipMode:s	ports:[@core/v1.PortStatus]
core/v1.LoadBalancerStatus	ingress:[@core/v1.LoadBalancerIngress]
core/v1.LocalObjectReference	name:s
core/v1.LocalVolumeSource	fsType:s	!path:s
core/v1.ModifyVolumeStatus	!status:s(InProgress|Infeasible|Pending)	targetVolumeAttributesClassName:s
core/v1.NFSVolumeSource	!path:s	readOnly:b	!server:s
core/v1.Namespace	apiVersion:s	kind:s	metadata:@meta.ObjectMeta	spec:@core/v1.NamespaceSpec	status:@core/v1.NamespaceStatus
core/v1.NamespaceCondition	lastTransitionTime:t	message:s	reason:s	!status:s	!type:s
core/v1.NamespaceList	apiVersion:s	!items:[@core/v1.Namespace]	kind:s	metadata:@meta.ListMeta
core/v1.NamespaceSpec	finalizers:[s]
core/v1.NamespaceStatus	conditions:[(type)@core/v1.NamespaceCondition]	phase:s(Active|Terminating)
core/v1.Node	apiVersion:s	kind:s	metadata:@meta.ObjectMeta	spec:@core/v1.NodeSpec	status:@core/v1.NodeStatus
core/v1.NodeAddress	!address:s	!type:s
core/v1.NodeAffinity	preferredDuringSchedulingIgnoredDuringExecution:[@core/v1.PreferredSchedulingTerm]	requiredDuringSchedulingIgnoredDuringExecution:@core/v1.NodeSelector
core/v1.NodeAllocatableResourceClaimStatus	containers:[=s]	!resourceClaimName:s	!resources:{q}
core/v1.NodeCondition	lastHeartbeatTime:t	lastTransitionTime:t	message:s	reason:s	!status:s	!type:s
core/v1.NodeConfigSource	configMap:@core/v1.ConfigMapNodeConfigSource
core/v1.NodeConfigStatus	active:@core/v1.NodeConfigSource	assigned:@core/v1.NodeConfigSource	error:s	lastKnownGood:@core/v1.NodeConfigSource
core/v1.NodeDaemonEndpoints	kubeletEndpoint:@core/v1.DaemonEndpoint
core/v1.NodeFeatures	supplementalGroupsPolicy:b
core/v1.NodeList	apiVersion:s	!items:[@core/v1.Node]	kind:s	metadata:@meta.ListMeta
core/v1.NodeRuntimeHandler	features:@core/v1.NodeRuntimeHandlerFeatures	name:s
core/v1.NodeRuntimeHandlerFeatures	recursiveReadOnlyMounts:b	userNamespaces~31-36:b
core/v1.NodeSelector	!nodeSelectorTerms:[@core/v1.NodeSelectorTerm]
core/v1.NodeSelectorRequirement	!key:s	!operator:s(DoesNotExist|Exists|Gt|In|Lt|NotIn)	values:[s]
core/v1.NodeSelectorTerm	matchExpressions:[@core/v1.NodeSelectorRequirement]	matchFields:[@core/v1.NodeSelectorRequirement]
core/v1.NodeSpec	configSource:@core/v1.NodeConfigSource	externalID:s	podCIDR:s	podCIDRs:[=s]	providerID:s	taints:[@core/v1.Taint]	unschedulable:b
core/v1.NodeStatus	addresses:[(type)@core/v1.NodeAddress]	allocatable:{q}	capacity:{q}	conditions:[(type)@core/v1.NodeCondition]	config:@core/v1.NodeConfigStatus	daemonEndpoints:@core/v1.NodeDaemonEndpoints	declaredFeatures~35-36:[s]	features~31-36:@core/v1.NodeFeatures	images:[@core/v1.ContainerImage]	nodeInfo:@core/v1.NodeSystemInfo	phase:s(Pending|Running|Terminated)	runtimeHandlers:[@core/v1.NodeRuntimeHandler]	volumesAttached:[@core/v1.AttachedVolume]	volumesInUse:[s]
core/v1.NodeSwapStatus	capacity:l
core/v1.NodeSystemInfo	!architecture:s	!bootID:s	!containerRuntimeVersion:s	!kernelVersion:s	!kubeProxyVersion:s	!kubeletVersion:s	!machineID:s	!operatingSystem:s	!osImage:s	swap~33-36:@core/v1.NodeSwapStatus	!systemUUID:s
core/v1.ObjectFieldSelector	apiVersion:s	!fieldPath:s
core/v1.ObjectReference	apiVersion:s	fieldPath:s	kind:s	name:s	namespace:s	resourceVersion:s	uid:s
core/v1.PersistentVolume	apiVersion:s	kind:s	metadata:@meta.ObjectMeta	spec:@core/v1.PersistentVolumeSpec	status:@core/v1.PersistentVolumeStatus
core/v1.PersistentVolumeClaim	apiVersion:s	kind:s	metadata:@meta.ObjectMeta	spec:@core/v1.PersistentVolumeClaimSpec	status:@core/v1.PersistentVolumeClaimStatus
core/v1.PersistentVolumeClaimCondition	lastProbeTime:t	lastTransitionTime:t	message:s	reason:s	!status:s	!type:s
core/v1.PersistentVolumeClaimList	apiVersion:s	!items:[@core/v1.PersistentVolumeClaim]	kind:s	metadata:@meta.ListMeta
core/v1.PersistentVolumeClaimSpec	accessModes:[s(ReadOnlyMany|ReadWriteMany|ReadWriteOnce|ReadWriteOncePod)]	dataSource:@core/v1.TypedLocalObjectReference	dataSourceRef:@core/v1.TypedObjectReference	resources:@core/v1.VolumeResourceRequirements	selector:@meta.LabelSelector	storageClassName:s	volumeAttributesClassName:s	volumeMode:s(Block|Filesystem)	volumeName:s
core/v1.PersistentVolumeClaimStatus	accessModes:[s(ReadOnlyMany|ReadWriteMany|ReadWriteOnce|ReadWriteOncePod)]	allocatedResourceStatuses~30-30:{s(ControllerResizeFailed|ControllerResizeInProgress|NodeResizeFailed|NodeResizeInProgress|NodeResizePending)}	allocatedResourceStatuses~31-36:{s(ControllerResizeInProgress|ControllerResizeInfeasible|NodeResizeInProgress|NodeResizeInfeasible|NodeResizePending)}	allocatedResources:{q}	capacity:{q}	conditions:[(type)@core/v1.PersistentVolumeClaimCondition]	currentVolumeAttributesClassName:s	modifyVolumeStatus:@core/v1.ModifyVolumeStatus	phase:s(Bound|Lost|Pending)
core/v1.PersistentVolumeClaimTemplate	metadata:@meta.ObjectMeta	!spec:@core/v1.PersistentVolumeClaimSpec
core/v1.PersistentVolumeClaimVolumeSource	!claimName:s	readOnly:b
core/v1.PersistentVolumeList	apiVersion:s	!items:[@core/v1.PersistentVolume]	kind:s	metadata:@meta.ListMeta
core/v1.PersistentVolumeSpec	accessModes:[s(ReadOnlyMany|ReadWriteMany|ReadWriteOnce|ReadWriteOncePod)]	awsElasticBlockStore:@core/v1.AWSElasticBlockStoreVolumeSource	azureDisk:@core/v1.AzureDiskVolumeSource	azureFile:@core/v1.AzureFilePersistentVolumeSource	capacity:{q}	cephfs:@core/v1.CephFSPersistentVolumeSource	cinder:@core/v1.CinderPersistentVolumeSource	claimRef:@core/v1.ObjectReference	csi:@core/v1.CSIPersistentVolumeSource	fc:@core/v1.FCVolumeSource	flexVolume:@core/v1.FlexPersistentVolumeSource	flocker:@core/v1.FlockerVolumeSource	gcePersistentDisk:@core/v1.GCEPersistentDiskVolumeSource	glusterfs:@core/v1.GlusterfsPersistentVolumeSource	hostPath:@core/v1.HostPathVolumeSource	iscsi:@core/v1.ISCSIPersistentVolumeSource	local:@core/v1.LocalVolumeSource	mountOptions:[s]	nfs:@core/v1.NFSVolumeSource	nodeAffinity:@core/v1.VolumeNodeAffinity	persistentVolumeReclaimPolicy:s(Delete|Recycle|Retain)	photonPersistentDisk:@core/v1.PhotonPersistentDiskVolumeSource	portworxVolume:@core/v1.PortworxVolumeSource	quobyte:@core/v1.QuobyteVolumeSource	rbd:@core/v1.RBDPersistentVolumeSource	scaleIO:@core/v1.ScaleIOPersistentVolumeSource	storageClassName:s	storageos:@core/v1.StorageOSPersistentVolumeSource	volumeAttributesClassName:s	volumeMode:s(Block|Filesystem)	vsphereVolume:@core/v1.VsphereVirtualDiskVolumeSource
core/v1.PersistentVolumeStatus	lastPhaseTransitionTime:t	message:s	phase:s(Available|Bound|Failed|Pending|Released)	reason:s
core/v1.PhotonPersistentDiskVolumeSource	fsType:s	!pdID:s
core/v1.Pod	apiVersion:s	kind:s	metadata:@meta.ObjectMeta	spec:@core/v1.PodSpec	status:@core/v1.PodStatus
core/v1.PodAffinity	preferredDuringSchedulingIgnoredDuringExecution:[@core/v1.WeightedPodAffinityTerm]	requiredDuringSchedulingIgnoredDuringExecution:[@core/v1.PodAffinityTerm]
core/v1.PodAffinityTerm	labelSelector:@meta.LabelSelector	matchLabelKeys:[s]	mismatchLabelKeys:[s]	namespaceSelector:@meta.LabelSelector	namespaces:[s]	!topologyKey:s
core/v1.PodAntiAffinity	preferredDuringSchedulingIgnoredDuringExecution:[@core/v1.WeightedPodAffinityTerm]	requiredDuringSchedulingIgnoredDuringExecution:[@core/v1.PodAffinityTerm]
core/v1.PodCertificateProjection	certificateChainPath:s	credentialBundlePath:s	keyPath:s	!keyType:s	maxExpirationSeconds:i	!signerName:s	userAnnotations~35-36:{s}
core/v1.PodCondition	lastProbeTime:t	lastTransitionTime:t	message:s	observedGeneration~33-36:l	reason:s	!status:s	!type:s
core/v1.PodDNSConfig	nameservers:[s]	options:[@core/v1.PodDNSConfigOption]	searches:[s]
core/v1.PodDNSConfigOption	name:s	value:s
core/v1.PodExtendedResourceClaimStatus	!requestMappings:[@core/v1.ContainerExtendedResourceRequest]	!resourceClaimName:s
core/v1.PodIP	!ip:s
core/v1.PodList	apiVersion:s	!items:[@core/v1.Pod]	kind:s	metadata:@meta.ListMeta
core/v1.PodOS	!name:s
core/v1.PodReadinessGate	!conditionType:s
core/v1.PodResourceClaim	!name:s	resourceClaimName~31-36:s	resourceClaimTemplateName~31-36:s	source~30-30:@core/v1.ClaimSource
core/v1.PodResourceClaimStatus	!name:s	resourceClaimName:s
core/v1.PodSchedulingGate	!name:s
core/v1.PodSchedulingGroup	podGroupName:s
core/v1.PodSecurityContext	appArmorProfile:@core/v1.AppArmorProfile	fsGroup:l	fsGroupChangePolicy:s(Always|OnRootMismatch)	runAsGroup:l	runAsNonRoot:b	runAsUser:l	seLinuxChangePolicy~32-36:s	seLinuxOptions:@core/v1.SELinuxOptions	seccompProfile:@core/v1.SeccompProfile	supplementalGroups:[l]	supplementalGroupsPolicy~31-36:s(Merge|Strict)	sysctls:[@core/v1.Sysctl]	windowsOptions:@core/v1.WindowsSecurityContextOptions
core/v1.PodSpec	activeDeadlineSeconds:l	affinity:@core/v1.Affinity	automountServiceAccountToken:b	!containers:[(name)@core/v1.Container]	dnsConfig:@core/v1.PodDNSConfig	dnsPolicy:s(ClusterFirst|ClusterFirstWithHostNet|Default|None)	enableServiceLinks:b	ephemeralContainers:[(name)@core/v1.EphemeralContainer]	hostAliases:[(ip)@core/v1.HostAlias]	hostIPC:b	hostNetwork:b	hostPID:b	hostUsers:b	hostname:s	hostnameOverride~34-36:s	imagePullSecrets:[(name)@core/v1.LocalObjectReference]	initContainers:[(name)@core/v1.Container]	nodeName:s	nodeSelector:{s}	os:@core/v1.PodOS	overhead:{q}	preemptionPolicy:s(Never|PreemptLowerPriority)	priority:i	priorityClassName:s	readinessGates:[@core/v1.PodReadinessGate]	resourceClaims:[(name)@core/v1.PodResourceClaim]	resources~32-36:@core/v1.ResourceRequirements	restartPolicy:s(Always|Never|OnFailure)	runtimeClassName:s	schedulerName:s	schedulingGates:[(name)@core/v1.PodSchedulingGate]	schedulingGroup~36-36:@core/v1.PodSchedulingGroup	securityContext:@core/v1.PodSecurityContext	serviceAccount:s	serviceAccountName:s	setHostnameAsFQDN:b	shareProcessNamespace:b	subdomain:s	terminationGracePeriodSeconds:l	tolerations:[@core/v1.Toleration]	topologySpreadConstraints:[(topologyKey,whenUnsatisfiable)@core/v1.TopologySpreadConstraint]	volumes:[(name)@core/v1.Volume]	workloadRef~35-35:@core/v1.WorkloadReference
core/v1.PodStatus	allocatedResources~35-36:{q}	conditions:[(type)@core/v1.PodCondition]	containerStatuses:[@core/v1.ContainerStatus]	ephemeralContainerStatuses:[@core/v1.ContainerStatus]	extendedResourceClaimStatus~34-36:@core/v1.PodExtendedResourceClaimStatus	hostIP:s	hostIPs:[@core/v1.HostIP]	initContainerStatuses:[@core/v1.ContainerStatus]	message:s	nodeAllocatableResourceClaimStatuses~36-36:[@core/v1.NodeAllocatableResourceClaimStatus]	nominatedNodeName:s	observedGeneration~33-36:l	phase:s(Failed|Pending|Running|Succeeded|Unknown)	podIP:s	podIPs:[(ip)@core/v1.PodIP]	qosClass:s(BestEffort|Burstable|Guaranteed)	reason:s	resize:s	resourceClaimStatuses:[(name)@core/v1.PodResourceClaimStatus]	resources~35-36:@core/v1.ResourceRequirements	startTime:t
core/v1.PodTemplate	apiVersion:s	kind:s	metadata:@meta.ObjectMeta	template:@core/v1.PodTemplateSpec
core/v1.PodTemplateList	apiVersion:s	!items:[@core/v1.PodTemplate]	kind:s	metadata:@meta.ListMeta
core/v1.PodTemplateSpec	metadata:@meta.ObjectMeta	spec:@core/v1.PodSpec
core/v1.PortStatus	error:s	!port:i	!protocol:s(SCTP|TCP|UDP)
core/v1.PortworxVolumeSource	fsType:s	readOnly:b	!volumeID:s
core/v1.PreferredSchedulingTerm	!preference:@core/v1.NodeSelectorTerm	!weight:i
core/v1.Probe	exec:@core/v1.ExecAction	failureThreshold:i	grpc:@core/v1.GRPCAction	httpGet:@core/v1.HTTPGetAction	initialDelaySeconds:i	periodSeconds:i	successThreshold:i	tcpSocket:@core/v1.TCPSocketAction	terminationGracePeriodSeconds:l	timeoutSeconds:i
core/v1.ProjectedVolumeSource	defaultMode:i	sources:[@core/v1.VolumeProjection]
core/v1.QuobyteVolumeSource	group:s	readOnly:b	!registry:s	tenant:s	user:s	!volume:s
core/v1.RBDPersistentVolumeSource	fsType:s	!image:s	keyring:s	!monitors:[s]	pool:s	readOnly:b	secretRef:@core/v1.SecretReference	user:s
core/v1.RBDVolumeSource	fsType:s	!image:s	keyring:s	!monitors:[s]	pool:s	readOnly:b	secretRef:@core/v1.LocalObjectReference	user:s
core/v1.ReplicationController	apiVersion:s	kind:s	metadata:@meta.ObjectMeta	spec:@core/v1.ReplicationControllerSpec	status:@core/v1.ReplicationControllerStatus
core/v1.ReplicationControllerCondition	lastTransitionTime:t	message:s	reason:s	!status:s	!type:s
core/v1.ReplicationControllerList	apiVersion:s	!items:[@core/v1.ReplicationController]	kind:s	metadata:@meta.ListMeta
core/v1.ReplicationControllerSpec	minReadySeconds:i	replicas:i	selector:{s}	template:@core/v1.PodTemplateSpec
core/v1.ReplicationControllerStatus	availableReplicas:i	conditions:[(type)@core/v1.ReplicationControllerCondition]	fullyLabeledReplicas:i	observedGeneration:l	readyReplicas:i	!replicas:i
core/v1.ResourceClaim	!name:s	request~31-36:s
core/v1.ResourceFieldSelector	containerName:s	divisor:q	!resource:s
core/v1.ResourceHealth	health:s	message~36-36:s	!resourceID:s
core/v1.ResourceQuota	apiVersion:s	kind:s	metadata:@meta.ObjectMeta	spec:@core/v1.ResourceQuotaSpec	status:@core/v1.ResourceQuotaStatus
core/v1.ResourceQuotaList	apiVersion:s	!items:[@core/v1.ResourceQuota]	kind:s	metadata:@meta.ListMeta
core/v1.ResourceQuotaSpec	hard:{q}	scopeSelector:@core/v1.ScopeSelector	scopes~30-32:[s(BestEffort|CrossNamespacePodAffinity|NotBestEffort|NotTerminating|PriorityClass|Terminating)]	scopes~33-36:[s(BestEffort|CrossNamespacePodAffinity|NotBestEffort|NotTerminating|PriorityClass|Terminating|VolumeAttributesClass)]
core/v1.ResourceQuotaStatus	hard:{q}	used:{q}
core/v1.ResourceRequirements	claims:[(name)@core/v1.ResourceClaim]	limits:{q}	requests:{q}
core/v1.ResourceStatus	!name:s	resources:[(resourceID)@core/v1.ResourceHealth]
core/v1.SELinuxOptions	level:s	role:s	type:s	user:s
core/v1.ScaleIOPersistentVolumeSource	fsType:s	!gateway:s	protectionDomain:s	readOnly:b	!secretRef:@core/v1.SecretReference	sslEnabled:b	storageMode:s	storagePool:s	!system:s	volumeName:s
core/v1.ScaleIOVolumeSource	fsType:s	!gateway:s	protectionDomain:s	readOnly:b	!secretRef:@core/v1.LocalObjectReference	sslEnabled:b	storageMode:s	storagePool:s	!system:s	volumeName:s
core/v1.ScopeSelector	matchExpressions:[@core/v1.ScopedResourceSelectorRequirement]
core/v1.ScopedResourceSelectorRequirement	!operator:s(DoesNotExist|Exists|In|NotIn)	!scopeName~30-32:s(BestEffort|CrossNamespacePodAffinity|NotBestEffort|NotTerminating|PriorityClass|Terminating)	!scopeName~33-36:s(BestEffort|CrossNamespacePodAffinity|NotBestEffort|NotTerminating|PriorityClass|Terminating|VolumeAttributesClass)	values:[s]
core/v1.SeccompProfile	localhostProfile:s	!type:s(Localhost|RuntimeDefault|Unconfined)
core/v1.Secret	apiVersion:s	data:{y}	immutable:b	kind:s	metadata:@meta.ObjectMeta	stringData:{s}	type:s
core/v1.SecretEnvSource	name:s	optional:b
core/v1.SecretKeySelector	!key:s	name:s	optional:b
core/v1.SecretList	apiVersion:s	!items:[@core/v1.Secret]	kind:s	metadata:@meta.ListMeta
core/v1.SecretProjection	items:[@core/v1.KeyToPath]	name:s	optional:b
core/v1.SecretReference	name:s	namespace:s
core/v1.SecretVolumeSource	defaultMode:i	items:[@core/v1.KeyToPath]	optional:b	secretName:s
core/v1.SecurityContext	allowPrivilegeEscalation:b	appArmorProfile:@core/v1.AppArmorProfile	capabilities:@core/v1.Capabilities	privileged:b	procMount:s(Default|Unmasked)	readOnlyRootFilesystem:b	runAsGroup:l	runAsNonRoot:b	runAsUser:l	seLinuxOptions:@core/v1.SELinuxOptions	seccompProfile:@core/v1.SeccompProfile	windowsOptions:@core/v1.WindowsSecurityContextOptions
core/v1.Service	apiVersion:s	kind:s	metadata:@meta.ObjectMeta	spec:@core/v1.ServiceSpec	status:@core/v1.ServiceStatus
core/v1.ServiceAccount	apiVersion:s	automountServiceAccountToken:b	imagePullSecrets:[@core/v1.LocalObjectReference]	kind:s	metadata:@meta.ObjectMeta	secrets:[(name)@core/v1.ObjectReference]
core/v1.ServiceAccountList	apiVersion:s	!items:[@core/v1.ServiceAccount]	kind:s	metadata:@meta.ListMeta
core/v1.ServiceAccountTokenProjection	audience:s	expirationSeconds:l	!path:s
core/v1.ServiceList	apiVersion:s	!items:[@core/v1.Service]	kind:s	metadata:@meta.ListMeta
core/v1.ServicePort	appProtocol:s	name:s	nodePort:i	!port:i	protocol:s(SCTP|TCP|UDP)	targetPort:x
core/v1.ServiceSpec	allocateLoadBalancerNodePorts:b	clusterIP:s	clusterIPs:[s]	externalIPs:[s]	externalName:s	externalTrafficPolicy:s(Cluster|Local)	healthCheckNodePort:i	internalTrafficPolicy:s(Cluster|Local)	ipFamilies:[s(|IPv4|IPv6)]	ipFamilyPolicy:s(PreferDualStack|RequireDualStack|SingleStack)	loadBalancerClass:s	loadBalancerIP:s	loadBalancerSourceRanges:[s]	ports:[(port,protocol)@core/v1.ServicePort]	publishNotReadyAddresses:b	selector:{s}	sessionAffinity:s(ClientIP|None)	sessionAffinityConfig:@core/v1.SessionAffinityConfig	trafficDistribution:s	type:s(ClusterIP|ExternalName|LoadBalancer|NodePort)
core/v1.ServiceStatus	conditions:[(type)@meta.Condition]	loadBalancer:@core/v1.LoadBalancerStatus
core/v1.SessionAffinityConfig	clientIP:@core/v1.ClientIPConfig
core/v1.SleepAction	!seconds:l
core/v1.StorageOSPersistentVolumeSource	fsType:s	readOnly:b	secretRef:@core/v1.ObjectReference	volumeName:s	volumeNamespace:s
core/v1.StorageOSVolumeSource	fsType:s	readOnly:b	secretRef:@core/v1.LocalObjectReference	volumeName:s	volumeNamespace:s
core/v1.Sysctl	!name:s	!value:s
core/v1.TCPSocketAction	host:s	!port:x
core/v1.Taint	!effect:s(NoExecute|NoSchedule|PreferNoSchedule)	!key:s	timeAdded:t	value:s
core/v1.Toleration	effect:s(NoExecute|NoSchedule|PreferNoSchedule)	key:s	operator~30-34:s(Equal|Exists)	operator~35-36:s(Equal|Exists|Gt|Lt)	tolerationSeconds:l	value:s
core/v1.TopologySelectorLabelRequirement	!key:s	!values:[s]
core/v1.TopologySelectorTerm	matchLabelExpressions:[@core/v1.TopologySelectorLabelRequirement]
core/v1.TopologySpreadConstraint	labelSelector:@meta.LabelSelector	matchLabelKeys:[s]	!maxSkew:i	minDomains:i	nodeAffinityPolicy:s(Honor|Ignore)	nodeTaintsPolicy:s(Honor|Ignore)	!topologyKey:s	!whenUnsatisfiable:s(DoNotSchedule|ScheduleAnyway)
core/v1.TypedLocalObjectReference	apiGroup:s	!kind:s	!name:s
core/v1.TypedObjectReference	apiGroup:s	!kind:s	!name:s	namespace:s
core/v1.Volume	awsElasticBlockStore:@core/v1.AWSElasticBlockStoreVolumeSource	azureDisk:@core/v1.AzureDiskVolumeSource	azureFile:@core/v1.AzureFileVolumeSource	cephfs:@core/v1.CephFSVolumeSource	cinder:@core/v1.CinderVolumeSource	configMap:@core/v1.ConfigMapVolumeSource	csi:@core/v1.CSIVolumeSource	downwardAPI:@core/v1.DownwardAPIVolumeSource	emptyDir:@core/v1.EmptyDirVolumeSource	ephemeral:@core/v1.EphemeralVolumeSource	fc:@core/v1.FCVolumeSource	flexVolume:@core/v1.FlexVolumeSource	flocker:@core/v1.FlockerVolumeSource	gcePersistentDisk:@core/v1.GCEPersistentDiskVolumeSource	gitRepo:@core/v1.GitRepoVolumeSource	glusterfs:@core/v1.GlusterfsVolumeSource	hostPath:@core/v1.HostPathVolumeSource	image~31-36:@core/v1.ImageVolumeSource	iscsi:@core/v1.ISCSIVolumeSource	!name:s	nfs:@core/v1.NFSVolumeSource	persistentVolumeClaim:@core/v1.PersistentVolumeClaimVolumeSource	photonPersistentDisk:@core/v1.PhotonPersistentDiskVolumeSource	portworxVolume:@core/v1.PortworxVolumeSource	projected:@core/v1.ProjectedVolumeSource	quobyte:@core/v1.QuobyteVolumeSource	rbd:@core/v1.RBDVolumeSource	scaleIO:@core/v1.ScaleIOVolumeSource	secret:@core/v1.SecretVolumeSource	storageos:@core/v1.StorageOSVolumeSource	vsphereVolume:@core/v1.VsphereVirtualDiskVolumeSource
core/v1.VolumeDevice	!devicePath:s	!name:s
core/v1.VolumeMount	!mountPath:s	mountPropagation:s(Bidirectional|HostToContainer|None)	!name:s	readOnly:b	recursiveReadOnly:s	subPath:s	subPathExpr:s
core/v1.VolumeMountStatus	!mountPath:s	!name:s	readOnly:b	recursiveReadOnly:s	volumeStatus~36-36:@core/v1.VolumeStatus
core/v1.VolumeNodeAffinity	required:@core/v1.NodeSelector
core/v1.VolumeProjection	clusterTrustBundle:@core/v1.ClusterTrustBundleProjection	configMap:@core/v1.ConfigMapProjection	downwardAPI:@core/v1.DownwardAPIProjection	podCertificate~34-36:@core/v1.PodCertificateProjection	secret:@core/v1.SecretProjection	serviceAccountToken:@core/v1.ServiceAccountTokenProjection
core/v1.VolumeResourceRequirements	limits:{q}	requests:{q}
core/v1.VolumeStatus	image:@core/v1.ImageVolumeStatus
core/v1.VsphereVirtualDiskVolumeSource	fsType:s	storagePolicyID:s	storagePolicyName:s	!volumePath:s
core/v1.WeightedPodAffinityTerm	!podAffinityTerm:@core/v1.PodAffinityTerm	!weight:i
core/v1.WindowsSecurityContextOptions	gmsaCredentialSpec:s	gmsaCredentialSpecName:s	hostProcess:b	runAsUserName:s
core/v1.WorkloadReference	!name:s	!podGroup:s	podGroupReplicaKey:s
discovery/v1.Endpoint	!addresses:[=s]	conditions:@discovery/v1.EndpointConditions	deprecatedTopology:{s}	hints:@discovery/v1.EndpointHints	hostname:s	nodeName:s	targetRef:@core/v1.ObjectReference	zone:s
discovery/v1.EndpointConditions	ready:b	serving:b	terminating:b
discovery/v1.EndpointHints	forNodes~33-36:[@discovery/v1.ForNode]	forZones:[@discovery/v1.ForZone]
discovery/v1.EndpointPort	appProtocol:s	name:s	port:i	protocol:s(SCTP|TCP|UDP)
discovery/v1.EndpointSlice	!addressType:s(FQDN|IPv4|IPv6)	apiVersion:s	!endpoints~30-35:[@discovery/v1.Endpoint]	endpoints~36-36:[@discovery/v1.Endpoint]	kind:s	metadata:@meta.ObjectMeta	ports:[@discovery/v1.EndpointPort]
discovery/v1.EndpointSliceList	apiVersion:s	!items:[@discovery/v1.EndpointSlice]	kind:s	metadata:@meta.ListMeta
discovery/v1.ForNode	!name:s
discovery/v1.ForZone	!name:s
events/v1.Event	action:s	apiVersion:s	deprecatedCount:i	deprecatedFirstTimestamp:t	deprecatedLastTimestamp:t	deprecatedSource:@core/v1.EventSource	!eventTime:t	kind:s	metadata:@meta.ObjectMeta	note:s	reason:s	regarding:@core/v1.ObjectReference	related:@core/v1.ObjectReference	reportingController:s	reportingInstance:s	series:@events/v1.EventSeries	type:s
events/v1.EventList	apiVersion:s	!items:[@events/v1.Event]	kind:s	metadata:@meta.ListMeta
events/v1.EventSeries	!count:i	!lastObservedTime:t
flowcontrol/v1.ExemptPriorityLevelConfiguration	lendablePercent:i	nominalConcurrencyShares:i
flowcontrol/v1.FlowDistinguisherMethod	!type:s
flowcontrol/v1.FlowSchema	apiVersion:s	kind:s	metadata:@meta.ObjectMeta	spec:@flowcontrol/v1.FlowSchemaSpec	status:@flowcontrol/v1.FlowSchemaStatus
flowcontrol/v1.FlowSchemaCondition	lastTransitionTime:t	message:s	reason:s	status:s	type:s
flowcontrol/v1.FlowSchemaList	apiVersion:s	!items:[@flowcontrol/v1.FlowSchema]	kind:s	metadata:@meta.ListMeta
flowcontrol/v1.FlowSchemaSpec	distinguisherMethod:@flowcontrol/v1.FlowDistinguisherMethod	matchingPrecedence:i	!priorityLevelConfiguration:@flowcontrol/v1.PriorityLevelConfigurationReference	rules:[@flowcontrol/v1.PolicyRulesWithSubjects]
flowcontrol/v1.FlowSchemaStatus	conditions:[(type)@flowcontrol/v1.FlowSchemaCondition]
flowcontrol/v1.GroupSubject	!name:s
flowcontrol/v1.LimitResponse	queuing:@flowcontrol/v1.QueuingConfiguration	!type:s
flowcontrol/v1.LimitedPriorityLevelConfiguration	borrowingLimitPercent:i	lendablePercent:i	limitResponse:@flowcontrol/v1.LimitResponse	nominalConcurrencyShares:i
flowcontrol/v1.NonResourcePolicyRule	!nonResourceURLs:[=s]	!verbs:[=s]
flowcontrol/v1.PolicyRulesWithSubjects	nonResourceRules:[@flowcontrol/v1.NonResourcePolicyRule]	resourceRules:[@flowcontrol/v1.ResourcePolicyRule]	!subjects:[@flowcontrol/v1.Subject]
flowcontrol/v1.PriorityLevelConfiguration	apiVersion:s	kind:s	metadata:@meta.ObjectMeta	spec:@flowcontrol/v1.PriorityLevelConfigurationSpec	status:@flowcontrol/v1.PriorityLevelConfigurationStatus
flowcontrol/v1.PriorityLevelConfigurationCondition	lastTransitionTime:t	message:s	reason:s	status:s	type:s
flowcontrol/v1.PriorityLevelConfigurationList	apiVersion:s	!items:[@flowcontrol/v1.PriorityLevelConfiguration]	kind:s	metadata:@meta.ListMeta
flowcontrol/v1.PriorityLevelConfigurationReference	!name:s
flowcontrol/v1.PriorityLevelConfigurationSpec	exempt:@flowcontrol/v1.ExemptPriorityLevelConfiguration	limited:@flowcontrol/v1.LimitedPriorityLevelConfiguration	!type:s
flowcontrol/v1.PriorityLevelConfigurationStatus	conditions:[(type)@flowcontrol/v1.PriorityLevelConfigurationCondition]
flowcontrol/v1.QueuingConfiguration	handSize:i	queueLengthLimit:i	queues:i
flowcontrol/v1.ResourcePolicyRule	!apiGroups:[=s]	clusterScope:b	namespaces:[=s]	!resources:[=s]	!verbs:[=s]
flowcontrol/v1.ServiceAccountSubject	!name:s	!namespace:s
flowcontrol/v1.Subject	group:@flowcontrol/v1.GroupSubject	!kind:s	serviceAccount:@flowcontrol/v1.ServiceAccountSubject	user:@flowcontrol/v1.UserSubject
flowcontrol/v1.UserSubject	!name:s
flowcontrol/v1beta3.ExemptPriorityLevelConfiguration	lendablePercent:i	nominalConcurrencyShares:i
flowcontrol/v1beta3.FlowDistinguisherMethod	!type:s
flowcontrol/v1beta3.FlowSchema	apiVersion:s	kind:s	metadata:@meta.ObjectMeta	spec:@flowcontrol/v1beta3.FlowSchemaSpec	status:@flowcontrol/v1beta3.FlowSchemaStatus
flowcontrol/v1beta3.FlowSchemaCondition	lastTransitionTime:t	message:s	reason:s	status:s	type:s
flowcontrol/v1beta3.FlowSchemaList	apiVersion:s	!items:[@flowcontrol/v1beta3.FlowSchema]	kind:s	metadata:@meta.ListMeta
flowcontrol/v1beta3.FlowSchemaSpec	distinguisherMethod:@flowcontrol/v1beta3.FlowDistinguisherMethod	matchingPrecedence:i	!priorityLevelConfiguration:@flowcontrol/v1beta3.PriorityLevelConfigurationReference	rules:[@flowcontrol/v1beta3.PolicyRulesWithSubjects]
flowcontrol/v1beta3.FlowSchemaStatus	conditions:[(type)@flowcontrol/v1beta3.FlowSchemaCondition]
flowcontrol/v1beta3.GroupSubject	!name:s
flowcontrol/v1beta3.LimitResponse	queuing:@flowcontrol/v1beta3.QueuingConfiguration	!type:s
flowcontrol/v1beta3.LimitedPriorityLevelConfiguration	borrowingLimitPercent:i	lendablePercent:i	limitResponse:@flowcontrol/v1beta3.LimitResponse	nominalConcurrencyShares:i
flowcontrol/v1beta3.NonResourcePolicyRule	!nonResourceURLs:[=s]	!verbs:[=s]
flowcontrol/v1beta3.PolicyRulesWithSubjects	nonResourceRules:[@flowcontrol/v1beta3.NonResourcePolicyRule]	resourceRules:[@flowcontrol/v1beta3.ResourcePolicyRule]	!subjects:[@flowcontrol/v1beta3.Subject]
flowcontrol/v1beta3.PriorityLevelConfiguration	apiVersion:s	kind:s	metadata:@meta.ObjectMeta	spec:@flowcontrol/v1beta3.PriorityLevelConfigurationSpec	status:@flowcontrol/v1beta3.PriorityLevelConfigurationStatus
flowcontrol/v1beta3.PriorityLevelConfigurationCondition	lastTransitionTime:t	message:s	reason:s	status:s	type:s
flowcontrol/v1beta3.PriorityLevelConfigurationList	apiVersion:s	!items:[@flowcontrol/v1beta3.PriorityLevelConfiguration]	kind:s	metadata:@meta.ListMeta
flowcontrol/v1beta3.PriorityLevelConfigurationReference	!name:s
flowcontrol/v1beta3.PriorityLevelConfigurationSpec	exempt:@flowcontrol/v1beta3.ExemptPriorityLevelConfiguration	limited:@flowcontrol/v1beta3.LimitedPriorityLevelConfiguration	!type:s
flowcontrol/v1beta3.PriorityLevelConfigurationStatus	conditions:[(type)@flowcontrol/v1beta3.PriorityLevelConfigurationCondition]
flowcontrol/v1beta3.QueuingConfiguration	handSize:i	queueLengthLimit:i	queues:i
flowcontrol/v1beta3.ResourcePolicyRule	!apiGroups:[=s]	clusterScope:b	namespaces:[=s]	!resources:[=s]	!verbs:[=s]
flowcontrol/v1beta3.ServiceAccountSubject	!name:s	!namespace:s
flowcontrol/v1beta3.Subject	group:@flowcontrol/v1beta3.GroupSubject	!kind:s	serviceAccount:@flowcontrol/v1beta3.ServiceAccountSubject	user:@flowcontrol/v1beta3.UserSubject
flowcontrol/v1beta3.UserSubject	!name:s
meta.APIGroup	apiVersion:s	kind:s	!name:s	preferredVersion:@meta.GroupVersionForDiscovery	serverAddressByClientCIDRs:[@meta.ServerAddressByClientCIDR]	!versions:[@meta.GroupVersionForDiscovery]
meta.APIGroupList	apiVersion:s	!groups:[@meta.APIGroup]	kind:s
meta.APIResource	categories:[s]	group:s	!kind:s	!name:s	!namespaced:b	shortNames:[s]	!singularName:s	storageVersionHash:s	!verbs:[s]	version:s
meta.APIResourceList	apiVersion:s	!groupVersion:s	kind:s	!resources:[@meta.APIResource]
meta.APIVersions	apiVersion:s	kind:s	!serverAddressByClientCIDRs:[@meta.ServerAddressByClientCIDR]	!versions:[s]
meta.Condition	!lastTransitionTime:t	!message:s	observedGeneration:l	!reason:s	!status:s	!type:s
meta.DeleteOptions	apiVersion:s	dryRun:[s]	gracePeriodSeconds:l	ignoreStoreReadErrorWithClusterBreakingPotential~32-36:b	kind:s	orphanDependents:b	preconditions:@meta.Preconditions	propagationPolicy:s
meta.FieldSelectorRequirement	!key:s	!operator:s	values:[s]
meta.GroupResource	!group:s	!resource:s
meta.GroupVersionForDiscovery	!groupVersion:s	!version:s
meta.LabelSelector	matchExpressions:[@meta.LabelSelectorRequirement]	matchLabels:{s}
meta.LabelSelectorRequirement	!key:s	!operator:s	values:[s]
meta.ListMeta	continue:s	remainingItemCount:l	resourceVersion:s	selfLink:s	shardInfo~36-36:@meta.ShardInfo
meta.ManagedFieldsEntry	apiVersion:s	fieldsType:s	fieldsV1:{*}	manager:s	operation:s	subresource:s	time:t
meta.ObjectMeta	annotations:{s}	creationTimestamp:t	deletionGracePeriodSeconds:l	deletionTimestamp:t	finalizers:[=s]	generateName:s	generation:l	labels:{s}	managedFields:[@meta.ManagedFieldsEntry]	name:s	namespace:s	ownerReferences:[(uid)@meta.OwnerReference]	resourceVersion:s	selfLink:s	uid:s
meta.OwnerReference	!apiVersion:s	blockOwnerDeletion:b	controller:b	!kind:s	!name:s	!uid:s
meta.Preconditions	resourceVersion:s	uid:s
meta.ServerAddressByClientCIDR	!clientCIDR:s	!serverAddress:s
meta.ShardInfo	!selector:s
meta.Status	apiVersion:s	code:i	details:@meta.StatusDetails	kind:s	message:s	metadata:@meta.ListMeta	reason:s	status:s
meta.StatusCause	field:s	message:s	reason:s
meta.StatusDetails	causes:[@meta.StatusCause]	group:s	kind:s	name:s	retryAfterSeconds:i	uid:s
meta.WatchEvent	!object:{*}	!type:s
networking/v1.HTTPIngressPath	!backend:@networking/v1.IngressBackend	path:s	!pathType:s(Exact|ImplementationSpecific|Prefix)
networking/v1.HTTPIngressRuleValue	!paths:[@networking/v1.HTTPIngressPath]
networking/v1.IPAddress	apiVersion:s	kind:s	metadata:@meta.ObjectMeta	spec~33-35:@networking/v1.IPAddressSpec	!spec~36-36:@networking/v1.IPAddressSpec
networking/v1.IPAddressList	apiVersion:s	!items:[@networking/v1.IPAddress]	kind:s	metadata:@meta.ListMeta
networking/v1.IPAddressSpec	!parentRef:@networking/v1.ParentReference
networking/v1.IPBlock	!cidr:s	except:[s]
networking/v1.Ingress	apiVersion:s	kind:s	metadata:@meta.ObjectMeta	spec:@networking/v1.IngressSpec	status:@networking/v1.IngressStatus
networking/v1.IngressBackend	resource:@core/v1.TypedLocalObjectReference	service:@networking/v1.IngressServiceBackend
networking/v1.IngressClass	apiVersion:s	kind:s	metadata:@meta.ObjectMeta	spec:@networking/v1.IngressClassSpec
networking/v1.IngressClassList	apiVersion:s	!items:[@networking/v1.IngressClass]	kind:s	metadata:@meta.ListMeta
networking/v1.IngressClassParametersReference	apiGroup:s	!kind:s	!name:s	namespace:s	scope:s
networking/v1.IngressClassSpec	controller:s	parameters:@networking/v1.IngressClassParametersReference
networking/v1.IngressList	apiVersion:s	!items:[@networking/v1.Ingress]	kind:s	metadata:@meta.ListMeta
networking/v1.IngressLoadBalancerIngress	hostname:s	ip:s	ports:[@networking/v1.IngressPortStatus]
networking/v1.IngressLoadBalancerStatus	ingress:[@networking/v1.IngressLoadBalancerIngress]
networking/v1.IngressPortStatus	error:s	!port:i	!protocol:s(SCTP|TCP|UDP)
networking/v1.IngressRule	host:s	http:@networking/v1.HTTPIngressRuleValue
networking/v1.IngressServiceBackend	!name:s	port:@networking/v1.ServiceBackendPort
networking/v1.IngressSpec	defaultBackend:@networking/v1.IngressBackend	ingressClassName:s	rules:[@networking/v1.IngressRule]	tls:[@networking/v1.IngressTLS]
networking/v1.IngressStatus	loadBalancer:@networking/v1.IngressLoadBalancerStatus
networking/v1.IngressTLS	hosts:[s]	secretName:s
networking/v1.NetworkPolicy	apiVersion:s	kind:s	metadata:@meta.ObjectMeta	spec:@networking/v1.NetworkPolicySpec
networking/v1.NetworkPolicyEgressRule	ports:[@networking/v1.NetworkPolicyPort]	to:[@networking/v1.NetworkPolicyPeer]
networking/v1.NetworkPolicyIngressRule	from:[@networking/v1.NetworkPolicyPeer]	ports:[@networking/v1.NetworkPolicyPort]
networking/v1.NetworkPolicyList	apiVersion:s	!items:[@networking/v1.NetworkPolicy]	kind:s	metadata:@meta.ListMeta
networking/v1.NetworkPolicyPeer	ipBlock:@networking/v1.IPBlock	namespaceSelector:@meta.LabelSelector	podSelector:@meta.LabelSelector
networking/v1.NetworkPolicyPort	endPort:i	port:x	protocol:s(SCTP|TCP|UDP)
networking/v1.NetworkPolicySpec	egress:[@networking/v1.NetworkPolicyEgressRule]	ingress:[@networking/v1.NetworkPolicyIngressRule]	!podSelector~30-33:@meta.LabelSelector	podSelector~34-36:@meta.LabelSelector	policyTypes:[s(Egress|Ingress)]
networking/v1.ParentReference	group:s	!name:s	namespace:s	!resource:s
networking/v1.ServiceBackendPort	name:s	number:i
networking/v1.ServiceCIDR	apiVersion:s	kind:s	metadata:@meta.ObjectMeta	spec:@networking/v1.ServiceCIDRSpec	status:@networking/v1.ServiceCIDRStatus
networking/v1.ServiceCIDRList	apiVersion:s	!items:[@networking/v1.ServiceCIDR]	kind:s	metadata:@meta.ListMeta
networking/v1.ServiceCIDRSpec	cidrs:[s]
networking/v1.ServiceCIDRStatus	conditions:[(type)@meta.Condition]
networking/v1alpha1.IPAddress	apiVersion:s	kind:s	metadata:@meta.ObjectMeta	spec:@networking/v1alpha1.IPAddressSpec
networking/v1alpha1.IPAddressList	apiVersion:s	!items:[@networking/v1alpha1.IPAddress]	kind:s	metadata:@meta.ListMeta
networking/v1alpha1.IPAddressSpec	!parentRef:@networking/v1alpha1.ParentReference
networking/v1alpha1.ParentReference	group:s	!name:s	namespace:s	!resource:s
networking/v1alpha1.ServiceCIDR	apiVersion:s	kind:s	metadata:@meta.ObjectMeta	spec:@networking/v1alpha1.ServiceCIDRSpec	status:@networking/v1alpha1.ServiceCIDRStatus
networking/v1alpha1.ServiceCIDRList	apiVersion:s	!items:[@networking/v1alpha1.ServiceCIDR]	kind:s	metadata:@meta.ListMeta
networking/v1alpha1.ServiceCIDRSpec	cidrs:[s]
networking/v1alpha1.ServiceCIDRStatus	conditions:[(type)@meta.Condition]
networking/v1beta1.IPAddress	apiVersion:s	kind:s	metadata:@meta.ObjectMeta	spec~31-35:@networking/v1beta1.IPAddressSpec	!spec~36-36:@networking/v1beta1.IPAddressSpec
networking/v1beta1.IPAddressList	apiVersion:s	!items:[@networking/v1beta1.IPAddress]	kind:s	metadata:@meta.ListMeta
networking/v1beta1.IPAddressSpec	!parentRef:@networking/v1beta1.ParentReference
networking/v1beta1.ParentReference	group:s	!name:s	namespace:s	!resource:s
networking/v1beta1.ServiceCIDR	apiVersion:s	kind:s	metadata:@meta.ObjectMeta	spec:@networking/v1beta1.ServiceCIDRSpec	status:@networking/v1beta1.ServiceCIDRStatus
networking/v1beta1.ServiceCIDRList	apiVersion:s	!items:[@networking/v1beta1.ServiceCIDR]	kind:s	metadata:@meta.ListMeta
networking/v1beta1.ServiceCIDRSpec	cidrs:[s]
networking/v1beta1.ServiceCIDRStatus	conditions:[(type)@meta.Condition]
node/v1.Overhead	podFixed:{q}
node/v1.RuntimeClass	apiVersion:s	!handler:s	kind:s	metadata:@meta.ObjectMeta	overhead:@node/v1.Overhead	scheduling:@node/v1.Scheduling
node/v1.RuntimeClassList	apiVersion:s	!items:[@node/v1.RuntimeClass]	kind:s	metadata:@meta.ListMeta
node/v1.Scheduling	nodeSelector:{s}	tolerations:[@core/v1.Toleration]
pkg/version.Info	!buildDate:s	!compiler:s	emulationMajor~33-36:s	emulationMinor~33-36:s	!gitCommit:s	!gitTreeState:s	!gitVersion:s	!goVersion:s	!major:s	minCompatibilityMajor~33-36:s	minCompatibilityMinor~33-36:s	!minor:s	!platform:s
policy/v1.Eviction	apiVersion:s	deleteOptions:@meta.DeleteOptions	kind:s	metadata:@meta.ObjectMeta
policy/v1.PodDisruptionBudget	apiVersion:s	kind:s	metadata:@meta.ObjectMeta	spec:@policy/v1.PodDisruptionBudgetSpec	status:@policy/v1.PodDisruptionBudgetStatus
policy/v1.PodDisruptionBudgetList	apiVersion:s	!items:[@policy/v1.PodDisruptionBudget]	kind:s	metadata:@meta.ListMeta
policy/v1.PodDisruptionBudgetSpec	maxUnavailable:x	minAvailable:x	selector:@meta.LabelSelector	unhealthyPodEvictionPolicy:s(AlwaysAllow|IfHealthyBudget)
policy/v1.PodDisruptionBudgetStatus	conditions:[(type)@meta.Condition]	!currentHealthy~30-35:i	currentHealthy~36-36:i	!desiredHealthy~30-35:i	desiredHealthy~36-36:i	disruptedPods:{t}	!disruptionsAllowed~30-35:i	disruptionsAllowed~36-36:i	!expectedPods~30-35:i	expectedPods~36-36:i	observedGeneration:l
rbac/v1.AggregationRule	clusterRoleSelectors:[@meta.LabelSelector]
rbac/v1.ClusterRole	aggregationRule:@rbac/v1.AggregationRule	apiVersion:s	kind:s	metadata:@meta.ObjectMeta	rules:[@rbac/v1.PolicyRule]
rbac/v1.ClusterRoleBinding	apiVersion:s	kind:s	metadata:@meta.ObjectMeta	!roleRef:@rbac/v1.RoleRef	subjects:[@rbac/v1.Subject]
rbac/v1.ClusterRoleBindingList	apiVersion:s	!items:[@rbac/v1.ClusterRoleBinding]	kind:s	metadata:@meta.ListMeta
rbac/v1.ClusterRoleList	apiVersion:s	!items:[@rbac/v1.ClusterRole]	kind:s	metadata:@meta.ListMeta
rbac/v1.PolicyRule	apiGroups:[s]	nonResourceURLs:[s]	resourceNames:[s]	resources:[s]	!verbs:[s]
rbac/v1.Role	apiVersion:s	kind:s	metadata:@meta.ObjectMeta	rules:[@rbac/v1.PolicyRule]
rbac/v1.RoleBinding	apiVersion:s	kind:s	metadata:@meta.ObjectMeta	!roleRef:@rbac/v1.RoleRef	subjects:[@rbac/v1.Subject]
rbac/v1.RoleBindingList	apiVersion:s	!items:[@rbac/v1.RoleBinding]	kind:s	metadata:@meta.ListMeta
rbac/v1.RoleList	apiVersion:s	!items:[@rbac/v1.Role]	kind:s	metadata:@meta.ListMeta
rbac/v1.RoleRef	!apiGroup~30-35:s	apiGroup~36-36:s	!kind:s	!name:s
rbac/v1.Subject	apiGroup:s	!kind:s	!name:s	namespace:s
resource/v1.AllocatedDeviceStatus	conditions:[(type)@meta.Condition]	data:{*}	!device:s	!driver:s	networkData:@resource/v1.NetworkDeviceData	!pool:s	shareID:s
resource/v1.AllocationResult	allocationTimestamp:t	devices:@resource/v1.DeviceAllocationResult	nodeSelector:@core/v1.NodeSelector
resource/v1.CELDeviceSelector	!expression:s
resource/v1.CapacityRequestPolicy	default:q	validRange:@resource/v1.CapacityRequestPolicyRange	validValues:[q]
resource/v1.CapacityRequestPolicyRange	max:q	!min:q	step:q
resource/v1.CapacityRequirements	requests:{q}
resource/v1.Counter	!value:q
resource/v1.CounterSet	!counters:{@resource/v1.Counter}	!name:s
resource/v1.Device	allNodes:b	allowMultipleAllocations:b	attributes:{@resource/v1.DeviceAttribute}	bindingConditions:[s]	bindingFailureConditions:[s]	bindsToNode:b	capacity:{@resource/v1.DeviceCapacity}	consumesCounters:[@resource/v1.DeviceCounterConsumption]	!name:s	nodeAllocatableResourceMappings~36-36:{@resource/v1.NodeAllocatableResourceMapping}	nodeName:s	nodeSelector:@core/v1.NodeSelector	taints:[@resource/v1.DeviceTaint]
resource/v1.DeviceAllocationConfiguration	opaque:@resource/v1.OpaqueDeviceConfiguration	requests:[s]	!source~34-34:s	!source~35-36:s(FromClaim|FromClass)
resource/v1.DeviceAllocationResult	config:[@resource/v1.DeviceAllocationConfiguration]	results:[@resource/v1.DeviceRequestAllocationResult]
resource/v1.DeviceAttribute	bool:b	bools~36-36:[b]	int:l	ints~36-36:[l]	string:s	strings~36-36:[s]	version:s	versions~36-36:[s]
resource/v1.DeviceCapacity	requestPolicy:@resource/v1.CapacityRequestPolicy	!value:q
resource/v1.DeviceClaim	config:[@resource/v1.DeviceClaimConfiguration]	constraints:[@resource/v1.DeviceConstraint]	requests:[@resource/v1.DeviceRequest]
resource/v1.DeviceClaimConfiguration	opaque:@resource/v1.OpaqueDeviceConfiguration	requests:[s]
resource/v1.DeviceClass	apiVersion:s	kind:s	metadata:@meta.ObjectMeta	!spec:@resource/v1.DeviceClassSpec
resource/v1.DeviceClassConfiguration	opaque:@resource/v1.OpaqueDeviceConfiguration
resource/v1.DeviceClassList	apiVersion:s	!items:[@resource/v1.DeviceClass]	kind:s	metadata:@meta.ListMeta
resource/v1.DeviceClassSpec	config:[@resource/v1.DeviceClassConfiguration]	extendedResourceName:s	selectors:[@resource/v1.DeviceSelector]
resource/v1.DeviceConstraint	distinctAttribute:s	matchAttribute:s	requests:[s]
resource/v1.DeviceCounterConsumption	!counterSet:s	!counters:{@resource/v1.Counter}
resource/v1.DeviceRequest	exactly:@resource/v1.ExactDeviceRequest	firstAvailable:[@resource/v1.DeviceSubRequest]	!name:s
resource/v1.DeviceRequestAllocationResult	adminAccess:b	bindingConditions:[s]	bindingFailureConditions:[s]	consumedCapacity:{q}	!device:s	!driver:s	!pool:s	!request:s	shareID:s	tolerations:[@resource/v1.DeviceToleration]
resource/v1.DeviceSelector	cel:@resource/v1.CELDeviceSelector
resource/v1.DeviceSubRequest	allocationMode~34-34:s	allocationMode~35-36:s(All|ExactCount)	capacity:@resource/v1.CapacityRequirements	count:l	!deviceClassName:s	!name:s	selectors:[@resource/v1.DeviceSelector]	tolerations:[@resource/v1.DeviceToleration]
resource/v1.DeviceTaint	!effect~34-34:s(NoExecute|NoSchedule)	!effect~35-36:s(NoExecute|NoSchedule|None)	!key:s	timeAdded:t	value:s
resource/v1.DeviceToleration	effect~34-34:s(NoExecute|NoSchedule)	effect~35-36:s(NoExecute|NoSchedule|None)	key:s	operator:s(Equal|Exists)	tolerationSeconds:l	value:s
resource/v1.ExactDeviceRequest	adminAccess:b	allocationMode~34-34:s	allocationMode~35-36:s(All|ExactCount)	capacity:@resource/v1.CapacityRequirements	count:l	!deviceClassName:s	selectors:[@resource/v1.DeviceSelector]	tolerations:[@resource/v1.DeviceToleration]
resource/v1.NetworkDeviceData	hardwareAddress:s	interfaceName:s	ips:[s]
resource/v1.NodeAllocatableResourceMapping	allocationMultiplier:q	capacityKey:s
resource/v1.OpaqueDeviceConfiguration	!driver:s	!parameters:{*}
resource/v1.ResourceClaim	apiVersion:s	kind:s	metadata:@meta.ObjectMeta	!spec:@resource/v1.ResourceClaimSpec	status:@resource/v1.ResourceClaimStatus
resource/v1.ResourceClaimConsumerReference	apiGroup:s	!name:s	!resource:s	!uid:s
resource/v1.ResourceClaimList	apiVersion:s	!items:[@resource/v1.ResourceClaim]	kind:s	metadata:@meta.ListMeta
resource/v1.ResourceClaimSpec	devices:@resource/v1.DeviceClaim
resource/v1.ResourceClaimStatus	allocation:@resource/v1.AllocationResult	devices:[(driver,device,pool,shareID)@resource/v1.AllocatedDeviceStatus]	reservedFor:[(uid)@resource/v1.ResourceClaimConsumerReference]
resource/v1.ResourceClaimTemplate	apiVersion:s	kind:s	metadata:@meta.ObjectMeta	!spec:@resource/v1.ResourceClaimTemplateSpec
resource/v1.ResourceClaimTemplateList	apiVersion:s	!items:[@resource/v1.ResourceClaimTemplate]	kind:s	metadata:@meta.ListMeta
resource/v1.ResourceClaimTemplateSpec	metadata:@meta.ObjectMeta	!spec:@resource/v1.ResourceClaimSpec
resource/v1.ResourcePool	!generation:l	!name:s	!resourceSliceCount:l
resource/v1.ResourceSlice	apiVersion:s	kind:s	metadata:@meta.ObjectMeta	!spec:@resource/v1.ResourceSliceSpec
resource/v1.ResourceSliceList	apiVersion:s	!items:[@resource/v1.ResourceSlice]	kind:s	metadata:@meta.ListMeta
resource/v1.ResourceSliceSpec	allNodes:b	devices:[@resource/v1.Device]	!driver:s	nodeName:s	nodeSelector:@core/v1.NodeSelector	perDeviceNodeSelection:b	!pool:@resource/v1.ResourcePool	sharedCounters:[@resource/v1.CounterSet]
resource/v1alpha2.AllocationResult	availableOnNodes:@core/v1.NodeSelector	resourceHandles:[@resource/v1alpha2.ResourceHandle]	shareable:b
resource/v1alpha2.DriverAllocationResult	namedResources:@resource/v1alpha2.NamedResourcesAllocationResult	vendorRequestParameters:{*}
resource/v1alpha2.DriverRequests	driverName:s	requests:[@resource/v1alpha2.ResourceRequest]	vendorParameters:{*}
resource/v1alpha2.NamedResourcesAllocationResult	!name:s
resource/v1alpha2.NamedResourcesAttribute	bool:b	int:l	intSlice:@resource/v1alpha2.NamedResourcesIntSlice	!name:s	quantity:q	string:s	stringSlice:@resource/v1alpha2.NamedResourcesStringSlice	version:s
resource/v1alpha2.NamedResourcesFilter	!selector:s
resource/v1alpha2.NamedResourcesInstance	attributes:[@resource/v1alpha2.NamedResourcesAttribute]	!name:s
resource/v1alpha2.NamedResourcesIntSlice	!ints:[l]
resource/v1alpha2.NamedResourcesRequest	!selector:s
resource/v1alpha2.NamedResourcesResources	!instances:[@resource/v1alpha2.NamedResourcesInstance]
resource/v1alpha2.NamedResourcesStringSlice	!strings:[s]
resource/v1alpha2.PodSchedulingContext	apiVersion:s	kind:s	metadata:@meta.ObjectMeta	!spec:@resource/v1alpha2.PodSchedulingContextSpec	status:@resource/v1alpha2.PodSchedulingContextStatus
resource/v1alpha2.PodSchedulingContextList	apiVersion:s	!items:[@resource/v1alpha2.PodSchedulingContext]	kind:s	metadata:@meta.ListMeta
resource/v1alpha2.PodSchedulingContextSpec	potentialNodes:[s]	selectedNode:s
resource/v1alpha2.PodSchedulingContextStatus	resourceClaims:[(name)@resource/v1alpha2.ResourceClaimSchedulingStatus]
resource/v1alpha2.ResourceClaim	apiVersion:s	kind:s	metadata:@meta.ObjectMeta	!spec:@resource/v1alpha2.ResourceClaimSpec	status:@resource/v1alpha2.ResourceClaimStatus
resource/v1alpha2.ResourceClaimConsumerReference	apiGroup:s	!name:s	!resource:s	!uid:s
resource/v1alpha2.ResourceClaimList	apiVersion:s	!items:[@resource/v1alpha2.ResourceClaim]	kind:s	metadata:@meta.ListMeta
resource/v1alpha2.ResourceClaimParameters	apiVersion:s	driverRequests:[@resource/v1alpha2.DriverRequests]	generatedFrom:@resource/v1alpha2.ResourceClaimParametersReference	kind:s	metadata:@meta.ObjectMeta	shareable:b
resource/v1alpha2.ResourceClaimParametersList	apiVersion:s	!items:[@resource/v1alpha2.ResourceClaimParameters]	kind:s	metadata:@meta.ListMeta
resource/v1alpha2.ResourceClaimParametersReference	apiGroup:s	!kind:s	!name:s
resource/v1alpha2.ResourceClaimSchedulingStatus	name:s	unsuitableNodes:[s]
resource/v1alpha2.ResourceClaimSpec	allocationMode:s	parametersRef:@resource/v1alpha2.ResourceClaimParametersReference	!resourceClassName:s
resource/v1alpha2.ResourceClaimStatus	allocation:@resource/v1alpha2.AllocationResult	deallocationRequested:b	driverName:s	reservedFor:[(uid)@resource/v1alpha2.ResourceClaimConsumerReference]
resource/v1alpha2.ResourceClaimTemplate	apiVersion:s	kind:s	metadata:@meta.ObjectMeta	!spec:@resource/v1alpha2.ResourceClaimTemplateSpec
resource/v1alpha2.ResourceClaimTemplateList	apiVersion:s	!items:[@resource/v1alpha2.ResourceClaimTemplate]	kind:s	metadata:@meta.ListMeta
resource/v1alpha2.ResourceClaimTemplateSpec	metadata:@meta.ObjectMeta	!spec:@resource/v1alpha2.ResourceClaimSpec
resource/v1alpha2.ResourceClass	apiVersion:s	!driverName:s	kind:s	metadata:@meta.ObjectMeta	parametersRef:@resource/v1alpha2.ResourceClassParametersReference	structuredParameters:b	suitableNodes:@core/v1.NodeSelector
resource/v1alpha2.ResourceClassList	apiVersion:s	!items:[@resource/v1alpha2.ResourceClass]	kind:s	metadata:@meta.ListMeta
resource/v1alpha2.ResourceClassParameters	apiVersion:s	filters:[@resource/v1alpha2.ResourceFilter]	generatedFrom:@resource/v1alpha2.ResourceClassParametersReference	kind:s	metadata:@meta.ObjectMeta	vendorParameters:[@resource/v1alpha2.VendorParameters]
resource/v1alpha2.ResourceClassParametersList	apiVersion:s	!items:[@resource/v1alpha2.ResourceClassParameters]	kind:s	metadata:@meta.ListMeta
resource/v1alpha2.ResourceClassParametersReference	apiGroup:s	!kind:s	!name:s	namespace:s
resource/v1alpha2.ResourceFilter	driverName:s	namedResources:@resource/v1alpha2.NamedResourcesFilter
resource/v1alpha2.ResourceHandle	data:s	driverName:s	structuredData:@resource/v1alpha2.StructuredResourceHandle
resource/v1alpha2.ResourceRequest	namedResources:@resource/v1alpha2.NamedResourcesRequest	vendorParameters:{*}
resource/v1alpha2.ResourceSlice	apiVersion:s	!driverName:s	kind:s	metadata:@meta.ObjectMeta	namedResources:@resource/v1alpha2.NamedResourcesResources	nodeName:s
resource/v1alpha2.ResourceSliceList	apiVersion:s	!items:[@resource/v1alpha2.ResourceSlice]	kind:s	metadata:@meta.ListMeta
resource/v1alpha2.StructuredResourceHandle	nodeName:s	!results:[@resource/v1alpha2.DriverAllocationResult]	vendorClaimParameters:{*}	vendorClassParameters:{*}
resource/v1alpha2.VendorParameters	driverName:s	parameters:{*}
resource/v1alpha3.AllocatedDeviceStatus	conditions:[(type)@meta.Condition]	data:{*}	!device:s	!driver:s	networkData:@resource/v1alpha3.NetworkDeviceData	!pool:s
resource/v1alpha3.AllocationResult	controller~31-31:s	devices:@resource/v1alpha3.DeviceAllocationResult	nodeSelector:@core/v1.NodeSelector
resource/v1alpha3.BasicDevice	allNodes~33-33:b	attributes:{@resource/v1alpha3.DeviceAttribute}	capacity:{q}	consumesCounters~33-33:[@resource/v1alpha3.DeviceCounterConsumption]	nodeName~33-33:s	nodeSelector~33-33:@core/v1.NodeSelector	taints~33-33:[@resource/v1alpha3.DeviceTaint]
resource/v1alpha3.CELDeviceSelector	!expression:s
resource/v1alpha3.Counter	!value:q
resource/v1alpha3.CounterSet	!counters:{@resource/v1alpha3.Counter}	!name:s
resource/v1alpha3.Device	basic:@resource/v1alpha3.BasicDevice	!name:s
resource/v1alpha3.DeviceAllocationConfiguration	opaque:@resource/v1alpha3.OpaqueDeviceConfiguration	requests:[s]	!source:s
resource/v1alpha3.DeviceAllocationResult	config:[@resource/v1alpha3.DeviceAllocationConfiguration]	results:[@resource/v1alpha3.DeviceRequestAllocationResult]
resource/v1alpha3.DeviceAttribute	bool:b	int:l	string:s	version:s
resource/v1alpha3.DeviceClaim	config:[@resource/v1alpha3.DeviceClaimConfiguration]	constraints:[@resource/v1alpha3.DeviceConstraint]	requests:[@resource/v1alpha3.DeviceRequest]
resource/v1alpha3.DeviceClaimConfiguration	opaque:@resource/v1alpha3.OpaqueDeviceConfiguration	requests:[s]
resource/v1alpha3.DeviceClass	apiVersion:s	kind:s	metadata:@meta.ObjectMeta	!spec:@resource/v1alpha3.DeviceClassSpec
resource/v1alpha3.DeviceClassConfiguration	opaque:@resource/v1alpha3.OpaqueDeviceConfiguration
resource/v1alpha3.DeviceClassList	apiVersion:s	!items:[@resource/v1alpha3.DeviceClass]	kind:s	metadata:@meta.ListMeta
resource/v1alpha3.DeviceClassSpec	config:[@resource/v1alpha3.DeviceClassConfiguration]	selectors:[@resource/v1alpha3.DeviceSelector]	suitableNodes~31-31:@core/v1.NodeSelector
resource/v1alpha3.DeviceConstraint	matchAttribute:s	requests:[s]
resource/v1alpha3.DeviceCounterConsumption	!counterSet:s	!counters:{@resource/v1alpha3.Counter}
resource/v1alpha3.DeviceRequest	adminAccess:b	allocationMode:s	count:l	!deviceClassName~31-32:s	deviceClassName~33-33:s	firstAvailable~33-33:[@resource/v1alpha3.DeviceSubRequest]	!name:s	selectors:[@resource/v1alpha3.DeviceSelector]	tolerations~33-33:[@resource/v1alpha3.DeviceToleration]
resource/v1alpha3.DeviceRequestAllocationResult	adminAccess~32-33:b	!device:s	!driver:s	!pool:s	!request:s	tolerations~33-33:[@resource/v1alpha3.DeviceToleration]
resource/v1alpha3.DeviceSelector	cel:@resource/v1alpha3.CELDeviceSelector
resource/v1alpha3.DeviceSubRequest	allocationMode:s	count:l	!deviceClassName:s	!name:s	selectors:[@resource/v1alpha3.DeviceSelector]	tolerations:[@resource/v1alpha3.DeviceToleration]
resource/v1alpha3.DeviceTaint	!effect~33-34:s(NoExecute|NoSchedule)	!effect~35-36:s(NoExecute|NoSchedule|None)	!key:s	timeAdded:t	value:s
resource/v1alpha3.DeviceTaintRule	apiVersion:s	kind:s	metadata:@meta.ObjectMeta	!spec:@resource/v1alpha3.DeviceTaintRuleSpec	status~35-36:@resource/v1alpha3.DeviceTaintRuleStatus
resource/v1alpha3.DeviceTaintRuleList	apiVersion:s	!items:[@resource/v1alpha3.DeviceTaintRule]	kind:s	metadata:@meta.ListMeta
resource/v1alpha3.DeviceTaintRuleSpec	deviceSelector:@resource/v1alpha3.DeviceTaintSelector	!taint:@resource/v1alpha3.DeviceTaint
resource/v1alpha3.DeviceTaintRuleStatus	conditions:[(type)@meta.Condition]
resource/v1alpha3.DeviceTaintSelector	device:s	deviceClassName~33-34:s	driver:s	pool:s	selectors~33-34:[@resource/v1alpha3.DeviceSelector]
resource/v1alpha3.DeviceToleration	effect:s(NoExecute|NoSchedule)	key:s	operator:s(Equal|Exists)	tolerationSeconds:l	value:s
resource/v1alpha3.NetworkDeviceData	hardwareAddress:s	interfaceName:s	ips:[s]
resource/v1alpha3.OpaqueDeviceConfiguration	!driver:s	!parameters:{*}
resource/v1alpha3.PodSchedulingContext	apiVersion:s	kind:s	metadata:@meta.ObjectMeta	!spec:@resource/v1alpha3.PodSchedulingContextSpec	status:@resource/v1alpha3.PodSchedulingContextStatus
resource/v1alpha3.PodSchedulingContextList	apiVersion:s	!items:[@resource/v1alpha3.PodSchedulingContext]	kind:s	metadata:@meta.ListMeta
resource/v1alpha3.PodSchedulingContextSpec	potentialNodes:[s]	selectedNode:s
resource/v1alpha3.PodSchedulingContextStatus	resourceClaims:[(name)@resource/v1alpha3.ResourceClaimSchedulingStatus]
resource/v1alpha3.PoolStatus	allocatedDevices:i	availableDevices:i	!driver:s	!generation:l	nodeName:s	!poolName:s	resourceSliceCount:i	totalDevices:i	unavailableDevices:i	validationError:s
resource/v1alpha3.ResourceClaim	apiVersion:s	kind:s	metadata:@meta.ObjectMeta	!spec:@resource/v1alpha3.ResourceClaimSpec	status:@resource/v1alpha3.ResourceClaimStatus
resource/v1alpha3.ResourceClaimConsumerReference	apiGroup:s	!name:s	!resource:s	!uid:s
resource/v1alpha3.ResourceClaimList	apiVersion:s	!items:[@resource/v1alpha3.ResourceClaim]	kind:s	metadata:@meta.ListMeta
resource/v1alpha3.ResourceClaimSchedulingStatus	!name:s	unsuitableNodes:[s]
resource/v1alpha3.ResourceClaimSpec	controller~31-31:s	devices:@resource/v1alpha3.DeviceClaim
resource/v1alpha3.ResourceClaimStatus	allocation:@resource/v1alpha3.AllocationResult	deallocationRequested~31-31:b	devices~32-33:[(driver,device,pool)@resource/v1alpha3.AllocatedDeviceStatus]	reservedFor:[(uid)@resource/v1alpha3.ResourceClaimConsumerReference]
resource/v1alpha3.ResourceClaimTemplate	apiVersion:s	kind:s	metadata:@meta.ObjectMeta	!spec:@resource/v1alpha3.ResourceClaimTemplateSpec
resource/v1alpha3.ResourceClaimTemplateList	apiVersion:s	!items:[@resource/v1alpha3.ResourceClaimTemplate]	kind:s	metadata:@meta.ListMeta
resource/v1alpha3.ResourceClaimTemplateSpec	metadata:@meta.ObjectMeta	!spec:@resource/v1alpha3.ResourceClaimSpec
resource/v1alpha3.ResourcePool	!generation:l	!name:s	!resourceSliceCount:l
resource/v1alpha3.ResourcePoolStatusRequest	apiVersion:s	kind:s	!metadata:@meta.ObjectMeta	!spec:@resource/v1alpha3.ResourcePoolStatusRequestSpec	status:@resource/v1alpha3.ResourcePoolStatusRequestStatus
resource/v1alpha3.ResourcePoolStatusRequestList	apiVersion:s	!items:[@resource/v1alpha3.ResourcePoolStatusRequest]	kind:s	metadata:@meta.ListMeta
resource/v1alpha3.ResourcePoolStatusRequestSpec	!driver:s	limit:i	poolName:s
resource/v1alpha3.ResourcePoolStatusRequestStatus	conditions:[(type)@meta.Condition]	!poolCount:i	pools:[@resource/v1alpha3.PoolStatus]
resource/v1alpha3.ResourceSlice	apiVersion:s	kind:s	metadata:@meta.ObjectMeta	!spec:@resource/v1alpha3.ResourceSliceSpec
resource/v1alpha3.ResourceSliceList	apiVersion:s	!items:[@resource/v1alpha3.ResourceSlice]	kind:s	metadata:@meta.ListMeta
resource/v1alpha3.ResourceSliceSpec	allNodes:b	devices:[@resource/v1alpha3.Device]	!driver:s	nodeName:s	nodeSelector:@core/v1.NodeSelector	perDeviceNodeSelection~33-33:b	!pool:@resource/v1alpha3.ResourcePool	sharedCounters~33-33:[@resource/v1alpha3.CounterSet]
resource/v1beta1.AllocatedDeviceStatus	conditions:[(type)@meta.Condition]	data:{*}	!device:s	!driver:s	networkData:@resource/v1beta1.NetworkDeviceData	!pool:s	shareID~34-36:s
resource/v1beta1.AllocationResult	allocationTimestamp~34-36:t	devices:@resource/v1beta1.DeviceAllocationResult	nodeSelector:@core/v1.NodeSelector
resource/v1beta1.BasicDevice	allNodes~33-36:b	allowMultipleAllocations~34-36:b	attributes:{@resource/v1beta1.DeviceAttribute}	bindingConditions~34-36:[s]	bindingFailureConditions~34-36:[s]	bindsToNode~34-36:b	capacity:{@resource/v1beta1.DeviceCapacity}	consumesCounters~33-36:[@resource/v1beta1.DeviceCounterConsumption]	nodeAllocatableResourceMappings~36-36:{@resource/v1beta1.NodeAllocatableResourceMapping}	nodeName~33-36:s	nodeSelector~33-36:@core/v1.NodeSelector	taints~33-36:[@resource/v1beta1.DeviceTaint]
resource/v1beta1.CELDeviceSelector	!expression:s
resource/v1beta1.CapacityRequestPolicy	default:q	validRange:@resource/v1beta1.CapacityRequestPolicyRange	validValues:[q]
resource/v1beta1.CapacityRequestPolicyRange	max:q	!min:q	step:q
resource/v1beta1.CapacityRequirements	requests:{q}
resource/v1beta1.Counter	!value:q
resource/v1beta1.CounterSet	!counters:{@resource/v1beta1.Counter}	!name:s
resource/v1beta1.Device	basic:@resource/v1beta1.BasicDevice	!name:s
resource/v1beta1.DeviceAllocationConfiguration	opaque:@resource/v1beta1.OpaqueDeviceConfiguration	requests:[s]	!source~32-34:s	!source~35-36:s(FromClaim|FromClass)
resource/v1beta1.DeviceAllocationResult	config:[@resource/v1beta1.DeviceAllocationConfiguration]	results:[@resource/v1beta1.DeviceRequestAllocationResult]
resource/v1beta1.DeviceAttribute	bool:b	bools~36-36:[b]	int:l	ints~36-36:[l]	string:s	strings~36-36:[s]	version:s	versions~36-36:[s]
resource/v1beta1.DeviceCapacity	requestPolicy~34-36:@resource/v1beta1.CapacityRequestPolicy	!value:q
resource/v1beta1.DeviceClaim	config:[@resource/v1beta1.DeviceClaimConfiguration]	constraints:[@resource/v1beta1.DeviceConstraint]	requests:[@resource/v1beta1.DeviceRequest]
resource/v1beta1.DeviceClaimConfiguration	opaque:@resource/v1beta1.OpaqueDeviceConfiguration	requests:[s]
resource/v1beta1.DeviceClass	apiVersion:s	kind:s	metadata:@meta.ObjectMeta	!spec:@resource/v1beta1.DeviceClassSpec
resource/v1beta1.DeviceClassConfiguration	opaque:@resource/v1beta1.OpaqueDeviceConfiguration
resource/v1beta1.DeviceClassList	apiVersion:s	!items:[@resource/v1beta1.DeviceClass]	kind:s	metadata:@meta.ListMeta
resource/v1beta1.DeviceClassSpec	config:[@resource/v1beta1.DeviceClassConfiguration]	extendedResourceName~34-36:s	selectors:[@resource/v1beta1.DeviceSelector]
resource/v1beta1.DeviceConstraint	distinctAttribute~34-36:s	matchAttribute:s	requests:[s]
resource/v1beta1.DeviceCounterConsumption	!counterSet:s	!counters:{@resource/v1beta1.Counter}
resource/v1beta1.DeviceRequest	adminAccess:b	allocationMode~32-34:s	allocationMode~35-36:s(All|ExactCount)	capacity~34-36:@resource/v1beta1.CapacityRequirements	count:l	!deviceClassName~32-32:s	deviceClassName~33-36:s	firstAvailable~33-36:[@resource/v1beta1.DeviceSubRequest]	!name:s	selectors:[@resource/v1beta1.DeviceSelector]	tolerations~33-36:[@resource/v1beta1.DeviceToleration]
resource/v1beta1.DeviceRequestAllocationResult	adminAccess:b	bindingConditions~34-36:[s]	bindingFailureConditions~34-36:[s]	consumedCapacity~34-36:{q}	!device:s	!driver:s	!pool:s	!request:s	shareID~34-36:s	tolerations~33-36:[@resource/v1beta1.DeviceToleration]
resource/v1beta1.DeviceSelector	cel:@resource/v1beta1.CELDeviceSelector
resource/v1beta1.DeviceSubRequest	allocationMode~33-34:s	allocationMode~35-36:s(All|ExactCount)	capacity~34-36:@resource/v1beta1.CapacityRequirements	count:l	!deviceClassName:s	!name:s	selectors:[@resource/v1beta1.DeviceSelector]	tolerations:[@resource/v1beta1.DeviceToleration]
resource/v1beta1.DeviceTaint	!effect~33-34:s(NoExecute|NoSchedule)	!effect~35-36:s(NoExecute|NoSchedule|None)	!key:s	timeAdded:t	value:s
resource/v1beta1.DeviceToleration	effect~33-34:s(NoExecute|NoSchedule)	effect~35-36:s(NoExecute|NoSchedule|None)	key:s	operator:s(Equal|Exists)	tolerationSeconds:l	value:s
resource/v1beta1.NetworkDeviceData	hardwareAddress:s	interfaceName:s	ips:[s]
resource/v1beta1.NodeAllocatableResourceMapping	allocationMultiplier:q	capacityKey:s
resource/v1beta1.OpaqueDeviceConfiguration	!driver:s	!parameters:{*}
resource/v1beta1.ResourceClaim	apiVersion:s	kind:s	metadata:@meta.ObjectMeta	!spec:@resource/v1beta1.ResourceClaimSpec	status:@resource/v1beta1.ResourceClaimStatus
resource/v1beta1.ResourceClaimConsumerReference	apiGroup:s	!name:s	!resource:s	!uid:s
resource/v1beta1.ResourceClaimList	apiVersion:s	!items:[@resource/v1beta1.ResourceClaim]	kind:s	metadata:@meta.ListMeta
resource/v1beta1.ResourceClaimSpec	devices:@resource/v1beta1.DeviceClaim
resource/v1beta1.ResourceClaimStatus	allocation:@resource/v1beta1.AllocationResult	devices~32-33:[(driver,device,pool)@resource/v1beta1.AllocatedDeviceStatus]	devices~34-36:[(driver,device,pool,shareID)@resource/v1beta1.AllocatedDeviceStatus]	reservedFor:[(uid)@resource/v1beta1.ResourceClaimConsumerReference]
resource/v1beta1.ResourceClaimTemplate	apiVersion:s	kind:s	metadata:@meta.ObjectMeta	!spec:@resource/v1beta1.ResourceClaimTemplateSpec
resource/v1beta1.ResourceClaimTemplateList	apiVersion:s	!items:[@resource/v1beta1.ResourceClaimTemplate]	kind:s	metadata:@meta.ListMeta
resource/v1beta1.ResourceClaimTemplateSpec	metadata:@meta.ObjectMeta	!spec:@resource/v1beta1.ResourceClaimSpec
resource/v1beta1.ResourcePool	!generation:l	!name:s	!resourceSliceCount:l
resource/v1beta1.ResourceSlice	apiVersion:s	kind:s	metadata:@meta.ObjectMeta	!spec:@resource/v1beta1.ResourceSliceSpec
resource/v1beta1.ResourceSliceList	apiVersion:s	!items:[@resource/v1beta1.ResourceSlice]	kind:s	metadata:@meta.ListMeta
resource/v1beta1.ResourceSliceSpec	allNodes:b	devices:[@resource/v1beta1.Device]	!driver:s	nodeName:s	nodeSelector:@core/v1.NodeSelector	perDeviceNodeSelection~33-36:b	!pool:@resource/v1beta1.ResourcePool	sharedCounters~33-36:[@resource/v1beta1.CounterSet]
resource/v1beta2.AllocatedDeviceStatus	conditions:[(type)@meta.Condition]	data:{*}	!device:s	!driver:s	networkData:@resource/v1beta2.NetworkDeviceData	!pool:s	shareID~34-36:s
resource/v1beta2.AllocationResult	allocationTimestamp~34-36:t	devices:@resource/v1beta2.DeviceAllocationResult	nodeSelector:@core/v1.NodeSelector
resource/v1beta2.CELDeviceSelector	!expression:s
resource/v1beta2.CapacityRequestPolicy	default:q	validRange:@resource/v1beta2.CapacityRequestPolicyRange	validValues:[q]
resource/v1beta2.CapacityRequestPolicyRange	max:q	!min:q	step:q
resource/v1beta2.CapacityRequirements	requests:{q}
resource/v1beta2.Counter	!value:q
resource/v1beta2.CounterSet	!counters:{@resource/v1beta2.Counter}	!name:s
resource/v1beta2.Device	allNodes:b	allowMultipleAllocations~34-36:b	attributes:{@resource/v1beta2.DeviceAttribute}	bindingConditions~34-36:[s]	bindingFailureConditions~34-36:[s]	bindsToNode~34-36:b	capacity:{@resource/v1beta2.DeviceCapacity}	consumesCounters:[@resource/v1beta2.DeviceCounterConsumption]	!name:s	nodeAllocatableResourceMappings~36-36:{@resource/v1beta2.NodeAllocatableResourceMapping}	nodeName:s	nodeSelector:@core/v1.NodeSelector	taints:[@resource/v1beta2.DeviceTaint]
resource/v1beta2.DeviceAllocationConfiguration	opaque:@resource/v1beta2.OpaqueDeviceConfiguration	requests:[s]	!source~33-34:s	!source~35-36:s(FromClaim|FromClass)
resource/v1beta2.DeviceAllocationResult	config:[@resource/v1beta2.DeviceAllocationConfiguration]	results:[@resource/v1beta2.DeviceRequestAllocationResult]
resource/v1beta2.DeviceAttribute	bool:b	bools~36-36:[b]	int:l	ints~36-36:[l]	string:s	strings~36-36:[s]	version:s	versions~36-36:[s]
resource/v1beta2.DeviceCapacity	requestPolicy~34-36:@resource/v1beta2.CapacityRequestPolicy	!value:q
resource/v1beta2.DeviceClaim	config:[@resource/v1beta2.DeviceClaimConfiguration]	constraints:[@resource/v1beta2.DeviceConstraint]	requests:[@resource/v1beta2.DeviceRequest]
resource/v1beta2.DeviceClaimConfiguration	opaque:@resource/v1beta2.OpaqueDeviceConfiguration	requests:[s]
resource/v1beta2.DeviceClass	apiVersion:s	kind:s	metadata:@meta.ObjectMeta	!spec:@resource/v1beta2.DeviceClassSpec
resource/v1beta2.DeviceClassConfiguration	opaque:@resource/v1beta2.OpaqueDeviceConfiguration
resource/v1beta2.DeviceClassList	apiVersion:s	!items:[@resource/v1beta2.DeviceClass]	kind:s	metadata:@meta.ListMeta
resource/v1beta2.DeviceClassSpec	config:[@resource/v1beta2.DeviceClassConfiguration]	extendedResourceName~34-36:s	selectors:[@resource/v1beta2.DeviceSelector]
resource/v1beta2.DeviceConstraint	distinctAttribute~34-36:s	matchAttribute:s	requests:[s]
resource/v1beta2.DeviceCounterConsumption	!counterSet:s	!counters:{@resource/v1beta2.Counter}
resource/v1beta2.DeviceRequest	exactly:@resource/v1beta2.ExactDeviceRequest	firstAvailable:[@resource/v1beta2.DeviceSubRequest]	!name:s
resource/v1beta2.DeviceRequestAllocationResult	adminAccess:b	bindingConditions~34-36:[s]	bindingFailureConditions~34-36:[s]	consumedCapacity~34-36:{q}	!device:s	!driver:s	!pool:s	!request:s	shareID~34-36:s	tolerations:[@resource/v1beta2.DeviceToleration]
resource/v1beta2.DeviceSelector	cel:@resource/v1beta2.CELDeviceSelector
resource/v1beta2.DeviceSubRequest	allocationMode~33-34:s	allocationMode~35-36:s(All|ExactCount)	capacity~34-36:@resource/v1beta2.CapacityRequirements	count:l	!deviceClassName:s	!name:s	selectors:[@resource/v1beta2.DeviceSelector]	tolerations:[@resource/v1beta2.DeviceToleration]
resource/v1beta2.DeviceTaint	!effect~33-34:s(NoExecute|NoSchedule)	!effect~35-36:s(NoExecute|NoSchedule|None)	!key:s	timeAdded:t	value:s
resource/v1beta2.DeviceTaintRule	apiVersion:s	kind:s	metadata:@meta.ObjectMeta	!spec:@resource/v1beta2.DeviceTaintRuleSpec	status:@resource/v1beta2.DeviceTaintRuleStatus
resource/v1beta2.DeviceTaintRuleList	apiVersion:s	!items:[@resource/v1beta2.DeviceTaintRule]	kind:s	metadata:@meta.ListMeta
resource/v1beta2.DeviceTaintRuleSpec	deviceSelector:@resource/v1beta2.DeviceTaintSelector	!taint:@resource/v1beta2.DeviceTaint
resource/v1beta2.DeviceTaintRuleStatus	conditions:[(type)@meta.Condition]
resource/v1beta2.DeviceTaintSelector	device:s	driver:s	pool:s
resource/v1beta2.DeviceToleration	effect~33-34:s(NoExecute|NoSchedule)	effect~35-36:s(NoExecute|NoSchedule|None)	key:s	operator:s(Equal|Exists)	tolerationSeconds:l	value:s
resource/v1beta2.ExactDeviceRequest	adminAccess:b	allocationMode~33-34:s	allocationMode~35-36:s(All|ExactCount)	capacity~34-36:@resource/v1beta2.CapacityRequirements	count:l	!deviceClassName:s	selectors:[@resource/v1beta2.DeviceSelector]	tolerations:[@resource/v1beta2.DeviceToleration]
resource/v1beta2.NetworkDeviceData	hardwareAddress:s	interfaceName:s	ips:[s]
resource/v1beta2.NodeAllocatableResourceMapping	allocationMultiplier:q	capacityKey:s
resource/v1beta2.OpaqueDeviceConfiguration	!driver:s	!parameters:{*}
resource/v1beta2.ResourceClaim	apiVersion:s	kind:s	metadata:@meta.ObjectMeta	!spec:@resource/v1beta2.ResourceClaimSpec	status:@resource/v1beta2.ResourceClaimStatus
resource/v1beta2.ResourceClaimConsumerReference	apiGroup:s	!name:s	!resource:s	!uid:s
resource/v1beta2.ResourceClaimList	apiVersion:s	!items:[@resource/v1beta2.ResourceClaim]	kind:s	metadata:@meta.ListMeta
resource/v1beta2.ResourceClaimSpec	devices:@resource/v1beta2.DeviceClaim
resource/v1beta2.ResourceClaimStatus	allocation:@resource/v1beta2.AllocationResult	devices~33-33:[(driver,device,pool)@resource/v1beta2.AllocatedDeviceStatus]	devices~34-36:[(driver,device,pool,shareID)@resource/v1beta2.AllocatedDeviceStatus]	reservedFor:[(uid)@resource/v1beta2.ResourceClaimConsumerReference]
resource/v1beta2.ResourceClaimTemplate	apiVersion:s	kind:s	metadata:@meta.ObjectMeta	!spec:@resource/v1beta2.ResourceClaimTemplateSpec
resource/v1beta2.ResourceClaimTemplateList	apiVersion:s	!items:[@resource/v1beta2.ResourceClaimTemplate]	kind:s	metadata:@meta.ListMeta
resource/v1beta2.ResourceClaimTemplateSpec	metadata:@meta.ObjectMeta	!spec:@resource/v1beta2.ResourceClaimSpec
resource/v1beta2.ResourcePool	!generation:l	!name:s	!resourceSliceCount:l
resource/v1beta2.ResourceSlice	apiVersion:s	kind:s	metadata:@meta.ObjectMeta	!spec:@resource/v1beta2.ResourceSliceSpec
resource/v1beta2.ResourceSliceList	apiVersion:s	!items:[@resource/v1beta2.ResourceSlice]	kind:s	metadata:@meta.ListMeta
resource/v1beta2.ResourceSliceSpec	allNodes:b	devices:[@resource/v1beta2.Device]	!driver:s	nodeName:s	nodeSelector:@core/v1.NodeSelector	perDeviceNodeSelection:b	!pool:@resource/v1beta2.ResourcePool	sharedCounters:[@resource/v1beta2.CounterSet]
scheduling/v1.PriorityClass	apiVersion:s	description:s	globalDefault:b	kind:s	metadata:@meta.ObjectMeta	preemptionPolicy:s(Never|PreemptLowerPriority)	!value~30-35:i	value~36-36:i
scheduling/v1.PriorityClassList	apiVersion:s	!items:[@scheduling/v1.PriorityClass]	kind:s	metadata:@meta.ListMeta
scheduling/v1alpha1.GangSchedulingPolicy	!minCount:i
scheduling/v1alpha1.PodGroup	!name:s	!policy:@scheduling/v1alpha1.PodGroupPolicy
scheduling/v1alpha1.PodGroupPolicy	basic:{*}	gang:@scheduling/v1alpha1.GangSchedulingPolicy
scheduling/v1alpha1.TypedLocalObjectReference	apiGroup:s	!kind:s	!name:s
scheduling/v1alpha1.Workload	apiVersion:s	kind:s	metadata:@meta.ObjectMeta	!spec:@scheduling/v1alpha1.WorkloadSpec
scheduling/v1alpha1.WorkloadList	apiVersion:s	!items:[@scheduling/v1alpha1.Workload]	kind:s	metadata:@meta.ListMeta
scheduling/v1alpha1.WorkloadSpec	controllerRef:@scheduling/v1alpha1.TypedLocalObjectReference	!podGroups:[(name)@scheduling/v1alpha1.PodGroup]
scheduling/v1alpha2.GangSchedulingPolicy	!minCount:i
scheduling/v1alpha2.PodGroup	apiVersion:s	kind:s	metadata:@meta.ObjectMeta	!spec:@scheduling/v1alpha2.PodGroupSpec	status:@scheduling/v1alpha2.PodGroupStatus
scheduling/v1alpha2.PodGroupList	apiVersion:s	!items:[@scheduling/v1alpha2.PodGroup]	kind:s	metadata:@meta.ListMeta
scheduling/v1alpha2.PodGroupResourceClaim	!name:s	resourceClaimName:s	resourceClaimTemplateName:s
scheduling/v1alpha2.PodGroupResourceClaimStatus	!name:s	resourceClaimName:s
scheduling/v1alpha2.PodGroupSchedulingConstraints	topology:[@scheduling/v1alpha2.TopologyConstraint]
scheduling/v1alpha2.PodGroupSchedulingPolicy	basic:{*}	gang:@scheduling/v1alpha2.GangSchedulingPolicy
scheduling/v1alpha2.PodGroupSpec	disruptionMode:s(Pod|PodGroup)	podGroupTemplateRef:@scheduling/v1alpha2.PodGroupTemplateReference	priority:i	priorityClassName:s	resourceClaims:[(name)@scheduling/v1alpha2.PodGroupResourceClaim]	schedulingConstraints:@scheduling/v1alpha2.PodGroupSchedulingConstraints	!schedulingPolicy:@scheduling/v1alpha2.PodGroupSchedulingPolicy
scheduling/v1alpha2.PodGroupStatus	conditions:[(type)@meta.Condition]	resourceClaimStatuses:[(name)@scheduling/v1alpha2.PodGroupResourceClaimStatus]
scheduling/v1alpha2.PodGroupTemplate	disruptionMode:s(Pod|PodGroup)	!name:s	priority:i	priorityClassName:s	resourceClaims:[(name)@scheduling/v1alpha2.PodGroupResourceClaim]	schedulingConstraints:@scheduling/v1alpha2.PodGroupSchedulingConstraints	!schedulingPolicy:@scheduling/v1alpha2.PodGroupSchedulingPolicy
scheduling/v1alpha2.PodGroupTemplateReference	workload:@scheduling/v1alpha2.WorkloadPodGroupTemplateReference
scheduling/v1alpha2.TopologyConstraint	!key:s
scheduling/v1alpha2.TypedLocalObjectReference	apiGroup:s	!kind:s	!name:s
scheduling/v1alpha2.Workload	apiVersion:s	kind:s	metadata:@meta.ObjectMeta	!spec:@scheduling/v1alpha2.WorkloadSpec
scheduling/v1alpha2.WorkloadList	apiVersion:s	!items:[@scheduling/v1alpha2.Workload]	kind:s	metadata:@meta.ListMeta
scheduling/v1alpha2.WorkloadPodGroupTemplateReference	!podGroupTemplateName:s	!workloadName:s
scheduling/v1alpha2.WorkloadSpec	controllerRef:@scheduling/v1alpha2.TypedLocalObjectReference	!podGroupTemplates:[(name)@scheduling/v1alpha2.PodGroupTemplate]
storage/v1.CSIDriver	apiVersion:s	kind:s	metadata:@meta.ObjectMeta	!spec:@storage/v1.CSIDriverSpec
storage/v1.CSIDriverList	apiVersion:s	!items:[@storage/v1.CSIDriver]	kind:s	metadata:@meta.ListMeta
storage/v1.CSIDriverSpec	attachRequired:b	fsGroupPolicy:s	nodeAllocatableUpdatePeriodSeconds~33-36:l	podInfoOnMount:b	preventPodSchedulingIfMissing~36-36:b	requiresRepublish:b	seLinuxMount:b	serviceAccountTokenInSecrets~35-36:b	storageCapacity:b	tokenRequests:[@storage/v1.TokenRequest]	volumeLifecycleModes:[=s]
storage/v1.CSINode	apiVersion:s	kind:s	metadata:@meta.ObjectMeta	!spec:@storage/v1.CSINodeSpec
storage/v1.CSINodeDriver	allocatable:@storage/v1.VolumeNodeResources	!name:s	!nodeID:s	topologyKeys:[s]
storage/v1.CSINodeList	apiVersion:s	!items:[@storage/v1.CSINode]	kind:s	metadata:@meta.ListMeta
storage/v1.CSINodeSpec	!drivers:[(name)@storage/v1.CSINodeDriver]
storage/v1.CSIStorageCapacity	apiVersion:s	capacity:q	kind:s	maximumVolumeSize:q	metadata:@meta.ObjectMeta	nodeTopology:@meta.LabelSelector	!storageClassName:s
storage/v1.CSIStorageCapacityList	apiVersion:s	!items:[@storage/v1.CSIStorageCapacity]	kind:s	metadata:@meta.ListMeta
storage/v1.StorageClass	allowVolumeExpansion:b	allowedTopologies:[@core/v1.TopologySelectorTerm]	apiVersion:s	kind:s	metadata:@meta.ObjectMeta	mountOptions:[s]	parameters:{s}	!provisioner:s	reclaimPolicy:s(Delete|Recycle|Retain)	volumeBindingMode:s(Immediate|WaitForFirstConsumer)
storage/v1.StorageClassList	apiVersion:s	!items:[@storage/v1.StorageClass]	kind:s	metadata:@meta.ListMeta
storage/v1.TokenRequest	!audience:s	expirationSeconds:l
storage/v1.VolumeAttachment	apiVersion:s	kind:s	metadata:@meta.ObjectMeta	!spec:@storage/v1.VolumeAttachmentSpec	status:@storage/v1.VolumeAttachmentStatus
storage/v1.VolumeAttachmentList	apiVersion:s	!items:[@storage/v1.VolumeAttachment]	kind:s	metadata:@meta.ListMeta
storage/v1.VolumeAttachmentSource	inlineVolumeSpec:@core/v1.PersistentVolumeSpec	persistentVolumeName:s
storage/v1.VolumeAttachmentSpec	!attacher:s	!nodeName:s	!source:@storage/v1.VolumeAttachmentSource
storage/v1.VolumeAttachmentStatus	attachError:@storage/v1.VolumeError	!attached:b	attachmentMetadata:{s}	detachError:@storage/v1.VolumeError
storage/v1.VolumeAttributesClass	apiVersion:s	!driverName:s	kind:s	metadata:@meta.ObjectMeta	parameters:{s}
storage/v1.VolumeAttributesClassList	apiVersion:s	!items:[@storage/v1.VolumeAttributesClass]	kind:s	metadata:@meta.ListMeta
storage/v1.VolumeError	errorCode~33-36:i	message:s	time:t
storage/v1.VolumeNodeResources	count:i
storage/v1alpha1.VolumeAttributesClass	apiVersion:s	!driverName:s	kind:s	metadata:@meta.ObjectMeta	parameters:{s}
storage/v1alpha1.VolumeAttributesClassList	apiVersion:s	!items:[@storage/v1alpha1.VolumeAttributesClass]	kind:s	metadata:@meta.ListMeta
storage/v1beta1.VolumeAttributesClass	apiVersion:s	!driverName:s	kind:s	metadata:@meta.ObjectMeta	parameters:{s}
storage/v1beta1.VolumeAttributesClassList	apiVersion:s	!items:[@storage/v1beta1.VolumeAttributesClass]	kind:s	metadata:@meta.ListMeta
storagemigration/v1alpha1.GroupVersionResource	group:s	resource:s	version:s
storagemigration/v1alpha1.MigrationCondition	lastUpdateTime:t	message:s	reason:s	!status:s	!type:s
storagemigration/v1alpha1.StorageVersionMigration	apiVersion:s	kind:s	metadata:@meta.ObjectMeta	spec:@storagemigration/v1alpha1.StorageVersionMigrationSpec	status:@storagemigration/v1alpha1.StorageVersionMigrationStatus
storagemigration/v1alpha1.StorageVersionMigrationList	apiVersion:s	!items:[(type)@storagemigration/v1alpha1.StorageVersionMigration]	kind:s	metadata:@meta.ListMeta
storagemigration/v1alpha1.StorageVersionMigrationSpec	continueToken:s	!resource:@storagemigration/v1alpha1.GroupVersionResource
storagemigration/v1alpha1.StorageVersionMigrationStatus	conditions:[(type)@storagemigration/v1alpha1.MigrationCondition]	resourceVersion:s
storagemigration/v1beta1.StorageVersionMigration	apiVersion:s	kind:s	metadata:@meta.ObjectMeta	spec:@storagemigration/v1beta1.StorageVersionMigrationSpec	status:@storagemigration/v1beta1.StorageVersionMigrationStatus
storagemigration/v1beta1.StorageVersionMigrationList	apiVersion:s	!items:[@storagemigration/v1beta1.StorageVersionMigration]	kind:s	metadata:@meta.ListMeta
storagemigration/v1beta1.StorageVersionMigrationSpec	!resource:@meta.GroupResource
storagemigration/v1beta1.StorageVersionMigrationStatus	conditions:[(type)@meta.Condition]	resourceVersion:s`;
