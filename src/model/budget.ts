import * as z from 'zod';
import { byName, field, object, percent, ref, required, plainName, type ObjectSchema } from './schema.ts';

const costSchema = object('CostBudget', 'What something may cost a month.', {
  amount: required('Amount a month.', z.number().positive()),
  currency: field('Currency. Default: USD.', z.string().regex(/^[A-Z]{3}$/, 'must be a currency such as "USD"')),
  alertAt: field('Shares of the amount at which it is told. Default: 50%, 90%, 100%.', z.array(percent).min(1)),
  owner: field('Owner who is told.', ref('owner')),
});

export const budgetsSchema: ObjectSchema = object('Budgets', 'What the platform may cost.', {
  environments: field('By environment.', byName('environment', costSchema)),
  parts: field('By part of the platform, by label.', z.record(plainName, costSchema)),
});
