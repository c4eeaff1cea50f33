/** A definition's names in the language of a template: headers, and formulas with the headers of that language. */
import { isProblem } from '../../core/formula/problem';
import { renameReferences } from '../../core/formula/rename';
import { toCellFormula } from '../../core/formula/to-excel';
import type { Language } from '../../core/model/words';
import { type Definition, columnName, findTable } from '../../core/definition/definition';

/** The formula as a cell of the template holds it: without `=`, headers in its language. Throws where the definition's formula is wrong. */
export function cellFormula(formula: string, definition: Definition, language: Language, homeTable?: string): string {
  const renamed = renameReferences(formula, {
    column: (column, table) => findTable(definition, table ?? homeTable ?? '')?.columns.find((each) => columnName(each).toLowerCase() === column.toLowerCase())?.label[language],
  }, homeTable);
  const written = isProblem(renamed) ? renamed : toCellFormula(renamed, homeTable);
  if (isProblem(written)) throw new Error(`cannot be written as a cell formula (${written.problem}): ${formula}`);
  return written;
}
