/** What every kind of data file is read into: a header, and records that still know where they stood. */
import type { Scalar } from '../model/scalar';

export interface DataRecord {
  /** Where it stands in its file, one-based, counted in `unit`. */
  readonly line: number;
  /** One field per column of the header; text as typed, or the value that the file itself gives a type. `null` is blank. */
  readonly fields: readonly Scalar[];
}

/** What a record's place counts: lines of a text file, items of a list, rows of a sheet. */
export type RecordUnit = 'line' | 'item' | 'row';

export interface DataRows {
  readonly unit: RecordUnit;
  readonly header: readonly string[];
  readonly records: readonly DataRecord[];
}
