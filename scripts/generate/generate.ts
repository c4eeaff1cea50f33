/** `npm run generate`: everything that is committed but made from something else -> written to its place. */
import { writeFileSync } from 'node:fs';
import { generatedFiles } from './generated-files';

for (const { file, content } of await generatedFiles()) {
  writeFileSync(file, content);
  console.log(file);
}
