/** A workbook on its way to the worker: sheets that went before go by number, so that one typed cell does not send a whole workbook. */
import type { Row, Sheet, Workbook } from '../../core/model/workbook';

/** A sheet as sent: known already, whole, or as another one with some rows changed. */
type PackedSheet =
  | { readonly kept: number }
  | { readonly number: number; readonly sheet: Sheet }
  | { readonly number: number; readonly base: number; readonly sheet: Omit<Sheet, 'rows'>; readonly rows: readonly (readonly [number, Row])[]; readonly gone: readonly number[] };

export interface PackedWorkbook extends Omit<Workbook, 'sheets'> {
  readonly sheets: readonly PackedSheet[];
}

/** On the page. What it packs must reach one keeper, all of it and in order. */
export class SheetSender {
  #sent: readonly { readonly sheet: Sheet; readonly number: number }[] = [];
  #next = 0;

  pack(workbook: Workbook): PackedWorkbook {
    const before = this.#sent;
    const packed = workbook.sheets.map((sheet): { readonly packed: PackedSheet; readonly number: number; readonly sheet: Sheet } => {
      const known = before.find((sent) => sent.sheet === sheet);
      if (known) return { packed: { kept: known.number }, number: known.number, sheet };
      const number = this.#next++;
      const base = before.find((sent) => sent.sheet.name === sheet.name);
      return { packed: base ? packChanges(number, base.number, base.sheet, sheet) : { number, sheet }, number, sheet };
    });
    this.#sent = packed.map(({ sheet, number }) => ({ sheet, number }));
    return { ...workbook, sheets: packed.map((each) => each.packed) };
  }
}

function packChanges(number: number, base: number, before: Sheet, { rows, ...sheet }: Sheet): PackedSheet {
  return {
    number,
    base,
    sheet,
    rows: [...rows].filter(([index, row]) => before.rows.get(index) !== row),
    gone: [...before.rows.keys()].filter((index) => !rows.has(index)),
  };
}

/** In the worker. Keeps the sheets of the last workbook only. */
export class SheetKeeper {
  #kept: ReadonlyMap<number, Sheet> = new Map();

  unpack({ sheets, ...rest }: PackedWorkbook): Workbook {
    const before = this.#kept;
    const demand = (number: number): Sheet => {
      const sheet = before.get(number);
      if (!sheet) throw new Error(`no sheet ${number} was sent`);
      return sheet;
    };
    const unpacked = sheets.map((packed): readonly [number, Sheet] => {
      if ('kept' in packed) return [packed.kept, demand(packed.kept)];
      return [packed.number, 'base' in packed ? { ...packed.sheet, rows: changeRows(demand(packed.base).rows, packed.rows, packed.gone) } : packed.sheet];
    });
    this.#kept = new Map(unpacked);
    return { ...rest, sheets: unpacked.map(([, sheet]) => sheet) };
  }
}

/** A workbook as it differs from one that the other side has too. */
export function packDifference(known: Workbook, workbook: Workbook): PackedWorkbook {
  const sender = new SheetSender();
  sender.pack(known);
  return sender.pack(workbook);
}

export function unpackDifference(known: Workbook, packed: PackedWorkbook): Workbook {
  const keeper = new SheetKeeper();
  keeper.unpack(new SheetSender().pack(known));
  return keeper.unpack(packed);
}

function changeRows(before: Sheet['rows'], changed: readonly (readonly [number, Row])[], gone: readonly number[]): Sheet['rows'] {
  const rows = new Map(before);
  for (const index of gone) rows.delete(index);
  const isNew = changed.some(([index]) => !rows.has(index));
  for (const [index, row] of changed) rows.set(index, row);
  return isNew ? new Map([...rows].sort(([left], [right]) => left - right)) : rows;
}
