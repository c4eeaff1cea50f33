/** A value and its number format -> the text that Excel shows, for the few formats that tests look at. */
import type { CellValue } from './typed-input';

export function showValue(value: CellValue, numberFormat = 'General'): string {
  if (typeof value === 'boolean') return value ? 'TRUE' : 'FALSE';
  if (typeof value !== 'number') return value;
  const percent = /^0(?:\.(0+))?%$/.exec(numberFormat);
  if (percent) return `${(value * 100).toFixed(percent[1]?.length ?? 0)}%`;
  const fixed = /^(#,##)?0(?:\.(0+))?$/.exec(numberFormat);
  const digits = fixed?.[2]?.length ?? 0;
  if (fixed) return value.toLocaleString('en-US', { useGrouping: fixed[1] !== undefined, minimumFractionDigits: digits, maximumFractionDigits: digits });
  return String(value);
}
