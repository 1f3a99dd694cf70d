// Made by "npm run gen:kubernetes"; its sources are in schemas/kubernetes/README.md. Do not edit.
export const table = `=	acme.cert-manager.io/v1	Challenge	n	Challenge.v1	
=	acme.cert-manager.io/v1	Order	n	Order.v1	
=	cert-manager.io/v1	Certificate	n	Certificate.v1	
=	cert-manager.io/v1	CertificateRequest	n	CertificateRequest.v1	
=	cert-manager.io/v1	ClusterIssuer	c	ClusterIssuer.v1	
=	cert-manager.io/v1	Issuer	n	ClusterIssuer.v1	
#0	{"pattern":"^$|^[a-z0-9]([-a-z0-9]*[a-z0-9])?(\\\\.[a-z0-9]([-a-z0-9]*[a-z0-9])?)*$","maxLength":253}
#1	{"pattern":"^[a-zA-Z]([-a-zA-Z0-9]*[a-zA-Z0-9])?$","minLength":1,"maxLength":63}
#2	{"minLength":1,"maxLength":253}
#3	{"pattern":"^[a-z0-9]([-a-z0-9]*[a-z0-9])?$","minLength":1,"maxLength":63}
#4	{"minimum":1,"maximum":65535}
#5	{"pattern":"^[a-z0-9]([-a-z0-9]*[a-z0-9])?(\\\\.[a-z0-9]([-a-z0-9]*[a-z0-9])?)*$","minLength":1,"maxLength":253}
#6	{"minLength":1}
#7	{"pattern":"^([0-9]+(\\\\.[0-9]+)?(s|m|h))+$"}
#8	{"maxLength":64}
Certificate.v1	apiVersion:s	kind:s	metadata:@meta.ObjectMeta	spec:@Certificate.v1.spec	status:{*}
Certificate.v1.spec	additionalOutputFormats:[@Certificate.v1.spec.additionalOutputFormats]	commonName:s	dnsNames:[s]	duration:s	emailAddresses:[s]	encodeUsagesInRequest:b	ipAddresses:[s]	isCA:b	!issuerRef:@Challenge.v1.spec.issuerRef	keystores:@Certificate.v1.spec.keystores	literalSubject:s	nameConstraints:@Certificate.v1.spec.nameConstraints	otherNames:[@Certificate.v1.spec.otherNames]	privateKey:@Certificate.v1.spec.privateKey	renewBefore:s	renewBeforePercentage:i	renewal:@Certificate.v1.spec.renewal	revisionHistoryLimit:i	!secretName:s	secretTemplate:@Challenge.v1.spec.solver.http01.gatewayHTTPRoute.podTemplate.metadata	signatureAlgorithm:s(SHA256WithRSA|SHA384WithRSA|SHA512WithRSA|ECDSAWithSHA256|ECDSAWithSHA384|ECDSAWithSHA512|PureEd25519)	subject:@Certificate.v1.spec.subject	uris:[s]	usages:[s(signing|digital signature|content commitment|key encipherment|key agreement|data encipherment|cert sign|crl sign|encipher only|decipher only|any|server auth|client auth|code signing|email protection|s/mime|ipsec end system|ipsec tunnel|ipsec user|timestamping|ocsp signing|microsoft sgc|netscape sgc)]
Certificate.v1.spec.additionalOutputFormats	!type:s(DER|CombinedPEM)
Certificate.v1.spec.keystores	jks:@Certificate.v1.spec.keystores.jks	pkcs12:@Certificate.v1.spec.keystores.pkcs12
Certificate.v1.spec.keystores.jks	alias:s	!create:b	password:s	passwordSecretRef:@Challenge.v1.spec.solver.dns01.acmeDNS.accountSecretRef
Certificate.v1.spec.keystores.pkcs12	!create:b	password:s	passwordSecretRef:@Challenge.v1.spec.solver.dns01.acmeDNS.accountSecretRef	profile:s(LegacyRC2|LegacyDES|Modern2023|Modern2026)
Certificate.v1.spec.nameConstraints	critical:b	excluded:@Certificate.v1.spec.nameConstraints.excluded	permitted:@Certificate.v1.spec.nameConstraints.excluded
Certificate.v1.spec.nameConstraints.excluded	dnsDomains:[s]	emailAddresses:[s]	ipRanges:[s]	uriDomains:[s]
Certificate.v1.spec.otherNames	oid:s	utf8Value:s
Certificate.v1.spec.privateKey	algorithm:s(RSA|ECDSA|Ed25519)	encoding:s(PKCS1|PKCS8)	rotationPolicy:s(Never|Always)	size:l
Certificate.v1.spec.renewal	policy:s(RenewBefore|Disabled)	windows:[@Certificate.v1.spec.renewal.windows]
Certificate.v1.spec.renewal.windows	!cron:s#6	timezone:s#6	!windowDuration:s#7
Certificate.v1.spec.subject	countries:[s]	localities:[s]	organizationalUnits:[s]	organizations:[s]	postalCodes:[s]	provinces:[s]	serialNumber:s	streetAddresses:[s]
CertificateRequest.v1	apiVersion:s	kind:s	metadata:@meta.ObjectMeta	spec:@CertificateRequest.v1.spec	status:{*}
CertificateRequest.v1.spec	duration:s	extra:{[s]}	groups:[s]	isCA:b	!issuerRef:@Challenge.v1.spec.issuerRef	!request:y	uid:s	usages:[s(signing|digital signature|content commitment|key encipherment|key agreement|data encipherment|cert sign|crl sign|encipher only|decipher only|any|server auth|client auth|code signing|email protection|s/mime|ipsec end system|ipsec tunnel|ipsec user|timestamping|ocsp signing|microsoft sgc|netscape sgc)]	username:s
Challenge.v1	apiVersion:s	kind:s	metadata:@meta.ObjectMeta	!spec:@Challenge.v1.spec	status:{*}
Challenge.v1.spec	!authorizationURL:s	!dnsName:s	!issuerRef:@Challenge.v1.spec.issuerRef	!key:s	!solver:@Challenge.v1.spec.solver	!token:s	!type:s(HTTP-01|DNS-01)	!url:s	wildcard:b
Challenge.v1.spec.issuerRef	group:s	kind:s	!name:s
Challenge.v1.spec.solver	dns01:@Challenge.v1.spec.solver.dns01	http01:@Challenge.v1.spec.solver.http01	selector:@Challenge.v1.spec.solver.selector	waitInsteadOfSelfCheck:s
Challenge.v1.spec.solver.dns01	acmeDNS:@Challenge.v1.spec.solver.dns01.acmeDNS	akamai:@Challenge.v1.spec.solver.dns01.akamai	azureDNS:@Challenge.v1.spec.solver.dns01.azureDNS	cloudDNS:@Challenge.v1.spec.solver.dns01.cloudDNS	cloudflare:@Challenge.v1.spec.solver.dns01.cloudflare	cnameStrategy:s(None|Follow)	digitalocean:@Challenge.v1.spec.solver.dns01.digitalocean	rfc2136:@Challenge.v1.spec.solver.dns01.rfc2136	route53:@Challenge.v1.spec.solver.dns01.route53	webhook:@Challenge.v1.spec.solver.dns01.webhook
Challenge.v1.spec.solver.dns01.acmeDNS	!accountSecretRef:@Challenge.v1.spec.solver.dns01.acmeDNS.accountSecretRef	!host:s
Challenge.v1.spec.solver.dns01.acmeDNS.accountSecretRef	key:s	!name:s
Challenge.v1.spec.solver.dns01.akamai	!accessTokenSecretRef:@Challenge.v1.spec.solver.dns01.acmeDNS.accountSecretRef	!clientSecretSecretRef:@Challenge.v1.spec.solver.dns01.acmeDNS.accountSecretRef	!clientTokenSecretRef:@Challenge.v1.spec.solver.dns01.acmeDNS.accountSecretRef	!serviceConsumerDomain:s
Challenge.v1.spec.solver.dns01.azureDNS	clientID:s	clientSecretSecretRef:@Challenge.v1.spec.solver.dns01.acmeDNS.accountSecretRef	environment:s(AzurePublicCloud|AzureChinaCloud|AzureGermanCloud|AzureUSGovernmentCloud)	hostedZoneName:s	managedIdentity:@Challenge.v1.spec.solver.dns01.azureDNS.managedIdentity	!resourceGroupName:s	!subscriptionID:s	tenantID:s	zoneType:s(AzurePublicZone|AzurePrivateZone)
Challenge.v1.spec.solver.dns01.azureDNS.managedIdentity	clientID:s	resourceID:s	tenantID:s
Challenge.v1.spec.solver.dns01.cloudDNS	hostedZoneName:s	!project:s	serviceAccountSecretRef:@Challenge.v1.spec.solver.dns01.acmeDNS.accountSecretRef
Challenge.v1.spec.solver.dns01.cloudflare	apiKeySecretRef:@Challenge.v1.spec.solver.dns01.acmeDNS.accountSecretRef	apiTokenSecretRef:@Challenge.v1.spec.solver.dns01.acmeDNS.accountSecretRef	email:s
Challenge.v1.spec.solver.dns01.digitalocean	!tokenSecretRef:@Challenge.v1.spec.solver.dns01.acmeDNS.accountSecretRef
Challenge.v1.spec.solver.dns01.rfc2136	!nameserver:s	protocol:s(TCP|UDP)	tsigAlgorithm:s	tsigKeyName:s	tsigSecretSecretRef:@Challenge.v1.spec.solver.dns01.acmeDNS.accountSecretRef
Challenge.v1.spec.solver.dns01.route53	accessKeyID:s	accessKeyIDSecretRef:@Challenge.v1.spec.solver.dns01.acmeDNS.accountSecretRef	auth:@Challenge.v1.spec.solver.dns01.route53.auth	hostedZoneID:s	region:s	role:s	secretAccessKeySecretRef:@Challenge.v1.spec.solver.dns01.acmeDNS.accountSecretRef
Challenge.v1.spec.solver.dns01.route53.auth	!kubernetes:@Challenge.v1.spec.solver.dns01.route53.auth.kubernetes
Challenge.v1.spec.solver.dns01.route53.auth.kubernetes	!serviceAccountRef:@Challenge.v1.spec.solver.dns01.route53.auth.kubernetes.serviceAccountRef
Challenge.v1.spec.solver.dns01.route53.auth.kubernetes.serviceAccountRef	audiences:[s]	!name:s
Challenge.v1.spec.solver.dns01.webhook	config:*	!groupName:s	!solverName:s
Challenge.v1.spec.solver.http01	gatewayHTTPRoute:@Challenge.v1.spec.solver.http01.gatewayHTTPRoute	ingress:@Challenge.v1.spec.solver.http01.ingress
Challenge.v1.spec.solver.http01.gatewayHTTPRoute	labels:{s}	parentRefs:[@Challenge.v1.spec.solver.http01.gatewayHTTPRoute.parentRefs]	podTemplate:@Challenge.v1.spec.solver.http01.gatewayHTTPRoute.podTemplate	serviceType:s
Challenge.v1.spec.solver.http01.gatewayHTTPRoute.parentRefs	group:s#0	kind:s#1	!name:s#2	namespace:s#3	port:i#4	sectionName:s#5
Challenge.v1.spec.solver.http01.gatewayHTTPRoute.podTemplate	metadata:@Challenge.v1.spec.solver.http01.gatewayHTTPRoute.podTemplate.metadata	spec:@Challenge.v1.spec.solver.http01.gatewayHTTPRoute.podTemplate.spec
Challenge.v1.spec.solver.http01.gatewayHTTPRoute.podTemplate.metadata	annotations:{s}	labels:{s}
Challenge.v1.spec.solver.http01.gatewayHTTPRoute.podTemplate.spec	affinity:@Challenge.v1.spec.solver.http01.gatewayHTTPRoute.podTemplate.spec.affinity	imagePullSecrets:[(name)@Challenge.v1.spec.solver.http01.gatewayHTTPRoute.podTemplate.spec.imagePullSecrets]	nodeSelector:{s}	priorityClassName:s	resources:@Challenge.v1.spec.solver.http01.gatewayHTTPRoute.podTemplate.spec.resources	securityContext:@Challenge.v1.spec.solver.http01.gatewayHTTPRoute.podTemplate.spec.securityContext	serviceAccountName:s	tolerations:[@Challenge.v1.spec.solver.http01.gatewayHTTPRoute.podTemplate.spec.tolerations]
Challenge.v1.spec.solver.http01.gatewayHTTPRoute.podTemplate.spec.affinity	nodeAffinity:@Challenge.v1.spec.solver.http01.gatewayHTTPRoute.podTemplate.spec.affinity.nodeAffinity	podAffinity:@Challenge.v1.spec.solver.http01.gatewayHTTPRoute.podTemplate.spec.affinity.podAffinity	podAntiAffinity:@Challenge.v1.spec.solver.http01.gatewayHTTPRoute.podTemplate.spec.affinity.podAffinity
Challenge.v1.spec.solver.http01.gatewayHTTPRoute.podTemplate.spec.affinity.nodeAffinity	preferredDuringSchedulingIgnoredDuringExecution:[@Challenge.v1.spec.solver.http01.gatewayHTTPRoute.podTemplate.spec.affinity.nodeAffinity.preferredDuringSchedulingIgnoredDuringExecution]	requiredDuringSchedulingIgnoredDuringExecution:@Challenge.v1.spec.solver.http01.gatewayHTTPRoute.podTemplate.spec.affinity.nodeAffinity.requiredDuringSchedulingIgnoredDuringExecution
Challenge.v1.spec.solver.http01.gatewayHTTPRoute.podTemplate.spec.affinity.nodeAffinity.preferredDuringSchedulingIgnoredDuringExecution	!preference:@Challenge.v1.spec.solver.http01.gatewayHTTPRoute.podTemplate.spec.affinity.nodeAffinity.preferredDuringSchedulingIgnoredDuringExecution.preference	!weight:i
Challenge.v1.spec.solver.http01.gatewayHTTPRoute.podTemplate.spec.affinity.nodeAffinity.preferredDuringSchedulingIgnoredDuringExecution.preference	matchExpressions:[@Challenge.v1.spec.solver.http01.gatewayHTTPRoute.podTemplate.spec.affinity.nodeAffinity.preferredDuringSchedulingIgnoredDuringExecution.preference.matchExpressions]	matchFields:[@Challenge.v1.spec.solver.http01.gatewayHTTPRoute.podTemplate.spec.affinity.nodeAffinity.preferredDuringSchedulingIgnoredDuringExecution.preference.matchExpressions]
Challenge.v1.spec.solver.http01.gatewayHTTPRoute.podTemplate.spec.affinity.nodeAffinity.preferredDuringSchedulingIgnoredDuringExecution.preference.matchExpressions	!key:s	!operator:s	values:[s]
Challenge.v1.spec.solver.http01.gatewayHTTPRoute.podTemplate.spec.affinity.nodeAffinity.requiredDuringSchedulingIgnoredDuringExecution	!nodeSelectorTerms:[@Challenge.v1.spec.solver.http01.gatewayHTTPRoute.podTemplate.spec.affinity.nodeAffinity.preferredDuringSchedulingIgnoredDuringExecution.preference]
Challenge.v1.spec.solver.http01.gatewayHTTPRoute.podTemplate.spec.affinity.podAffinity	preferredDuringSchedulingIgnoredDuringExecution:[@Challenge.v1.spec.solver.http01.gatewayHTTPRoute.podTemplate.spec.affinity.podAffinity.preferredDuringSchedulingIgnoredDuringExecution]	requiredDuringSchedulingIgnoredDuringExecution:[@Challenge.v1.spec.solver.http01.gatewayHTTPRoute.podTemplate.spec.affinity.podAffinity.preferredDuringSchedulingIgnoredDuringExecution.podAffinityTerm]
Challenge.v1.spec.solver.http01.gatewayHTTPRoute.podTemplate.spec.affinity.podAffinity.preferredDuringSchedulingIgnoredDuringExecution	!podAffinityTerm:@Challenge.v1.spec.solver.http01.gatewayHTTPRoute.podTemplate.spec.affinity.podAffinity.preferredDuringSchedulingIgnoredDuringExecution.podAffinityTerm	!weight:i
Challenge.v1.spec.solver.http01.gatewayHTTPRoute.podTemplate.spec.affinity.podAffinity.preferredDuringSchedulingIgnoredDuringExecution.podAffinityTerm	labelSelector:@Challenge.v1.spec.solver.http01.gatewayHTTPRoute.podTemplate.spec.affinity.podAffinity.preferredDuringSchedulingIgnoredDuringExecution.podAffinityTerm.labelSelector	matchLabelKeys:[s]	mismatchLabelKeys:[s]	namespaceSelector:@Challenge.v1.spec.solver.http01.gatewayHTTPRoute.podTemplate.spec.affinity.podAffinity.preferredDuringSchedulingIgnoredDuringExecution.podAffinityTerm.labelSelector	namespaces:[s]	!topologyKey:s
Challenge.v1.spec.solver.http01.gatewayHTTPRoute.podTemplate.spec.affinity.podAffinity.preferredDuringSchedulingIgnoredDuringExecution.podAffinityTerm.labelSelector	matchExpressions:[@Challenge.v1.spec.solver.http01.gatewayHTTPRoute.podTemplate.spec.affinity.nodeAffinity.preferredDuringSchedulingIgnoredDuringExecution.preference.matchExpressions]	matchLabels:{s}
Challenge.v1.spec.solver.http01.gatewayHTTPRoute.podTemplate.spec.imagePullSecrets	name:s
Challenge.v1.spec.solver.http01.gatewayHTTPRoute.podTemplate.spec.resources	limits:{q}	requests:{q}
Challenge.v1.spec.solver.http01.gatewayHTTPRoute.podTemplate.spec.securityContext	fsGroup:l	fsGroupChangePolicy:s	runAsGroup:l	runAsNonRoot:b	runAsUser:l	seLinuxOptions:@Challenge.v1.spec.solver.http01.gatewayHTTPRoute.podTemplate.spec.securityContext.seLinuxOptions	seccompProfile:@Challenge.v1.spec.solver.http01.gatewayHTTPRoute.podTemplate.spec.securityContext.seccompProfile	supplementalGroups:[l]	sysctls:[@Challenge.v1.spec.solver.http01.gatewayHTTPRoute.podTemplate.spec.securityContext.sysctls]
Challenge.v1.spec.solver.http01.gatewayHTTPRoute.podTemplate.spec.securityContext.seLinuxOptions	level:s	role:s	type:s	user:s
Challenge.v1.spec.solver.http01.gatewayHTTPRoute.podTemplate.spec.securityContext.seccompProfile	localhostProfile:s	!type:s
Challenge.v1.spec.solver.http01.gatewayHTTPRoute.podTemplate.spec.securityContext.sysctls	!name:s	!value:s
Challenge.v1.spec.solver.http01.gatewayHTTPRoute.podTemplate.spec.tolerations	effect:s	key:s	operator:s	tolerationSeconds:l	value:s
Challenge.v1.spec.solver.http01.ingress	class:s	ingressClassName:s	ingressTemplate:@Challenge.v1.spec.solver.http01.ingress.ingressTemplate	name:s	podTemplate:@Challenge.v1.spec.solver.http01.gatewayHTTPRoute.podTemplate	serviceType:s
Challenge.v1.spec.solver.http01.ingress.ingressTemplate	metadata:@Challenge.v1.spec.solver.http01.gatewayHTTPRoute.podTemplate.metadata
Challenge.v1.spec.solver.selector	dnsNames:[s]	dnsZones:[s]	matchLabels:{s}
ClusterIssuer.v1	apiVersion:s	kind:s	metadata:@meta.ObjectMeta	!spec:@ClusterIssuer.v1.spec	status:{*}
ClusterIssuer.v1.spec	acme:@ClusterIssuer.v1.spec.acme	ca:@ClusterIssuer.v1.spec.ca	selfSigned:@ClusterIssuer.v1.spec.selfSigned	vault:@ClusterIssuer.v1.spec.vault	venafi:@ClusterIssuer.v1.spec.venafi
ClusterIssuer.v1.spec.acme	caBundle:y	disableAccountKeyGeneration:b	email:s	enableDurationFeature:b	externalAccountBinding:@ClusterIssuer.v1.spec.acme.externalAccountBinding	preferredChain:s#8	!privateKeySecretRef:@Challenge.v1.spec.solver.dns01.acmeDNS.accountSecretRef	profile:s	!server:s	skipTLSVerify:b	solvers:[@Challenge.v1.spec.solver]
ClusterIssuer.v1.spec.acme.externalAccountBinding	keyAlgorithm:s(HS256|HS384|HS512)	!keyID:s	!keySecretRef:@Challenge.v1.spec.solver.dns01.acmeDNS.accountSecretRef
ClusterIssuer.v1.spec.ca	crlDistributionPoints:[s]	issuingCertificateURLs:[s]	ocspServers:[s]	!secretName:s
ClusterIssuer.v1.spec.selfSigned	crlDistributionPoints:[s]
ClusterIssuer.v1.spec.vault	!auth:@ClusterIssuer.v1.spec.vault.auth	caBundle:y	caBundleSecretRef:@Challenge.v1.spec.solver.dns01.acmeDNS.accountSecretRef	clientCertSecretRef:@Challenge.v1.spec.solver.dns01.acmeDNS.accountSecretRef	clientKeySecretRef:@Challenge.v1.spec.solver.dns01.acmeDNS.accountSecretRef	namespace:s	!path:s	!server:s	serverName:s
ClusterIssuer.v1.spec.vault.auth	appRole:@ClusterIssuer.v1.spec.vault.auth.appRole	aws:@ClusterIssuer.v1.spec.vault.auth.aws	clientCertificate:@ClusterIssuer.v1.spec.vault.auth.clientCertificate	kubernetes:@ClusterIssuer.v1.spec.vault.auth.kubernetes	tokenSecretRef:@Challenge.v1.spec.solver.dns01.acmeDNS.accountSecretRef
ClusterIssuer.v1.spec.vault.auth.appRole	!path:s	!roleId:s	!secretRef:@Challenge.v1.spec.solver.dns01.acmeDNS.accountSecretRef
ClusterIssuer.v1.spec.vault.auth.aws	iamRoleArn:s	mountPath:s	region:s	!role:s#6	serviceAccountRef:@Challenge.v1.spec.solver.dns01.route53.auth.kubernetes.serviceAccountRef	vaultHeaderValue:s
ClusterIssuer.v1.spec.vault.auth.clientCertificate	mountPath:s	name:s	secretName:s
ClusterIssuer.v1.spec.vault.auth.kubernetes	mountPath:s	!role:s	secretRef:@Challenge.v1.spec.solver.dns01.acmeDNS.accountSecretRef	serviceAccountRef:@Challenge.v1.spec.solver.dns01.route53.auth.kubernetes.serviceAccountRef
ClusterIssuer.v1.spec.venafi	cloud:@ClusterIssuer.v1.spec.venafi.cloud	ngts:@ClusterIssuer.v1.spec.venafi.ngts	tpp:@ClusterIssuer.v1.spec.venafi.tpp	!zone:s
ClusterIssuer.v1.spec.venafi.cloud	!apiTokenSecretRef:@Challenge.v1.spec.solver.dns01.acmeDNS.accountSecretRef	url:s
ClusterIssuer.v1.spec.venafi.ngts	!credentialsRef:@ClusterIssuer.v1.spec.venafi.ngts.credentialsRef	tokenEndpoint:s	!tsgID:s	url:s
ClusterIssuer.v1.spec.venafi.ngts.credentialsRef	!name:s
ClusterIssuer.v1.spec.venafi.tpp	caBundle:y	caBundleSecretRef:@Challenge.v1.spec.solver.dns01.acmeDNS.accountSecretRef	!credentialsRef:@ClusterIssuer.v1.spec.venafi.ngts.credentialsRef	!url:s
Order.v1	apiVersion:s	kind:s	metadata:@meta.ObjectMeta	!spec:@Order.v1.spec	status:{*}
Order.v1.spec	commonName:s	dnsNames:[s]	duration:s	ipAddresses:[s]	!issuerRef:@Challenge.v1.spec.issuerRef	profile:s	replaces:s	!request:y`;
