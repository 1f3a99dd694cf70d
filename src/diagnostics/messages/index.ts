import { adoptMessages } from './adopt.ts';
import { alertingMessages } from './alerting.ts';
import { buildMessages } from './builds.ts';
import { catalogMessages } from './catalog.ts';
import { cliMessages } from './cli.ts';
import { configMessages } from './config.ts';
import { ejectMessages } from './eject.ts';
import { kubernetesMessages } from './kubernetes.ts';
import { manifestMessages } from './manifests.ts';
import { modelMessages } from './model.ts';
import { observabilityMessages } from './observability.ts';
import { outputMessages } from './output.ts';
import { overrideMessages } from './override.ts';
import { resolveMessages } from './resolve.ts';
import { ruleMessages } from './rules.ts';
import { verifyMessages } from './verify.ts';

type Messages = typeof adoptMessages & typeof alertingMessages & typeof buildMessages & typeof catalogMessages & typeof cliMessages & typeof configMessages & typeof ejectMessages & typeof kubernetesMessages & typeof manifestMessages & typeof modelMessages & typeof observabilityMessages & typeof overrideMessages & typeof outputMessages & typeof resolveMessages & typeof ruleMessages & typeof verifyMessages;

/** Every code that `platform` can report, and its words. One table an area of the code; a code is never reused for another meaning. */
export const messages: Messages = { ...adoptMessages, ...alertingMessages, ...buildMessages, ...catalogMessages, ...cliMessages, ...configMessages, ...ejectMessages, ...kubernetesMessages, ...manifestMessages, ...modelMessages, ...observabilityMessages, ...overrideMessages, ...outputMessages, ...resolveMessages, ...ruleMessages, ...verifyMessages };

export type Code = keyof Messages;
export type ArgsOf<C extends Code> = Messages[C] extends { text: (args: infer A) => string } ? A : never;
