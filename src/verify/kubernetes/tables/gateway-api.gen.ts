// Made by "npm run gen:kubernetes"; its sources are in schemas/kubernetes/README.md. Do not edit.
export const table = `=	gateway.networking.k8s.io/v1	BackendTLSPolicy	n	BackendTLSPolicy.v1	
=	gateway.networking.k8s.io/v1	GRPCRoute	n	GRPCRoute.v1	
=	gateway.networking.k8s.io/v1	Gateway	n	Gateway.v1	
=	gateway.networking.k8s.io/v1	GatewayClass	c	GatewayClass.v1	
=	gateway.networking.k8s.io/v1	HTTPRoute	n	HTTPRoute.v1	
=	gateway.networking.k8s.io/v1	ListenerSet	n	ListenerSet.v1	
=	gateway.networking.k8s.io/v1	ReferenceGrant	n	ReferenceGrant.v1	
=	gateway.networking.k8s.io/v1	TLSRoute	n	TLSRoute.v1	
=	gateway.networking.k8s.io/v1beta1	Gateway	n	Gateway.v1	
=	gateway.networking.k8s.io/v1beta1	GatewayClass	c	GatewayClass.v1	
=	gateway.networking.k8s.io/v1beta1	HTTPRoute	n	HTTPRoute.v1	
=	gateway.networking.k8s.io/v1beta1	ReferenceGrant	n	ReferenceGrant.v1	
#0	{"maxProperties":16}
#1	{"minLength":0,"maxLength":4096}
#2	{"pattern":"^$|^[a-z0-9]([-a-z0-9]*[a-z0-9])?(\\\\.[a-z0-9]([-a-z0-9]*[a-z0-9])?)*$","maxLength":253}
#3	{"pattern":"^[a-zA-Z]([-a-zA-Z0-9]*[a-zA-Z0-9])?$","minLength":1,"maxLength":63}
#4	{"minLength":1,"maxLength":253}
#5	{"pattern":"^[a-z0-9]([-a-z0-9]*[a-z0-9])?(\\\\.[a-z0-9]([-a-z0-9]*[a-z0-9])?)*$","minLength":1,"maxLength":253}
#6	{"minItems":1,"maxItems":16}
#7	{"maxItems":8}
#8	{"pattern":"^(\\\\*\\\\.)?[a-z0-9]([-a-z0-9]*[a-z0-9])?(\\\\.[a-z0-9]([-a-z0-9]*[a-z0-9])?)*$","minLength":1,"maxLength":253}
#9	{"pattern":"^(([^:/?#]+):)(//([^/?#]*))([^?#]*)(\\\\?([^#]*))?(#(.*))?","minLength":1,"maxLength":253}
#10	{"maxItems":5}
#11	{"pattern":"^(System|([a-z0-9]([-a-z0-9]*[a-z0-9])?(\\\\.[a-z0-9]([-a-z0-9]*[a-z0-9])?)*/([A-Za-z0-9][-A-Za-z0-9_.]{0,61})?[A-Za-z0-9]))$","minLength":1,"maxLength":253}
#12	{"pattern":"^[a-z0-9]([-a-z0-9]*[a-z0-9])?(\\\\.[a-z0-9]([-a-z0-9]*[a-z0-9])?)*\\\\/[A-Za-z0-9\\\\/\\\\-._~%!$&'()*+,;=:]+$","minLength":1,"maxLength":253}
#13	{"maxLength":64}
#14	{"pattern":"^[a-z0-9]([-a-z0-9]*[a-z0-9])?$","minLength":1,"maxLength":63}
#15	{"pattern":"^Hostname|IPAddress|NamedAddress|[a-z0-9]([-a-z0-9]*[a-z0-9])?(\\\\.[a-z0-9]([-a-z0-9]*[a-z0-9])?)*\\\\/[A-Za-z0-9\\\\/\\\\-._~%!$&'()*+,;=:]+$","minLength":1,"maxLength":253}
#16	{"maxLength":253}
#17	{"maxItems":16}
#18	{"maxProperties":8}
#19	{"pattern":"^(([A-Za-z0-9][-A-Za-z0-9_.]*)?[A-Za-z0-9])?$","minLength":0,"maxLength":63}
#20	{"minimum":1,"maximum":65535}
#21	{"pattern":"^[a-zA-Z0-9]([-a-zA-Z0-9]*[a-zA-Z0-9])?$|[a-z0-9]([-a-z0-9]*[a-z0-9])?(\\\\.[a-z0-9]([-a-z0-9]*[a-z0-9])?)*\\\\/[A-Za-z0-9]+$","minLength":1,"maxLength":255}
#22	{"maxItems":64}
#23	{"minItems":1,"maxItems":64}
#24	{"minItems":1,"maxItems":8}
#25	{"maxItems":32}
#26	{"pattern":"^[A-Za-z0-9!#$%&'*+\\\\-.^_\\\\x60|~]+$","minLength":1,"maxLength":256}
#27	{"minLength":1,"maxLength":4096}
#28	{"minimum":1}
#29	{"minimum":0}
#30	{"minimum":0,"maximum":100}
#31	{"minimum":0,"maximum":1000000}
#32	{"maxLength":1024}
#33	{"maxItems":9}
#34	{"pattern":"(^\\\\*$)|(^(http(s)?):\\\\/\\\\/(((\\\\*\\\\.)?([a-zA-Z0-9\\\\-]+\\\\.)*[a-zA-Z0-9-]+|\\\\*)(:([0-9]{1,5}))?)$)","minLength":1,"maxLength":253}
#35	{"minLength":1,"maxLength":1024}
#36	{"pattern":"^([0-9]{1,5}(h|m|s|ms)){1,4}$"}
#37	{"minItems":1,"maxItems":1}
BackendTLSPolicy.v1	apiVersion:s	kind:s	metadata:@meta.ObjectMeta	!spec:@BackendTLSPolicy.v1.spec	status:{*}
BackendTLSPolicy.v1.spec	options:{s#1}#0	!targetRefs:[@BackendTLSPolicy.v1.spec.targetRefs]#6	!validation:@BackendTLSPolicy.v1.spec.validation
BackendTLSPolicy.v1.spec.targetRefs	!group:s#2	!kind:s#3	!name:s#4	sectionName:s#5
BackendTLSPolicy.v1.spec.validation	caCertificateRefs:[@BackendTLSPolicy.v1.spec.validation.caCertificateRefs]#7	!hostname:s#5	subjectAltNames:[@BackendTLSPolicy.v1.spec.validation.subjectAltNames]#10	wellKnownCACertificates:s#11
BackendTLSPolicy.v1.spec.validation.caCertificateRefs	!group:s#2	!kind:s#3	!name:s#4
BackendTLSPolicy.v1.spec.validation.subjectAltNames	hostname:s#8	!type:s(Hostname|URI)	uri:s#9
GRPCRoute.v1	apiVersion:s	kind:s	metadata:@meta.ObjectMeta	!spec:@GRPCRoute.v1.spec	status:{*}
GRPCRoute.v1.spec	hostnames:[s#8]#17	parentRefs:[@GRPCRoute.v1.spec.parentRefs]#25	rules:[@GRPCRoute.v1.spec.rules]#17
GRPCRoute.v1.spec.parentRefs	group:s#2	kind:s#3	!name:s#4	namespace:s#14	port:i#20	sectionName:s#5
GRPCRoute.v1.spec.rules	backendRefs:[@GRPCRoute.v1.spec.rules.backendRefs]#17	filters:[@GRPCRoute.v1.spec.rules.backendRefs.filters]#17	matches:[@GRPCRoute.v1.spec.rules.matches]#22	name:s#5
GRPCRoute.v1.spec.rules.backendRefs	filters:[@GRPCRoute.v1.spec.rules.backendRefs.filters]#17	group:s#2	kind:s#3	!name:s#4	namespace:s#14	port:i#20	weight:i#31
GRPCRoute.v1.spec.rules.backendRefs.filters	extensionRef:@BackendTLSPolicy.v1.spec.validation.caCertificateRefs	requestHeaderModifier:@GRPCRoute.v1.spec.rules.backendRefs.filters.requestHeaderModifier	requestMirror:@GRPCRoute.v1.spec.rules.backendRefs.filters.requestMirror	responseHeaderModifier:@GRPCRoute.v1.spec.rules.backendRefs.filters.requestHeaderModifier	!type:s(ResponseHeaderModifier|RequestHeaderModifier|RequestMirror|ExtensionRef)
GRPCRoute.v1.spec.rules.backendRefs.filters.requestHeaderModifier	add:[(name)@GRPCRoute.v1.spec.rules.backendRefs.filters.requestHeaderModifier.add]#17	remove:[=s]#17	set:[(name)@GRPCRoute.v1.spec.rules.backendRefs.filters.requestHeaderModifier.add]#17
GRPCRoute.v1.spec.rules.backendRefs.filters.requestHeaderModifier.add	!name:s#26	!value:s#27
GRPCRoute.v1.spec.rules.backendRefs.filters.requestMirror	!backendRef:@GRPCRoute.v1.spec.rules.backendRefs.filters.requestMirror.backendRef	fraction:@GRPCRoute.v1.spec.rules.backendRefs.filters.requestMirror.fraction	percent:i#30
GRPCRoute.v1.spec.rules.backendRefs.filters.requestMirror.backendRef	group:s#2	kind:s#3	!name:s#4	namespace:s#14	port:i#20
GRPCRoute.v1.spec.rules.backendRefs.filters.requestMirror.fraction	denominator:i#28	!numerator:i#29
GRPCRoute.v1.spec.rules.matches	headers:[(name)@GRPCRoute.v1.spec.rules.matches.headers]#17	method:@GRPCRoute.v1.spec.rules.matches.method
GRPCRoute.v1.spec.rules.matches.headers	!name:s#26	type:s(Exact|RegularExpression)	!value:s#27
GRPCRoute.v1.spec.rules.matches.method	method:s#32	service:s#32	type:s(Exact|RegularExpression)
Gateway.v1	apiVersion:s	kind:s	metadata:@meta.ObjectMeta	!spec:@Gateway.v1.spec	status:{*}
Gateway.v1.spec	addresses:[@Gateway.v1.spec.addresses]#17	allowedListeners:@Gateway.v1.spec.allowedListeners	!gatewayClassName:s#4	infrastructure:@Gateway.v1.spec.infrastructure	!listeners:[(name)@Gateway.v1.spec.listeners]#23	tls:@Gateway.v1.spec.tls
Gateway.v1.spec.addresses	type:s#15	value:s#16
Gateway.v1.spec.allowedListeners	namespaces:@Gateway.v1.spec.allowedListeners.namespaces
Gateway.v1.spec.allowedListeners.namespaces	from:s(All|Selector|Same|None)	selector:@Gateway.v1.spec.allowedListeners.namespaces.selector
Gateway.v1.spec.allowedListeners.namespaces.selector	matchExpressions:[@Gateway.v1.spec.allowedListeners.namespaces.selector.matchExpressions]	matchLabels:{s}
Gateway.v1.spec.allowedListeners.namespaces.selector.matchExpressions	!key:s	!operator:s	values:[s]
Gateway.v1.spec.infrastructure	annotations:{s#1}#18	labels:{s#19}#18	parametersRef:@BackendTLSPolicy.v1.spec.validation.caCertificateRefs
Gateway.v1.spec.listeners	allowedRoutes:@Gateway.v1.spec.listeners.allowedRoutes	hostname:s#8	!name:s#5	!port:i#20	!protocol:s#21	tls:@Gateway.v1.spec.listeners.tls
Gateway.v1.spec.listeners.allowedRoutes	kinds:[@Gateway.v1.spec.listeners.allowedRoutes.kinds]#7	namespaces:@Gateway.v1.spec.listeners.allowedRoutes.namespaces
Gateway.v1.spec.listeners.allowedRoutes.kinds	group:s#2	!kind:s#3
Gateway.v1.spec.listeners.allowedRoutes.namespaces	from:s(All|Selector|Same)	selector:@Gateway.v1.spec.allowedListeners.namespaces.selector
Gateway.v1.spec.listeners.tls	certificateRefs:[@Gateway.v1.spec.listeners.tls.certificateRefs]#22	mode:s(Terminate|Passthrough)	options:{s#1}#0
Gateway.v1.spec.listeners.tls.certificateRefs	group:s#2	kind:s#3	!name:s#4	namespace:s#14
Gateway.v1.spec.tls	backend:@Gateway.v1.spec.tls.backend	frontend:@Gateway.v1.spec.tls.frontend
Gateway.v1.spec.tls.backend	clientCertificateRef:@Gateway.v1.spec.listeners.tls.certificateRefs
Gateway.v1.spec.tls.frontend	!default:@Gateway.v1.spec.tls.frontend.default	perPort:[(port)@Gateway.v1.spec.tls.frontend.perPort]#22
Gateway.v1.spec.tls.frontend.default	validation:@Gateway.v1.spec.tls.frontend.default.validation
Gateway.v1.spec.tls.frontend.default.validation	!caCertificateRefs:[@GatewayClass.v1.spec.parametersRef]#24	mode:s(AllowValidOnly|AllowInsecureFallback)
Gateway.v1.spec.tls.frontend.perPort	!port:i#20	!tls:@Gateway.v1.spec.tls.frontend.default
GatewayClass.v1	apiVersion:s	kind:s	metadata:@meta.ObjectMeta	!spec:@GatewayClass.v1.spec	status:{*}
GatewayClass.v1.spec	!controllerName:s#12	description:s#13	parametersRef:@GatewayClass.v1.spec.parametersRef
GatewayClass.v1.spec.parametersRef	!group:s#2	!kind:s#3	!name:s#4	namespace:s#14
HTTPRoute.v1	apiVersion:s	kind:s	metadata:@meta.ObjectMeta	!spec:@HTTPRoute.v1.spec	status:{*}
HTTPRoute.v1.spec	hostnames:[s#8]#17	parentRefs:[@GRPCRoute.v1.spec.parentRefs]#25	rules:[@HTTPRoute.v1.spec.rules]#6
HTTPRoute.v1.spec.rules	backendRefs:[@HTTPRoute.v1.spec.rules.backendRefs]#17	filters:[@HTTPRoute.v1.spec.rules.backendRefs.filters]#17	matches:[@HTTPRoute.v1.spec.rules.matches]#22	name:s#5	timeouts:@HTTPRoute.v1.spec.rules.timeouts
HTTPRoute.v1.spec.rules.backendRefs	filters:[@HTTPRoute.v1.spec.rules.backendRefs.filters]#17	group:s#2	kind:s#3	!name:s#4	namespace:s#14	port:i#20	weight:i#31
HTTPRoute.v1.spec.rules.backendRefs.filters	cors:@HTTPRoute.v1.spec.rules.backendRefs.filters.cors	extensionRef:@BackendTLSPolicy.v1.spec.validation.caCertificateRefs	requestHeaderModifier:@GRPCRoute.v1.spec.rules.backendRefs.filters.requestHeaderModifier	requestMirror:@GRPCRoute.v1.spec.rules.backendRefs.filters.requestMirror	requestRedirect:@HTTPRoute.v1.spec.rules.backendRefs.filters.requestRedirect	responseHeaderModifier:@GRPCRoute.v1.spec.rules.backendRefs.filters.requestHeaderModifier	!type:s(RequestHeaderModifier|ResponseHeaderModifier|RequestMirror|RequestRedirect|URLRewrite|ExtensionRef|CORS)	urlRewrite:@HTTPRoute.v1.spec.rules.backendRefs.filters.urlRewrite
HTTPRoute.v1.spec.rules.backendRefs.filters.cors	allowCredentials:b	allowHeaders:[=s#26]#22	allowMethods:[=s(GET|HEAD|POST|PUT|DELETE|CONNECT|OPTIONS|TRACE|PATCH|*)]#33	allowOrigins:[=s#34]#22	exposeHeaders:[=s#26]#22	maxAge:i#28
HTTPRoute.v1.spec.rules.backendRefs.filters.requestRedirect	hostname:s#5	path:@HTTPRoute.v1.spec.rules.backendRefs.filters.requestRedirect.path	port:i#20	scheme:s(http|https)	statusCode:l
HTTPRoute.v1.spec.rules.backendRefs.filters.requestRedirect.path	replaceFullPath:s#32	replacePrefixMatch:s#32	!type:s(ReplaceFullPath|ReplacePrefixMatch)
HTTPRoute.v1.spec.rules.backendRefs.filters.urlRewrite	hostname:s#5	path:@HTTPRoute.v1.spec.rules.backendRefs.filters.requestRedirect.path
HTTPRoute.v1.spec.rules.matches	headers:[(name)@GRPCRoute.v1.spec.rules.matches.headers]#17	method:s(GET|HEAD|POST|PUT|DELETE|CONNECT|OPTIONS|TRACE|PATCH)	path:@HTTPRoute.v1.spec.rules.matches.path	queryParams:[(name)@HTTPRoute.v1.spec.rules.matches.queryParams]#17
HTTPRoute.v1.spec.rules.matches.path	type:s(Exact|PathPrefix|RegularExpression)	value:s#32
HTTPRoute.v1.spec.rules.matches.queryParams	!name:s#26	type:s(Exact|RegularExpression)	!value:s#35
HTTPRoute.v1.spec.rules.timeouts	backendRequest:s#36	request:s#36
ListenerSet.v1	apiVersion:s	kind:s	metadata:@meta.ObjectMeta	!spec:@ListenerSet.v1.spec	status:{*}
ListenerSet.v1.spec	!listeners:[(name)@Gateway.v1.spec.listeners]#23	!parentRef:@Gateway.v1.spec.listeners.tls.certificateRefs
ReferenceGrant.v1	apiVersion:s	kind:s	metadata:@meta.ObjectMeta	spec:@ReferenceGrant.v1.spec
ReferenceGrant.v1.spec	!from:[@ReferenceGrant.v1.spec.from]#6	!to:[@ReferenceGrant.v1.spec.to]#6
ReferenceGrant.v1.spec.from	!group:s#2	!kind:s#3	!namespace:s#14
ReferenceGrant.v1.spec.to	!group:s#2	!kind:s#3	name:s#4
TLSRoute.v1	apiVersion:s	kind:s	metadata:@meta.ObjectMeta	!spec:@TLSRoute.v1.spec	status:{*}
TLSRoute.v1.spec	!hostnames:[s#8]#6	parentRefs:[@GRPCRoute.v1.spec.parentRefs]#25	!rules:[@TLSRoute.v1.spec.rules]#37
TLSRoute.v1.spec.rules	!backendRefs:[@TLSRoute.v1.spec.rules.backendRefs]#6	name:s#5
TLSRoute.v1.spec.rules.backendRefs	group:s#2	kind:s#3	!name:s#4	namespace:s#14	port:i#20	weight:i#31`;
