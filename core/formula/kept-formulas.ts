/** Formula texts of workbooks -> compiled formulas, kept from one workbook to the next: those of a batch, or of a workbook that is checked again, say the same. */
import { openMemory } from '../model/memory';
import type { Catalog } from './catalog';
import { type CompiledFormula, type EntryMode, type FormulaProblem, compileFormula, isProblem } from './compile';

type Compiled = CompiledFormula | FormulaProblem;

export type CompileKept = (text: string, homeTable: string | undefined, mode: EntryMode) => Compiled;

/** Formulas kept in all, some kilobytes each; beyond that all are let go. */
const KEPT = 5_000;

const kept = new Map<string, Map<string, Compiled>>();
let count = 0;

/** Compiles against a catalog. What another catalog compiled is taken over where both say the same of all that the formula asks: a compiled formula holds none of a workbook's values. */
export function keepFormulas(catalog: Catalog): CompileKept {
  const { tables, names, nameFormulas = new Map<string, string>(), allowsCells = false } = catalog;
  const underTables = JSON.stringify([[...tables], allowsCells]);
  // Names differ from workbook to workbook, if only by the rows that a filter or a print area covers; most formulas mention none.
  const known = new Set([...names, ...[...nameFormulas.keys()].flatMap((name) => [name, name.slice(name.lastIndexOf('!') + 1)])]);
  let withNames: string | undefined;
  const underAll = (): string => (withNames ??= JSON.stringify([underTables, [...names], [...nameFormulas]]));
  return (text, homeTable, mode) => {
    const own = `${mode} ${homeTable ?? ''} ${text}`;
    const mayMention = listWords(text).some((word) => known.has(word) || word.startsWith('_xl'));
    const found = mayMention ? kept.get(underAll())?.get(own) : (kept.get(underTables)?.get(own) ?? kept.get(underAll())?.get(own));
    if (found) return found;
    const compiled = compileFormula(text, catalog, homeTable, mode);
    // A problem may tell which of the names is nearest to a wrong one.
    keep(mayMention || isProblem(compiled) ? underAll() : underTables, own, compiled);
    return compiled;
  };
}

function keep(content: string, own: string, compiled: Compiled): void {
  if (count >= KEPT) {
    kept.clear();
    count = 0;
  }
  const beside = kept.get(content);
  if (beside) beside.set(own, compiled);
  else kept.set(content, new Map([[own, compiled]]));
  count += 1;
}

const rememberWords = openMemory<readonly string[]>(5_000);

/** Everything in a formula that may be a name, in lower case (Microsoft, "Names in formulas": letters, digits, `_`, `.`, `?` and `\\`). */
const listWords = (text: string): readonly string[] => rememberWords(text, () => text.toLowerCase().match(/[\p{L}\p{M}\p{N}_.?\\]+/gu) ?? []);
