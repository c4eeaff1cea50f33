/** A workbook -> the definition that it is of: a known one, else one that it brings along. The YAML reader and the schema are loaded only for a workbook that brings one. */
import type { Definition } from '../core/definition/definition';
import { readEmbeddedDefinitions } from '../core/locate/embedded-definition';
import { recogniseDefinition } from '../core/locate/recognise';
import type { Workbook } from '../core/model/workbook';
import { rememberText } from './definition-text';

/** Loaded once for all workbooks that bring the same text; undefined where it has mistakes. */
const loaded = new Map<string, Definition | undefined>();

/** A workbook cannot replace the rules of a known kind by its own: of two definitions with one id the known one counts. */
export async function recogniseKind(known: readonly Definition[], workbook: Workbook): Promise<Definition | undefined> {
  const own: Definition[] = [];
  for (const text of readEmbeddedDefinitions(workbook.customXml)) {
    if (!loaded.has(text)) loaded.set(text, (await import('../core/definition/load')).loadDefinition(text, 'definition.yaml').definition);
    const definition = loaded.get(text);
    if (definition) rememberText(definition, text);
    if (definition && !known.some(({ id }) => id === definition.id)) own.push(definition);
  }
  return recogniseDefinition([...known, ...own], workbook);
}
