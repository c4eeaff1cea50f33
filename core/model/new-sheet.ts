/** A sheet to add to an existing workbook, and marks on the cells of the others: plain data, drawn by core/ooxml. */
import type { Place } from './place';
import type { Severity } from './report';

/** How a cell looks; what is absent is as the workbook's own default. Colours as RRGGBB. */
export interface CellLook {
  readonly isBold?: boolean;
  /** Points. */
  readonly size?: number;
  readonly colour?: string;
  readonly fill?: string;
  /** Long text on more lines, at the top of the cell. */
  readonly wraps?: boolean;
  readonly isLink?: boolean;
  readonly shows?: 'text' | 'date';
}

export interface NewCell {
  readonly value: string | number;
  readonly look?: CellLook;
  /** Where a click on the cell leads, in the same workbook. */
  readonly link?: Place;
}

export interface NewTable {
  /** Made different where the workbook has that name. */
  readonly name: string;
  /** Zero-based; the table spans all columns from here to the last row, which must not be the header itself. */
  readonly headerRow: number;
}

export interface NewSheet {
  /** Made different where the workbook has that name. */
  readonly name: string;
  /** In characters; as many as the sheet has columns. */
  readonly columnWidths: readonly number[];
  /** From the first row on; a hole is a blank cell. Headers of the table are texts, each different. */
  readonly rows: readonly (readonly (NewCell | undefined)[])[];
  readonly table?: NewTable;
  readonly tabColour?: string;
}

/** A place to point out, by how bad it is. */
export interface CellMark {
  readonly place: Place;
  readonly severity: Severity;
}
