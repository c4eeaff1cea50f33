/** A table part into an ExcelTable: name, range, columns, formulas of calculated columns. */
import { readRange } from '../model/place';
import { childTags, rootTag, textOf } from './xml';
import { readAttributes } from './xml-attributes';
import { decodeXstring } from './xml-text';
import type { ExcelTable, ExcelTableColumn } from '../model/workbook';
import type { Part } from './part';

/** Undefined when the part states no range that lies on a sheet: Excel would drop such a table too. */
export function readTable(part: Part): ExcelTable | undefined {
  const root = rootTag(part);
  const values = readAttributes(part, root);
  const range = readRange(values.get('ref') ?? '');
  if (root.name !== 'table' || !range) return undefined;
  let columns: readonly ExcelTableColumn[] = [];
  for (const section of childTags(part, root)) if (section.name === 'tableColumns') columns = readColumns(part, section);
  return {
    name: values.get('displayName') ?? values.get('name') ?? '',
    range,
    headerRows: values.get('headerRowCount') === '0' ? 0 : 1,
    totalsRows: Number(values.get('totalsRowCount') ?? 0) > 0 ? 1 : 0,
    columns,
  };
}

function readColumns(part: Part, section: Parameters<typeof childTags>[1]): readonly ExcelTableColumn[] {
  const columns: ExcelTableColumn[] = [];
  for (const tag of childTags(part, section)) {
    if (tag.name !== 'tableColumn') continue;
    const name = decodeXstring(readAttributes(part, tag).get('name') ?? '');
    let formula: string | undefined;
    for (const child of childTags(part, tag)) if (child.name === 'calculatedColumnFormula') formula = textOf(part, child);
    columns.push(formula === undefined || formula === '' ? { name } : { name, formula });
  }
  return columns;
}
