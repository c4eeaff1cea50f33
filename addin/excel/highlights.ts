/** Marks on cells as conditional formats of our own, over whatever formats the user has: they go without a trace, those of an earlier session too. */
import type { Severity } from '../../core/model/report';
import { formatRange } from '../../core/model/place';
import type { Mark } from '../host';
import type { Reading } from './reading';
import { send } from './send';

/** Always true, and written by nobody else: this is how our own formats are known. */
const OWN_FORMULA = '=LEN("streefpeil")>0';

const FILLS: Readonly<Record<Severity, string>> = { error: '#F8C8C8', warning: '#FCE8B2', info: '#CFE2F8' };

/** Characters of one list of addresses (Microsoft, "Worksheet.getRanges": at most 8,192). */
const ADDRESS_CHARACTERS = 8_000;

/** What is marked now, for finding out which sheets differ. */
export class Highlights {
  #shown = new Map<string, string>();
  #isSwept = false;

  /** Colours these places and no others. A protected sheet is left as it is. */
  async show(context: Excel.RequestContext, { frame }: Reading, marks: readonly Mark[]): Promise<void> {
    const wanted = new Map(frame.sheets.filter(({ isProtected }) => !isProtected).map(({ id, name }) => [id, listAddresses(marks.filter(({ place }) => place.sheet.toLowerCase() === name.toLowerCase()))]));
    const stale = [...wanted].filter(([id, lists]) => (this.#shown.get(id) ?? '') !== JSON.stringify(lists) && (lists.length > 0 || this.#shown.has(id) || !this.#isSwept));
    const swept = this.#isSwept ? stale.map(([id]) => id) : [...wanted.keys()];
    if (swept.length === 0) return;
    const own = await findOwn(context, swept);
    await send(context, () => {
      for (const format of own) format.delete();
      for (const [id, lists] of wanted) if (swept.includes(id)) for (const list of lists) addFormat(context.workbook.worksheets.getItem(id), list);
    });
    this.#isSwept = true;
    for (const id of swept) {
      const lists = wanted.get(id) ?? [];
      if (lists.length === 0) this.#shown.delete(id);
      else this.#shown.set(id, JSON.stringify(lists));
    }
  }
}

interface AddressList {
  readonly severity: Severity;
  readonly addresses: string;
}

/** The worst severity of a place counts; long lists are cut. */
function listAddresses(marks: readonly Mark[]): readonly AddressList[] {
  const worst = new Map<string, Severity>();
  for (const severity of ['info', 'warning', 'error'] as const) for (const mark of marks) if (mark.severity === severity) worst.set(formatRange(mark.place.range), severity);
  return (['error', 'warning', 'info'] as const).flatMap((severity) => {
    const lists: string[] = [];
    for (const [address] of [...worst].filter(([, found]) => found === severity)) {
      const last = lists.at(-1);
      if (last !== undefined && last.length + address.length < ADDRESS_CHARACTERS) lists[lists.length - 1] = `${last},${address}`;
      else lists.push(address);
    }
    return lists.map((addresses) => ({ severity, addresses }));
  });
}

function addFormat(sheet: Excel.Worksheet, { severity, addresses }: AddressList): void {
  const format = sheet.getRanges(addresses).conditionalFormats.add('Custom');
  format.custom.rule.formula = OWN_FORMULA;
  format.custom.format.fill.color = FILLS[severity];
}

/** In two requests: which formats are formulas, and which of those are ours. */
async function findOwn(context: Excel.RequestContext, sheetIds: readonly string[]): Promise<readonly Excel.ConditionalFormat[]> {
  const all = await send(context, () => sheetIds.map((id) => context.workbook.worksheets.getItem(id).getRange().conditionalFormats.load('items/id,items/type')));
  const custom = all.flatMap(({ items }) => items.filter(({ type }) => type === 'Custom'));
  if (custom.length === 0) return [];
  const rules = await send(context, () => custom.map((format) => ({ format, rule: format.custom.rule.load('formula') })));
  return rules.filter(({ rule }) => rule.formula.replace(/\s/g, '').toUpperCase() === OWN_FORMULA.toUpperCase()).map(({ format }) => format);
}
