/** The columns that hold how a target was read and how far its result is from it: written for new rows, and compared with a fresh reading where they are filled. */
import { type Definition, type TableDefinition, columnName, findTable } from '../definition/definition';
import type { IndicatorRole } from '../definition/indicators';
import type { DerivedColumns } from '../model/derived-columns';
import type { IndicatorDoubt } from '../model/indicator';
import { dayOfSerial, isDateSerial } from '../model/date';
import { type Scalar, isBlank } from '../model/scalar';
import { LANGUAGES, type Language } from '../model/words';
import type { NumberLocale } from '../number/locale';
import { readScalar } from '../number/scalar';
import { canBeSame } from '../target/find-conflicts';
import { judgeTarget } from '../target/judge-target';
import { TARGET_COLUMNS, type TargetColumns, describeColumns } from '../target/target-columns';
import { type IndicatorCell, type ReadIndicator, readIndicator, textOf } from './read-indicator';

export const columnsOfTarget = (facts: ReadIndicator['facts']): TargetColumns => describeColumns(facts.target, facts, judgeTarget(facts).distance);

/** One for each filled cell; a doubt where it says something else than is read now. A figure may be typed in any notation. */
export function compareColumns(cellOf: (role: IndicatorRole) => IndicatorCell | undefined, facts: ReadIndicator['facts'], locale: NumberLocale): readonly { readonly doubt?: IndicatorDoubt }[] {
  const filled: { readonly role: (typeof TARGET_COLUMNS)[number]; readonly cell: IndicatorCell }[] = [];
  for (const role of TARGET_COLUMNS) {
    const cell = cellOf(role);
    if (cell && !isBlank(cell.value)) filled.push({ role, cell });
  }
  if (filled.length === 0) return [];
  const read = columnsOfTarget(facts);
  return filled.flatMap(({ role, cell }) => {
    const typed = textOf(cell);
    const isSame = LANGUAGES.some((language) => spell(read[role][language]) === spell(typed)) || isSameFigure(cell, read[role][locale === 'en' ? 'en' : locale === 'fr-BE' ? 'fr' : 'nl'], locale);
    if (isSame) return [{}];
    const said = read[role].nl === '' ? {} : { read: read[role] };
    return [{ doubt: { message: { id: `broken.target-as-read.${role === 'distance' ? 'distance' : 'phrase'}`, facts: { value: typed, column: cell.column, ...said } }, ...(cell.place === undefined ? {} : { place: cell.place }) } }];
  });
}

const spell = (text: string): string => text.toLowerCase().replace(/\s/gu, '');

function isSameFigure({ value, format }: IndicatorCell, read: string, locale: NumberLocale): boolean {
  const [typed, known] = [readScalar(value, format, locale), readScalar(read, undefined, locale)];
  return typed.kind === 'number' && known.kind === 'number' && (typed.unit === undefined || typed.unit === known.unit) && canBeSame(typed, known);
}

/** What stands in a row of the table, in the order of its columns. */
type Row = readonly Scalar[];

/** How the columns for what is read of a target follow from a row; undefined for another table. `parameters` by name in lower case; `today` a serial number. */
export function deriveTargetColumns(definition: Definition, table: TableDefinition, parameters: ReadonlyMap<string, Scalar>, today: number, language: Language): DerivedColumns | undefined {
  const { indicators } = definition;
  if (!indicators || findTable(definition, indicators.table) !== table) return undefined;
  const positionOf = (role: IndicatorRole): number => table.columns.findIndex((column) => columnName(column).toLowerCase() === indicators.columns[role]?.toLowerCase());
  const dayOf = (name: string | undefined) => {
    const value = name === undefined ? undefined : parameters.get(name.toLowerCase());
    return typeof value === 'number' && isDateSerial(value) ? dayOfSerial(value) : undefined;
  };
  const due = dayOf(indicators.dueDate);
  const known = { declared: indicators, locale: definition.locale, referenceDay: dayOf(indicators.referenceDate) ?? dayOfSerial(today), ...(due === undefined ? {} : { due }) };
  const read = (row: Row): TargetColumns | undefined => {
    const cells = (role: IndicatorRole): IndicatorCell | undefined => {
      const column = table.columns[positionOf(role)];
      return column && { value: row[positionOf(role)] ?? null, column: column.label };
    };
    return isBlank(cells('phrase')?.value ?? null) ? undefined : columnsOfTarget(readIndicator(cells, known).facts);
  };
  const roles = TARGET_COLUMNS.map((role) => [role, positionOf(role)] as const).filter(([, position]) => position >= 0);
  return {
    positions: roles.map(([, position]) => position),
    complete: (row, before) => {
      const [now, then] = [read(row), before && read(before)];
      const completed = [...row];
      for (const [role, position] of roles) {
        const stated = row[position] ?? null;
        // In the language that it stands in already.
        const own = [language, ...LANGUAGES].find((each) => then !== undefined && then[role][each] !== '' && spell(then[role][each]) === spell(String(stated)));
        if (isBlank(stated) || own !== undefined) completed[position] = now?.[role][own ?? language] || null;
      }
      return completed;
    },
  };
}

/**
 * The rows of a new workbook with what was read of each target, in a language, in the columns that have a role for it and are blank.
 * Rows of another table stay as they are. `parameters` by name as declared; `today` a serial number.
 */
export function writeTargetColumns(definition: Definition, table: TableDefinition, rows: readonly Row[], parameters: ReadonlyMap<string, Scalar>, today: number, language: Language): readonly Row[] {
  const inLowerCase = new Map([...parameters].map(([name, value]) => [name.toLowerCase(), value]));
  const derived = deriveTargetColumns(definition, table, inLowerCase, today, language);
  return derived ? rows.map((row) => derived.complete(row)) : rows;
}
