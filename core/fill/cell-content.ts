/** A typed value -> the new content of a cell, and whether a cell already says it. Text is always text, also when it starts with =, +, - or @. */
import type { NewContent } from '../model/edit';
import { type Scalar, isBlank, isErrorValue } from '../model/scalar';
import type { Column, ValueType } from '../definition/definition';

/** Days from 1 January 1900 to 1 January 1904 as the two date systems count them. */
const DAYS_TO_1904 = 1462;

/** Dates are serial numbers of the 1900 system. Blank content empties the cell. */
export function contentOf(value: Scalar, type: ValueType): NewContent {
  if (isErrorValue(value)) throw new Error(`an error value cannot be filled in: ${value.code}`);
  if (value === null) return { kind: 'blank' };
  if (typeof value === 'string') return { kind: 'text', text: value };
  if (typeof value === 'boolean') return { kind: 'boolean', boolean: value };
  return type === 'date' ? { kind: 'date', serial: value } : { kind: 'number', number: value };
}

/** A stored value as it reads in the 1900 system. */
export const fromDateSystem = (value: Scalar, type: ValueType, dateSystem: 1900 | 1904): Scalar =>
  type === 'date' && typeof value === 'number' && dateSystem === 1904 ? value + DAYS_TO_1904 : value;

/** Whether a cell needs no new value: a number that is stored as text does, for Excel leaves it out of sums. */
export function saysSame(old: Scalar, fresh: Scalar, { blank }: Pick<Column, 'blank'>): boolean {
  if (isErrorValue(old) || isErrorValue(fresh)) return false;
  const isNothing = (value: Scalar): boolean => isBlank(value) || (blank === 'zero' && value === 0);
  if (isNothing(old) && isNothing(fresh)) return true;
  return typeof old === 'string' && typeof fresh === 'string' ? old.trim() === fresh.trim() : old === fresh;
}
