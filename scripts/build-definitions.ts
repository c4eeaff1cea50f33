/** Every `templates/<kind>/definition.yaml` -> plain JSON for the command and the pane, checked here so that neither has to. */
import { mkdirSync, writeFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { readKinds } from './generate/generated-files';

const root = fileURLToPath(new URL('..', import.meta.url));
const folders = [`${root}dist/definitions`, `${root}dist/addin/definitions`];
for (const folder of folders) mkdirSync(folder, { recursive: true });

for (const definition of readKinds()) {
  for (const folder of folders) writeFileSync(`${folder}/${definition.id}.json`, JSON.stringify(definition));
}
