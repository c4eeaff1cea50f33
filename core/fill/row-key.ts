/** The values that name a row -> text that is the same for rows that Excel's users take for the same: case and outer spaces do not count. */
import { type Scalar, isBlank, isErrorValue } from '../model/scalar';

/** Empty when every value is blank. */
export const rowKey = (values: readonly Scalar[]): string => (values.every((value) => isBlank(value)) ? '' : values.map(keyText).join('\u0000'));

const keyText = (value: Scalar): string => (value === null ? '' : isErrorValue(value) ? value.code : String(value).trim().toLowerCase());

/** What a row is called in messages: the values that name it, as they stand. */
export const rowLabel = (values: readonly Scalar[]): string => values.filter((value) => !isBlank(value) && !isErrorValue(value)).map((value) => String(value).trim()).join(' ');
