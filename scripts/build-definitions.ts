/** Every `templates/<kind>/definition.yaml` -> plain JSON for the command and the pane, checked here so that neither has to. */
import { mkdirSync, writeFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { readKinds } from './generate/generated-files';

const root = fileURLToPath(new URL('..', import.meta.url));
const folders = [`${root}dist/definitions`, `${root}dist/addin/definitions`];
for (const folder of folders) mkdirSync(folder, { recursive: true });

const definitions = readKinds();
writeFileSync(`${root}dist/addin/definitions.json`, JSON.stringify(definitions));
for (const definition of definitions) {
  for (const folder of folders) writeFileSync(`${folder}/${definition.id}.json`, JSON.stringify(definition));
}
