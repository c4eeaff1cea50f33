/** Every `templates/<kind>/definition.yaml` -> plain JSON for the command and the pane, checked here so that neither has to. */
import { mkdirSync, readFileSync, readdirSync, writeFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { loadDefinition } from '../core/definition/load';
import { wordMessage } from '../core/text/word-message';

const root = fileURLToPath(new URL('..', import.meta.url));
const folders = [`${root}dist/definitions`, `${root}dist/addin/definitions`];
for (const folder of folders) mkdirSync(folder, { recursive: true });

for (const kind of readdirSync(`${root}templates`, { withFileTypes: true }).filter((entry) => entry.isDirectory())) {
  const file = `templates/${kind.name}/definition.yaml`;
  const { definition, problems } = loadDefinition(readFileSync(`${root}${file}`, 'utf8'), file);
  if (!definition) {
    for (const { line, column, path, message } of problems) console.error(`${file}:${line}:${column} ${path} ${wordMessage(message, 'nl')}`);
    process.exit(1);
  }
  for (const folder of folders) writeFileSync(`${folder}/${definition.id}.json`, JSON.stringify(definition));
}
