/** Last year's inputs beside this year's inputs: tables and parameters under names that start with `Previous.`, for the rules that compare. */
import type { Place } from '../model/place';
import { previousName } from '../rules/previous';
import type { Inputs } from './inputs';

/** No sheet can have this in its name (Microsoft, "Rename a worksheet"): a place on such a sheet is one in last year's workbook. */
const MARK = '[previous]';

/** Both years in one, so that one formula can read both. */
export function joinPrevious(inputs: Inputs, previous: Inputs): Inputs {
  const renamed = <Value>(map: ReadonlyMap<string, Value>, change: (value: Value) => Value = (value) => value) =>
    [...map].map(([name, value]): [string, Value] => [previousName(name).toLowerCase(), change(value)]);
  const join = <Value>(own: ReadonlyMap<string, Value>, other: readonly [string, Value][]) => new Map([...own, ...other]);
  return {
    ...inputs,
    data: {
      ...inputs.data,
      tables: join(inputs.data.tables, renamed(previous.data.tables, (table) => ({ ...table, name: previousName(table.name) }))),
      names: join(inputs.data.names, renamed(previous.data.names)),
    },
    tables: join(inputs.tables, renamed(previous.tables, (table) => ({ ...table, name: previousName(table.name), sheet: `${MARK}${table.sheet}` }))),
    states: join(inputs.states, renamed(previous.states, (columns) => new Map([...columns].map(([name, state]) => [name, { ...state, reads: state.reads.map((read) => ({ ...read, table: previousName(read.table) })) }])))),
    parameters: join(inputs.parameters, renamed(previous.parameters, (found) => ({ ...found, ...(found.place === undefined ? {} : { place: { ...found.place, sheet: `${MARK}${found.place.sheet}` } }) }))),
  };
}

/** A place of last year's workbook, so that it is known as one. */
export const inPrevious = (place: Place): Place => ({ ...place, sheet: `${MARK}${place.sheet}` });

/** The place in this workbook, or else in last year's. */
export const sortPlace = (place: Place | undefined): { readonly place?: Place; readonly placeInPrevious?: Place } =>
  place === undefined ? {} : place.sheet.startsWith(MARK) ? { placeInPrevious: { ...place, sheet: place.sheet.slice(MARK.length) } } : { place };

