// Made by "npm run gen:kubernetes"; its sources are in schemas/kubernetes/README.md. Do not edit.
export const table = `=	cloud.google.com/v1	BackendConfig	n	BackendConfig	
=	networking.gke.io/v1	GCPBackendPolicy	n	GCPBackendPolicy	
=	networking.gke.io/v1	GCPGatewayPolicy	n	GCPGatewayPolicy	
=	networking.gke.io/v1	HealthCheckPolicy	n	HealthCheckPolicy	
=	networking.gke.io/v1	ManagedCertificate	n	ManagedCertificate	
=	networking.gke.io/v1	ServiceAttachment	n	ServiceAttachment	
=	networking.gke.io/v1beta1	FrontendConfig	n	FrontendConfig	
BackendConfig	apiVersion:s	kind:s	metadata:@meta.ObjectMeta	spec:@BackendConfig.spec	status:{*}
BackendConfig.spec	cdn:@BackendConfig.spec.cdn	connectionDraining:@BackendConfig.spec.connectionDraining	customRequestHeaders:@BackendConfig.spec.customRequestHeaders	healthCheck:@BackendConfig.spec.healthCheck	iap:@BackendConfig.spec.iap	logging:@BackendConfig.spec.logging	securityPolicy:@BackendConfig.spec.securityPolicy	sessionAffinity:@BackendConfig.spec.sessionAffinity	timeoutSec:n
BackendConfig.spec.cdn	bypassCacheOnRequestHeaders:[@BackendConfig.spec.cdn.bypassCacheOnRequestHeaders]	cacheMode:s	cachePolicy:@BackendConfig.spec.cdn.cachePolicy	clientTtl:n	defaultTtl:n	!enabled:b	maxTtl:n	negativeCaching:b	negativeCachingPolicy:[@BackendConfig.spec.cdn.negativeCachingPolicy]	requestCoalescing:b	serveWhileStale:n	signedUrlCacheMaxAgeSec:n	signedUrlKeys:[@BackendConfig.spec.cdn.signedUrlKeys]
BackendConfig.spec.cdn.bypassCacheOnRequestHeaders	headerName:s
BackendConfig.spec.cdn.cachePolicy	includeHost:b	includeProtocol:b	includeQueryString:b	queryStringBlacklist:[s]	queryStringWhitelist:[s]
BackendConfig.spec.cdn.negativeCachingPolicy	code:n	ttl:n
BackendConfig.spec.cdn.signedUrlKeys	keyName:s	keyValue:s	secretName:s
BackendConfig.spec.connectionDraining	drainingTimeoutSec:n
BackendConfig.spec.customRequestHeaders	headers:[s]
BackendConfig.spec.healthCheck	checkIntervalSec:n	healthyThreshold:n	port:n	requestPath:s	timeoutSec:n	type:s	unhealthyThreshold:n
BackendConfig.spec.iap	!enabled:b	!oauthclientCredentials:@BackendConfig.spec.iap.oauthclientCredentials
BackendConfig.spec.iap.oauthclientCredentials	clientID:s	clientSecret:s	!secretName:s
BackendConfig.spec.logging	enable:b	sampleRate:n
BackendConfig.spec.securityPolicy	!name:s
BackendConfig.spec.sessionAffinity	affinityCookieTtlSec:n	affinityType:s
FrontendConfig	apiVersion:s	kind:s	metadata:@meta.ObjectMeta	spec:@FrontendConfig.spec	status:{*}
FrontendConfig.spec	redirectToHttps:@FrontendConfig.spec.redirectToHttps	sslPolicy:s
FrontendConfig.spec.redirectToHttps	!enabled:b	responseCodeName:s
GCPBackendPolicy	apiVersion:s	kind:s	metadata:@meta.ObjectMeta	!spec:@GCPBackendPolicy.spec	status:{*}
GCPBackendPolicy.spec	default:@GCPBackendPolicy.spec.default	!targetRef:@HealthCheckPolicy.spec.targetRef
GCPBackendPolicy.spec.default	backendPreference:s(DEFAULT|PREFERRED)	connectionDraining:@BackendConfig.spec.connectionDraining	iap:@GCPBackendPolicy.spec.default.iap	logging:@GCPBackendPolicy.spec.default.logging	maxRatePerEndpoint:n	securityPolicy:s	sessionAffinity:@GCPBackendPolicy.spec.default.sessionAffinity	timeoutSec:n
GCPBackendPolicy.spec.default.iap	clientID:s	enabled:b	oauth2ClientSecret:@GCPBackendPolicy.spec.default.iap.oauth2ClientSecret
GCPBackendPolicy.spec.default.iap.oauth2ClientSecret	name:s
GCPBackendPolicy.spec.default.logging	enabled:b	sampleRate:n
GCPBackendPolicy.spec.default.sessionAffinity	cookieTtlSec:n	type:s(CLIENT_IP|CLIENT_IP_PORT_PROTO|CLIENT_IP_PROTO|GENERATED_COOKIE|HEADER_FIELD|HTTP_COOKIE|NONE)
GCPGatewayPolicy	apiVersion:s	kind:s	metadata:@meta.ObjectMeta	!spec:@GCPGatewayPolicy.spec	status:{*}
GCPGatewayPolicy.spec	default:@GCPGatewayPolicy.spec.default	!targetRef:@HealthCheckPolicy.spec.targetRef
GCPGatewayPolicy.spec.default	allowGlobalAccess:b	region:s	sslPolicy:s
HealthCheckPolicy	apiVersion:s	kind:s	metadata:@meta.ObjectMeta	!spec:@HealthCheckPolicy.spec	status:{*}
HealthCheckPolicy.spec	default:@HealthCheckPolicy.spec.default	!targetRef:@HealthCheckPolicy.spec.targetRef
HealthCheckPolicy.spec.default	checkIntervalSec:n	config:@HealthCheckPolicy.spec.default.config	healthyThreshold:n	logConfig:@HealthCheckPolicy.spec.default.logConfig	timeoutSec:n	unhealthyThreshold:n
HealthCheckPolicy.spec.default.config	grpcHealthCheck:@HealthCheckPolicy.spec.default.config.grpcHealthCheck	http2HealthCheck:@HealthCheckPolicy.spec.default.config.http2HealthCheck	httpHealthCheck:@HealthCheckPolicy.spec.default.config.http2HealthCheck	httpsHealthCheck:@HealthCheckPolicy.spec.default.config.http2HealthCheck	tcpHealthCheck:@HealthCheckPolicy.spec.default.config.tcpHealthCheck	type:s(TCP|HTTP|HTTPS|HTTP2|GRPC)
HealthCheckPolicy.spec.default.config.grpcHealthCheck	grpcServiceName:s	port:n	portName:s	portSpecification:s(USE_FIXED_PORT|USE_NAMED_PORT|USE_SERVING_PORT)
HealthCheckPolicy.spec.default.config.http2HealthCheck	host:s	port:n	portName:s	portSpecification:s(USE_FIXED_PORT|USE_NAMED_PORT|USE_SERVING_PORT)	proxyHeader:s(NONE|PROXY_V1)	requestPath:s	response:s
HealthCheckPolicy.spec.default.config.tcpHealthCheck	port:n	portName:s	portSpecification:s(USE_FIXED_PORT|USE_NAMED_PORT|USE_SERVING_PORT)	proxyHeader:s(NONE|PROXY_V1)	request:s	response:s
HealthCheckPolicy.spec.default.logConfig	enabled:b
HealthCheckPolicy.spec.targetRef	!group:s	!kind:s	!name:s	namespace:s
ManagedCertificate	apiVersion:s	kind:s	metadata:@meta.ObjectMeta	spec:@ManagedCertificate.spec	status:{*}
ManagedCertificate.spec	domains:[s]
ServiceAttachment	apiVersion:s	kind:s	metadata:@meta.ObjectMeta	spec:@ServiceAttachment.spec	status:{*}
ServiceAttachment.spec	connectionPreference:s	consumerAllowList:[@ServiceAttachment.spec.consumerAllowList]	consumerRejectList:[s]	natSubnets:[s]	proxyProtocol:b	resourceRef:@ServiceAttachment.spec.resourceRef
ServiceAttachment.spec.consumerAllowList	connectionLimit:n	forceSendFields:[s]	nullFields:[s]	project:s
ServiceAttachment.spec.resourceRef	apiGroup:s	!kind:s	!name:s`;
