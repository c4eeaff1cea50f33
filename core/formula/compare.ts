/** Compares scalars as Excel's operators do: numbers before text before booleans, text without regard to case, numbers to 15 digits. */
import type { ErrorValue, Scalar } from '../model/scalar';
import { isError } from './value';

/** Whether two numbers are the same in the 15 significant digits that Excel keeps (Microsoft, "Floating-point arithmetic may give inaccurate results in Excel"). */
export function isSameNumber(left: number, right: number): boolean {
  if (left === right) return true;
  const gap = Math.abs(left - right);
  if (gap > Math.abs(left) * 1e-14) return false;
  return left.toPrecision(15) === right.toPrecision(15);
}

/** Made when two texts are first put in order: it costs more than all else that a short check loads. */
let collator: Intl.Collator | undefined;

/** Case-folded text for equality. */
export const foldCase = (text: string): string => text.toLowerCase();

/** Most texts differ in a character that is the same in no case, which is seen before anything is folded. */
export function isSameText(left: string, right: string): boolean {
  if (left === right) return true;
  if (left.length !== right.length) return false;
  for (let at = 0; at < left.length; at++) {
    const [one, other] = [left.charCodeAt(at), right.charCodeAt(at)];
    if (one === other) continue;
    if (one < 128 && other < 128 && (one | 32) !== (other | 32)) return false;
    break;
  }
  return foldCase(left) === foldCase(right);
}

/** Negative, 0 or positive: the order of two texts without regard to case. */
export const orderTexts = (left: string, right: string): number => (isSameText(left, right) ? 0 : (collator ??= new Intl.Collator('en', { sensitivity: 'accent' })).compare(left, right));

const rankOf = (value: Scalar): number => (typeof value === 'number' ? 0 : typeof value === 'string' ? 1 : 2);

const blankLike = (other: Scalar): Scalar => (typeof other === 'string' ? '' : typeof other === 'boolean' ? false : 0);

/** Negative, 0 or positive; a blank counts as 0, `''` or FALSE, whatever the other side is; errors come back, the left one first. */
export function orderScalars(left: Scalar, right: Scalar): number | ErrorValue {
  if (typeof left === 'number' && typeof right === 'number') return left < right ? (isSameNumber(left, right) ? 0 : -1) : left > right ? (isSameNumber(left, right) ? 0 : 1) : 0;
  if (isError(left)) return left;
  if (isError(right)) return right;
  const one = left ?? blankLike(right);
  const two = right ?? blankLike(left);
  if (typeof one === 'string' && typeof two === 'string') return orderTexts(one, two);
  if (typeof one === 'boolean' && typeof two === 'boolean') return Number(one) - Number(two);
  if (typeof one === 'number' && typeof two === 'number') return orderScalars(one, two);
  return rankOf(one) - rankOf(two);
}

/** Equality as `=` gives it, without working out an order. */
export function areEqual(left: Scalar, right: Scalar): boolean | ErrorValue {
  if (left === null && right === null) return true;
  if (typeof left === 'number' && typeof right === 'number') return isSameNumber(left, right);
  if (typeof left === 'string' && typeof right === 'string') return isSameText(left, right);
  const order = orderScalars(left, right);
  return typeof order === 'number' ? order === 0 : order;
}
