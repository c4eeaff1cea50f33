/** A cell that holds text where a number or a date belongs -> the formula that reads it as a check does, or gives `#N/A`. What people rarely type is left to a check. */
import type { ValueType } from '../../../core/definition/definition';

/** What a text is read from: the same with its least telling marks gone. `cell` is written once. */
export const plainTextOf = (cell: string, type: ValueType): string =>
  type === 'date' ? `SUBSTITUTE(SUBSTITUTE(TRIM(${cell}),"-","/"),".","/")` : `TRIM(SUBSTITUTE(${cell},"%",""))`;

/** `text` is what `plainTextOf` gives, or better a reference to it: it is written many times. `decimals` is what the column declares. */
export function readTypedText(text: string, type: ValueType, decimals: number): string {
  return type === 'number' ? readNumberText(text, decimals) : type === 'date' ? readDateText(text) : 'NA()';
}

/** A comma starts decimals; without one a point does, but before three digits it groups thousands of whole things, and could mean either of anything else. */
function readNumberText(text: string, decimals: number): string {
  const grouped = decimals === 0 ? '1000' : 'NA()';
  const number = `IF(ISNUMBER(FIND(",",${text})),NUMBERVALUE(${text},",","."),NUMBERVALUE(${text},".",",")*IF(LEFT(RIGHT(${text},4),1)=".",${grouped},1))`;
  return `IF(SUMPRODUCT(--ISNUMBER(SEARCH({" ","e","(","/"},${text})))>0,NA(),${number})`;
}

/** `31/12/2016`, `31-12-2016`, `31.12.2016` and `2016-12-31`; a day that is not in its month is none. */
function readDateText(text: string): string {
  const dayFirst = `DATE(RIGHT(${text},4),MID(${text},4,2),LEFT(${text},2))`;
  const yearFirst = `DATE(LEFT(${text},4),MID(${text},6,2),RIGHT(${text},2))`;
  const when = (marks: string, day: string, date: string, otherwise: string): string => `IF(${marks}="//",IF(DAY(${date})=VALUE(${day}),${date},NA()),${otherwise})`;
  return `IF(LEN(${text})=10,${when(`MID(${text},3,1)&MID(${text},6,1)`, `LEFT(${text},2)`, dayFirst, when(`MID(${text},5,1)&MID(${text},8,1)`, `RIGHT(${text},2)`, yearFirst, 'NA()'))},NA())`;
}
