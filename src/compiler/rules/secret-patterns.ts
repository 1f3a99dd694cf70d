// What secrets look like. Only forms that nothing else has: a wrong alarm here stops somebody's build.

interface SecretForm {
  readonly what: string;
  readonly pattern: RegExp;
  /** Where the form is described. */
  readonly reference: string;
}

const forms: readonly SecretForm[] = [
  { what: 'a private key', pattern: /-----BEGIN (?:[A-Z0-9]+ )*PRIVATE KEY(?: BLOCK)?-----/, reference: 'https://www.rfc-editor.org/rfc/rfc7468#section-10' },
  { what: 'a URL with a password', pattern: /\b[a-z][a-z0-9+.-]*:\/\/[^\s/:@'"]*:(?!\$|<|\{|\*|%s|\0)[^\s/@'"\0]+@/i, reference: 'https://www.rfc-editor.org/rfc/rfc3986#section-3.2.1' },
  { what: 'an AWS access key', pattern: /(?<![A-Za-z0-9])A(?:KIA|SIA)[A-Z2-7]{16}(?![A-Za-z0-9])/, reference: 'https://docs.aws.amazon.com/IAM/latest/UserGuide/reference_identifiers.html#identifiers-unique-ids' },
  { what: 'a GitHub token', pattern: /(?<![A-Za-z0-9_])(?:gh[oprsu]_[A-Za-z0-9]{36,}|github_pat_[A-Za-z0-9_]{22,})/, reference: 'https://github.blog/changelog/2021-03-31-authentication-token-format-updates-are-generally-available/' },
  { what: 'a GitLab token', pattern: /(?<![A-Za-z0-9_-])gl(?:pat|dt|rt|cbt|ptt)-[A-Za-z0-9_-]{20,}/, reference: 'https://docs.gitlab.com/security/tokens/#token-prefixes' },
  { what: 'a Slack token', pattern: /(?<![A-Za-z0-9_-])(?:xox[abeoprs]|xapp)-[A-Za-z0-9-]{10,}/, reference: 'https://docs.slack.dev/authentication/tokens' },
  { what: 'the address of a Slack webhook', pattern: /https:\/\/hooks\.slack\.com\/(?:services|workflows)\/[A-Za-z0-9/]{20,}/, reference: 'https://docs.slack.dev/messaging/sending-messages-using-incoming-webhooks' },
  { what: 'an API key of OpenAI or Anthropic', pattern: /(?<![A-Za-z0-9_-])sk-(?:[a-z0-9]+-)*(?=[A-Za-z_-]*[0-9])(?=[a-z0-9_-]*[A-Z])[A-Za-z0-9_-]{20,}/, reference: 'https://platform.openai.com/docs/api-reference/authentication' },
  { what: 'a Stripe key', pattern: /(?<![A-Za-z0-9_])(?:[rs]k_(?:live|test)|whsec)_[A-Za-z0-9]{16,}/, reference: 'https://docs.stripe.com/keys' },
  { what: 'a Google API key', pattern: /(?<![A-Za-z0-9_-])AIza[A-Za-z0-9_-]{35}(?![A-Za-z0-9_-])/, reference: 'https://docs.cloud.google.com/docs/authentication/api-keys-use' },
  { what: 'a Google OAuth client secret', pattern: /(?<![A-Za-z0-9_-])GOCSPX-[A-Za-z0-9_-]{28}/, reference: 'https://developers.google.com/identity/protocols/oauth2' },
  { what: 'an npm token', pattern: /(?<![A-Za-z0-9_])npm_[A-Za-z0-9]{36}/, reference: 'https://github.blog/changelog/2021-09-23-npm-has-a-new-access-token-format/' },
  { what: 'a PyPI token', pattern: /(?<![A-Za-z0-9_-])pypi-AgEIcHlwaS5vcmc[A-Za-z0-9_-]{50,}/, reference: 'https://pypi.org/help/#apitoken' },
  { what: 'a Hugging Face token', pattern: /(?<![A-Za-z0-9_])hf_[A-Za-z]{34}/, reference: 'https://huggingface.co/docs/hub/security-tokens' },
  { what: 'a SendGrid key', pattern: /(?<![A-Za-z0-9_-])SG\.[A-Za-z0-9_-]{22}\.[A-Za-z0-9_-]{43}/, reference: 'https://www.twilio.com/docs/sendgrid/ui/account-and-settings/api-keys' },
  { what: 'a Docker Hub token', pattern: /(?<![A-Za-z0-9_])dckr_[op]at_[A-Za-z0-9_-]{20,}/, reference: 'https://docs.docker.com/security/access-tokens/' },
  { what: 'a Vault token', pattern: /(?<![A-Za-z0-9_])hv[sb]\.[A-Za-z0-9_-]{24,}/, reference: 'https://developer.hashicorp.com/vault/docs/concepts/tokens' },
  { what: 'a signed token (JWT)', pattern: /(?<![A-Za-z0-9_-])eyJ[A-Za-z0-9_-]{10,}\.eyJ[A-Za-z0-9_-]{10,}\.[A-Za-z0-9_-]{10,}/, reference: 'https://www.rfc-editor.org/rfc/rfc7519#section-3.1' },
];

/** What every form has of these; nearly all texts have none and are read once. */
const candidate = /:\/\/|PRIVATE KEY|A[KS]IA|gh[oprsu]_|github_|gl[a-z]+-|xox|xapp-|sk[-_]|rk_|whsec_|AIza|GOCSPX|npm_|pypi-|hf_|SG\.|dckr_|hv[sb]\.|eyJ/;

/** What a secret in the text is, if there is one. A secret part of a composed value stands in it as NUL. */
export function secretIn(text: string): string | undefined {
  return text.length >= 8 && candidate.test(text) ? forms.find(({ pattern }) => pattern.test(text))?.what : undefined;
}

/** What every such name has; nearly all names have none and are read once. */
const nameCandidate = /pass|secret|token|key|credential/i;
const secretName = /(?:PASSWORD|PASSWD|PASSPHRASE|SECRET|TOKEN|API_?KEY|PRIVATE_KEY|SECRET_KEY|ACCESS_KEY|ENCRYPTION_KEY|SIGNING_KEY|CREDENTIALS?)$/;
const publicName = /(?:^|_)PUBLI(?:C|SHABLE)_/;

/** Whether a variable, key or flag of this name holds a secret: `DB_PASSWORD`, `clientSecret`, `api-key`; not `TOKEN_TTL`, `KEY_PATH`. */
export function isSecretName(name: string): boolean {
  if (!nameCandidate.test(name)) return false;
  const words = name.replaceAll(/([a-z0-9])([A-Z])/g, '$1_$2').replaceAll(/[-.]/g, '_').toUpperCase();
  return secretName.test(words) && !publicName.test(words);
}

const harmless: readonly RegExp[] = [
  /^(?:true|false|yes|no|on|off|none|null|auto|default|enabled?|disabled?|optional|required)?$/i,
  // A number, with a unit or not: RATE_LIMIT_TOKEN=10, ACCESS_TOKEN=15m.
  /^[+-]?\d+(?:\.\d+)?[a-zA-Z%]{0,3}$/,
  // A path: /run/secrets/db, ./key.pem, secret/data/app. Base64 has capitals, too.
  /^(?:(?:\.{1,2}|~)?\/|[a-z]:\\)/i,
  /^[a-z0-9_.-]+(?:\/[a-z0-9_.-]+)+$/,
  /^[a-z][a-z0-9+.-]*:\/\//i,
  // A reference of a shell, of a template or of Kubernetes; a placeholder; a token of a language model: $X, {{ x }}, <eos>, [PAD].
  /^[$<[{%*\0]/,
];

/** Whether `value`, written out under such a name, is no secret all the same. */
export function isHarmless(value: string): boolean {
  return harmless.some((pattern) => pattern.test(value));
}
