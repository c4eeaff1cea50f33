/** A definition's tables and parameters -> what its formulas may mention. */
import type { Catalog } from '../formula/catalog';
import { previousName } from '../rules/previous';
import { type Definition, type Parameter, type TableDefinition, columnName, tablesOf } from './definition';

export const catalogOf = (tables: readonly TableDefinition[], parameters: readonly Parameter[]): Catalog => ({
  tables: new Map(tables.map((table) => [table.name.toLowerCase(), { name: table.name, headers: table.columns.map(columnName), hasTotals: table.hasTotals }])),
  names: new Set(parameters.map(({ name }) => name.toLowerCase())),
});

export const catalogOfDefinition = (definition: Definition): Catalog => catalogOf(tablesOf(definition), definition.parameters);

/** Rules may also mention what stands in last year's workbook; what is written into a workbook may not. */
export function catalogOfRules(definition: Definition): Catalog {
  const { tables, names } = catalogOfDefinition(definition);
  return {
    tables: new Map([...tables.values()].flatMap((table) => [table, { ...table, name: previousName(table.name) }]).map((table) => [table.name.toLowerCase(), table])),
    names: new Set([...names].flatMap((name) => [name, previousName(name).toLowerCase()])),
  };
}
