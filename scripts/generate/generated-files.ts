/** The definitions of `templates/` -> the files made from them: rule books and templates in three languages; and those made from the language itself: its JSON Schema and its functions; and an example of a report. */
import { readFileSync, readdirSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { type Definition, isOffered } from '../../core/definition/definition';
import { definitionJsonSchema } from '../../core/definition/json-schema';
import { loadDefinition } from '../../core/definition/load';
import { LANGUAGES } from '../../core/model/words';
import { formatRuleBook } from '../../core/report/rule-book';
import { wordMessage } from '../../core/text/word-message';
import { htmlFormat } from '../../core/report/html/html';
import { writeTemplate } from '../template/write-template';
import { writeDefinitionDocument } from './definition-document';
import { checkExample, exampleContext, writeExample } from './example-report';
import { writeFormulaDocument } from './formulas-document';

export interface GeneratedFile {
  /** Path from the root of the project. */
  readonly file: string;
  readonly content: Uint8Array;
}

const root = fileURLToPath(new URL('../..', import.meta.url));
/** Templates hold no value that depends on the day; a fixed one proves it. 31 December 2016. */
const TODAY = 42_735;

export async function generatedFiles(): Promise<readonly GeneratedFile[]> {
  const encode = (text: string): Uint8Array => new TextEncoder().encode(text);
  const schema = { file: 'templates/definition.schema.json', content: encode(`${JSON.stringify(definitionJsonSchema(), null, 2)}\n`) };
  const kinds = readKinds();
  const perKind = await Promise.all(kinds.map(async (definition) => {
    const folder = `templates/${definition.id}`;
    const templates = await Promise.all((isOffered(definition) ? LANGUAGES : []).map(async (language) => ({
      file: `${folder}/${definition.id}.${language}.xlsx`,
      content: await writeTemplate(definition, language, { tables: [], parameters: new Map() }, TODAY),
    })));
    return [{ file: `${folder}/RULES.md`, content: encode(formatRuleBook(definition, 'nl')) }, ...templates];
  }));
  const formulas = { file: 'docs/formulas.md', content: encode(writeFormulaDocument()) };
  const definitions = { file: 'docs/definition-reference.md', content: encode(writeDefinitionDocument()) };
  const example = { file: 'docs/voorbeeldrapport.html', content: encode(writeExample(htmlFormat, await checkExample(kinds), exampleContext(kinds))) };
  return [schema, formulas, definitions, example, ...perKind.flat()];
}

/** Throws, with every mistake and its line, when a definition is wrong. */
export function readKinds(): readonly Definition[] {
  return readdirSync(`${root}templates`, { withFileTypes: true }).filter((entry) => entry.isDirectory()).map(({ name }) => {
    const file = `templates/${name}/definition.yaml`;
    const { definition, problems } = loadDefinition(readFileSync(`${root}${file}`, 'utf8'), file);
    if (definition) return definition;
    throw new Error(problems.map(({ line, column, path, message }) => `${file}:${line}:${column} ${path} ${wordMessage(message, 'en')}`).join('\n'));
  });
}
