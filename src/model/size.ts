import * as z from 'zod';
import { bytes, cpu, field, object, type ObjectSchema } from './schema.ts';

/** One amount for request and limit alike, or `[request, limit]`. */
function range(amount: z.ZodType): z.ZodType {
  return z.union([amount, z.tuple([amount, amount])]);
}

export const sizeSchema: ObjectSchema = object('Size', 'What a container may use: one amount, or [request, limit].', {
  cpu: field('Cores. Default: ["100m", "1"].', range(cpu)),
  memory: field('Memory. Default: ["128Mi", "512Mi"].', range(bytes)),
});
