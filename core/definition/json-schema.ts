/** The definition language as a JSON Schema (draft 2020-12), so that editors complete and check definition files. */
import { z } from 'zod';
import { definitionSchema } from './schema';

export const definitionJsonSchema = (): object => z.toJSONSchema(definitionSchema, { io: 'input', reused: 'inline' });
