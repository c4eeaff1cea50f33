/** A rule in the forms that Excel stores: cell formula, conditional format or data validation, and A1 for engines without tables. */
export { toCellFormula } from './to-cell-formula';
export { toPlainA1, toRelativeA1, type A1Target, type TablePlace, type TablePlaces } from './to-a1';
