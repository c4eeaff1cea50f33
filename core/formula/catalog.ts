/** What a formula may mention, so that a wrong name is an error of the definition and not of a workbook. */

export interface CatalogTable {
  readonly name: string;
  readonly headers: readonly string[];
  /** `false` makes a reference to the totals row a problem; absent means unknown. */
  readonly hasTotals?: boolean;
}

export interface Catalog {
  /** Key: table name in lower case. */
  readonly tables: ReadonlyMap<string, CatalogTable>;
  /** Parameters and defined names, in lower case; a name limited to a sheet also as `sheet!name`. */
  readonly names: ReadonlySet<string>;
  /** Formulas of defined names, by the same keys; their parts are read as if they stood in the formula. */
  readonly nameFormulas?: ReadonlyMap<string, string>;
  /** Whether references such as `B3` and `Blad1!A1:C9` are allowed. */
  readonly allowsCells?: boolean;
}
