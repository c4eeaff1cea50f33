/** Writes docs/formulas.md from the table of functions: `npx tsx scripts/generate/formulas.ts`. */
import { writeFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { writeFormulaDocument } from './formulas-document';

writeFileSync(fileURLToPath(new URL('../../docs/formulas.md', import.meta.url)), writeFormulaDocument());
