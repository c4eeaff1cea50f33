/** A definition's tables and parameters -> what its formulas may mention. */
import type { Catalog } from '../formula/catalog';
import { type Definition, type Parameter, type TableDefinition, columnName, tablesOf } from './definition';

export const catalogOf = (tables: readonly TableDefinition[], parameters: readonly Parameter[]): Catalog => ({
  tables: new Map(tables.map((table) => [table.name.toLowerCase(), { name: table.name, headers: table.columns.map(columnName), hasTotals: table.hasTotals }])),
  names: new Set(parameters.map(({ name }) => name.toLowerCase())),
});

export const catalogOfDefinition = (definition: Definition): Catalog => catalogOf(tablesOf(definition), definition.parameters);
