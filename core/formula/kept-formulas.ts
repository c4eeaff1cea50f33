/** Formula texts of workbooks -> compiled formulas, kept from one workbook to the next: those of a batch, or of a workbook that is checked again, say the same. */
import type { Catalog } from './catalog';
import { type CompiledFormula, type EntryMode, type FormulaProblem, compileFormula } from './compile';

export type CompileKept = (text: string, homeTable: string | undefined, mode: EntryMode) => CompiledFormula | FormulaProblem;

/** Formulas kept in all, some kilobytes each; beyond that all are let go. */
const KEPT = 5_000;

const byCatalog = new Map<string, Map<string, CompiledFormula | FormulaProblem>>();
let count = 0;

/** Compiles against a catalog. What another catalog of the same content compiled is taken over: a compiled formula holds none of a workbook's values. */
export function keepFormulas(catalog: Catalog): CompileKept {
  const key = contentOf(catalog);
  return (text, homeTable, mode) => {
    let known = byCatalog.get(key);
    if (!known) byCatalog.set(key, (known = new Map()));
    const own = `${mode} ${homeTable ?? ''} ${text}`;
    const found = known.get(own);
    if (found) return found;
    if (count >= KEPT) {
      byCatalog.clear();
      byCatalog.set(key, (known = new Map()));
      count = 0;
    }
    const compiled = compileFormula(text, catalog, homeTable, mode);
    known.set(own, compiled);
    count += 1;
    return compiled;
  };
}

/** All that compiling asks of a catalog, as one text. */
const contentOf = ({ tables, names, nameFormulas, allowsCells }: Catalog): string => JSON.stringify([[...tables], [...names], [...(nameFormulas ?? [])], allowsCells ?? false]);
