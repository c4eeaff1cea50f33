/** Pieces that the definition's and the rules' shapes share. What stands beside a pattern names its form for the message (core/text). */
import { z } from 'zod';
import type { Words } from '../model/words';

const threeWords = z.strictObject({ nl: z.string().min(1), fr: z.string().min(1), en: z.string().min(1) });

/** Text in nl, fr and en; one plain text stands for all three. */
export const words = z
  .union([z.string().min(1), threeWords])
  .transform((text): Words => (typeof text === 'string' ? { nl: text, fr: text, en: text } : text))
  .describe('Text in nl, fr and en, or one text for all three.');

/** A name that Excel accepts for a table or a defined name. */
export const identifier = z.string().regex(/^[\p{L}_][\p{L}\p{N}_.]*$/u, 'name');

export const formulaText = z.string().regex(/^=./s, 'formula').describe('Excel formula with structured references, starting with =.');
