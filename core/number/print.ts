/** Prints a value in a locale's notation or in the notation it was typed in; what it prints, `readNumber` reads back as the same value and decimals. */
import { decimalSign, groupSign, languageOf, type NumberLocale } from './locale';
import type { Notation, NumberReading, NumberUnit, Quantity } from './reading';
import { roundTo } from './round';

export interface PrintOptions {
  /** Decimals to print; the value is rounded half away from zero. */
  readonly decimals: number;
  readonly unit?: NumberUnit;
  /** Print a `+` before a value above zero. */
  readonly showsPlus?: boolean;
}

const NBSP = '\u00a0';

/** The digits of a value at a number of decimals, without sign and exponent; 0 for what is no finite number. */
export const toFixedDigits = (number: number, decimals: number): string => (Number.isFinite(number) ? Math.abs(roundTo(number, decimals)) : 0).toFixed(decimals);

function group(integer: string, sign: string): string {
  return integer.replace(/\B(?=(?:\d{3})+$)/g, () => sign);
}

/** A lone `1.234` could be read as decimals, so one group without decimals is set apart with a no-break space, and four digits are not grouped. */
function groupClearly(integer: string, sign: string, hasDecimals: boolean, isMoney: boolean): string {
  const isLoneGroup = integer.length > 3 && integer.length <= 6 && !hasDecimals && !isMoney;
  if (!isLoneGroup || (sign !== '.' && sign !== ',')) return group(integer, sign);
  return integer.length === 4 ? integer : group(integer, NBSP);
}

function unitText(unit: NumberUnit, digits: string, locale: NumberLocale): string {
  const language = languageOf(locale);
  if (unit === 'pp') {
    const isOne = digits === '1' || (language === 'fr' && /^[01](?:,|$)/.test(digits));
    return { nl: ' procentpunt', fr: isOne ? ' point de pourcentage' : ' points de pourcentage', en: isOne ? ' percentage point' : ' percentage points' }[language];
  }
  return language === 'en' && unit !== '€' ? unit : ` ${unit}`;
}

/** `1.109.881,55 €`, `82,3 %` in Dutch and French (French groups with narrow no-break spaces), `€1,109,881.55`, `82.3%` in English. */
export function printNumber(number: number, locale: NumberLocale, options: PrintOptions): string {
  const [integer = '0', fraction = ''] = toFixedDigits(number, options.decimals).split('.');
  const isZero = /^0*$/.test(integer + fraction);
  const sign = number < 0 && !isZero ? '-' : options.showsPlus === true && !isZero ? '+' : '';
  const { unit } = options;
  const digits = groupClearly(integer, groupSign(locale), fraction !== '', unit === '€')
    + (fraction === '' ? '' : decimalSign(locale) + fraction);
  if (unit === '€' && languageOf(locale) === 'en') return `${sign}€${digits}`;
  return sign + digits + (unit === undefined ? '' : unitText(unit, digits, locale));
}

/** A value at a number of printed decimals in the notation of a quantity: its signs, unit, scale word and spaces. */
export function printAs(number: number, decimals: number, like: Pick<Quantity, 'scale' | 'signed'> & { readonly notation: Notation }, locale: NumberLocale): string {
  const { notation } = like;
  const mantissa = Number(`${Number(Math.abs(number).toPrecision(15))}e-${Math.round(Math.log10(like.scale))}`);
  const [integer = '0', fraction = ''] = toFixedDigits(mantissa, decimals).split('.');
  const decimal = notation.decimal ?? (notation.group === ',' ? '.' : notation.group === '.' ? ',' : decimalSign(locale));
  const digits = (notation.group === undefined ? integer : group(integer, notation.group)) + (fraction === '' ? '' : decimal + fraction);
  const isZero = /^0*$/.test(integer + fraction);
  const sign = number < 0 && !isZero ? '-' : like.signed && number > 0 ? '+' : '';
  return sign + notation.before + digits + notation.after;
}

/** Prints a quantity in its own notation: `1.109.881,55 €` gives `1.109.881,55 €` again. */
export const printQuantity = (quantity: Quantity, locale: NumberLocale): string => printAs(quantity.number, quantity.decimals, quantity, locale);

/**
 * Prints the values of a reading in the notation they were typed in: `97%-98%`, `OT: 74% / LT: 93%`, `25.1% (+8.5%)`. Marks, footnotes and words are left out.
 * A reading without one value (mark, text, blank, ambiguous, malformed, date) is given back as it was typed.
 */
export function printReading(reading: NumberReading, locale: NumberLocale): string {
  switch (reading.kind) {
    case 'number': return printQuantity(reading, locale) + (reading.change === undefined ? '' : ` (${printQuantity(reading.change, locale)})`);
    case 'range': return reading.lead + printQuantity(reading.low, locale) + reading.join + printQuantity(reading.high, locale);
    case 'series': return reading.parts.map((part) => part.label + part.colon + printReading(part.reading, locale)).join(reading.join);
    default: return reading.text;
  }
}
