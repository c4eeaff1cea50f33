/** How much a file may ask of us before it is refused: defaults that a real workbook of 200 MB passes. */

const MIB = 1_048_576;

export interface Limits {
  /** Bytes of the file itself. */
  readonly fileBytes: number;
  /** Entries in the zip. */
  readonly entries: number;
  /** Bytes of one part after inflating. */
  readonly partBytes: number;
  /** Bytes of all parts inflated in one reading, a part counted each time it is used. */
  readonly totalBytes: number;
  /** Inflated bytes for each stored byte, for parts over `ratioFromBytes`. Sheets of Excel's reach 40; a bomb of blanks 1,030. */
  readonly ratio: number;
  /** Parts smaller than this after inflating may have any ratio. */
  readonly ratioFromBytes: number;
  /** Cells with content in one workbook. */
  readonly cells: number;
  /** Characters of formulas that a file shares between cells, once each cell has its own text, in one reading. */
  readonly sharedFormulaCharacters: number;
  /** The same for each byte of the file, above `sharedFormulaFrom`. */
  readonly sharedFormulaRatio: number;
  readonly sharedFormulaFrom: number;
  /** Merges, validations, tables, names, links: elements of a list beside the cells. */
  readonly listItems: number;
}

export const DEFAULT_LIMITS: Limits = {
  fileBytes: 1024 * MIB,
  entries: 65_535,
  partBytes: 2047 * MIB,
  totalBytes: 4096 * MIB,
  ratio: 300,
  ratioFromBytes: 32 * MIB,
  cells: 50_000_000,
  sharedFormulaCharacters: 512 * MIB,
  sharedFormulaRatio: 256,
  sharedFormulaFrom: 8 * MIB,
  listItems: 1_000_000,
};

/** The defaults with some limits changed. */
export const withDefaults = (limits: Partial<Limits> | undefined): Limits => (limits === undefined ? DEFAULT_LIMITS : { ...DEFAULT_LIMITS, ...limits });
