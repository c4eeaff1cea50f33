/** Names of kinds and files -> definitions. The built-in ones were loaded and checked when the command was built, and are read as plain JSON. */
import { existsSync, readFileSync, readdirSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { type Definition, isOffered } from '../core/definition/definition';
import { nearestWord } from '../core/model/nearest';
import { EXIT } from './command/exit-code';
import { rememberText } from './definition-text';
import { Refusal, wrongUse } from './command/refusal';
import { readText } from './read-file';

/** Folder `definitions` beside the built command. */
const FOLDER = fileURLToPath(new URL('./definitions/', import.meta.url));

export const builtInKinds = (): readonly string[] =>
  existsSync(FOLDER) ? readdirSync(FOLDER).filter((name) => name.endsWith('.json')).map((name) => name.slice(0, -'.json'.length)).sort() : [];

/** Those that people begin workbooks of; the others are made by the command alone. */
export const offeredKinds = (): readonly string[] => builtInKinds().filter((kind) => isOffered(readBuiltIn(kind)));

export const readBuiltIn = (kind: string): Definition => JSON.parse(readFileSync(`${FOLDER}${kind}.json`, 'utf8')) as Definition;

/** The definition that the user asks for: a file of their own, or a built-in kind. Throws Refusal. */
export async function chooseDefinition(kind: string, file: string | undefined): Promise<Definition> {
  if (file !== undefined) return readDefinitionFile(file);
  const kinds = builtInKinds();
  if (kinds.includes(kind)) return readBuiltIn(kind);
  const nearest = nearestWord(kind, kinds);
  throw wrongUse('unknown-kind', { kind, kinds: offeredKinds(), ...(nearest === undefined ? {} : { nearest }) });
}

/** The YAML reader and the schema are loaded only here: checking with a built-in kind needs neither. Throws Refusal. */
export async function readDefinitionFile(file: string): Promise<Definition> {
  const { loadDefinition } = await import('../core/definition/load');
  const text = readText(file);
  const { definition, problems } = loadDefinition(text, file);
  if (definition && !builtInKinds().includes(definition.id)) rememberText(definition, text);
  if (definition) return definition;
  throw new Refusal(EXIT.wrongUse, problems.map(({ line, column, path, message }) => ({ about: `${file}:${line}:${column}${path === '' ? '' : ` ${path}`}`, message })));
}
