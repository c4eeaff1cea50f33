/** Finds what is said about a figure (provisional, estimated, revised, not available, not applicable) in codes and words; figures are left alone. */
import type { NumberMark } from './reading';

/** The letters in brackets that government statisticians use for shorthand, as far as they are marks of one figure. */
const CODES = new Map<string, NumberMark>([
  ['p', 'provisional'], ['e', 'estimated'], ['r', 'revised'], ['x', 'not-available'], ['z', 'not-applicable'],
]);

/** Whole texts, in small letters and without points and spaces. `/` is an empty field in Flemish tables, a dash a missing figure. */
const WHOLE = new Map<string, NumberMark>([
  ...['nvt', 'so', '/', 'notapplicable', 'nietvantoepassing', 'sansobjet'].map((text) => [text, 'not-applicable'] as const),
  ...['nb', 'ntb', 'nnb', 'nd', 'n/a', '#n/a', 'n/b', 'na', 'tbd', 'tba', '-', '–', '—', '?'].map((text) => [text, 'not-available'] as const),
]);

const NOT_AVAILABLE =
  /^(?:(?:nog |pas )?(?:niet|on)\s?(?:beschikbaar|bekend|gekend)|beschikbaar (?:vanaf|in|op|na|tegen)|pas beschikbaar|nog te bepalen|volgt (?:later|nog)|(?:pas encore |non |in)(?:disponible|connue?)|disponible (?:à partir|dès|en|au|fin|début)|à déterminer|(?:not |un)(?:yet )?(?:available|known)|available (?:from|in|on|after|by)|to be (?:determined|defined|announced))(?![\p{L}\p{N}])/iu;

const NOT_APPLICABLE = /^(?:niet van toepassing|sans objet|non applicable|not applicable)(?![\p{L}\p{N}])/iu;

const WORDS: readonly (readonly [RegExp, NumberMark])[] = [
  [/^(?:voorlopige?|provisoires?|provisional|preliminary)(?:\s+(?:cijfers?|schatting|raming|resultaat|chiffres?|estimation|résultat|figures?|estimate|result))?(?![\p{L}\p{N}])/iu, 'provisional'],
  [/^(?:geschat(?:te)?|schatting|raming|geraamde?|estimée?s?|estimation|estimated?)(?![\p{L}\p{N}])/iu, 'estimated'],
  [/^(?:herziene?|révisée?s?|revised)(?![\p{L}\p{N}])/iu, 'revised'],
];
const ABOUT = /^(?:ca\.|circa|ongeveer|zo'n|environ|approximately|approx\.|about|±|≈|~)\s*(?=[\d€.,+-])/iu;
const CODE = /^(?:\[([perxz])\]|\(([perxz])\))/i;

/** A mark found at one end of a text, and the text without it. */
export interface FoundMark {
  readonly mark: NumberMark;
  readonly left: string;
}

/** The mark that a text is as a whole, with the words behind it; undefined when it is none. */
export function readMark(text: string): FoundMark | undefined {
  const bare = text.trim();
  const code = /^\[([perxz])\]$/i.exec(bare);
  const whole = code ? CODES.get((code[1] ?? '').toLowerCase()) : WHOLE.get(bare.toLowerCase().replace(/[\s.]/g, ''));
  if (whole !== undefined) return { mark: whole, left: '' };
  const explained = /^([^()]+?)\s*(\(.*\))$/su.exec(bare);
  const said = explained && WHOLE.get((explained[1] ?? '').toLowerCase().replace(/[\s.]/g, ''));
  if (said) return { mark: said, left: explained[2] ?? '' };
  for (const [pattern, mark] of [[NOT_AVAILABLE, 'not-available'], [NOT_APPLICABLE, 'not-applicable']] as const) {
    const match = pattern.exec(bare);
    if (match) return { mark, left: bare.slice(match[0].length).trim() };
  }
  return undefined;
}

const trimAround = (text: string): string => text.replace(/^[\s:,;]+|[\s,;]+$/gu, '');

function takeHeadMark(text: string): FoundMark | undefined {
  const code = CODE.exec(text);
  if (code) return { mark: CODES.get((code[1] ?? code[2] ?? '').toLowerCase()) ?? 'provisional', left: trimAround(text.slice(code[0].length)) };
  const open = /^[([]\s*/.exec(text)?.[0] ?? '';
  for (const [pattern, mark] of WORDS) {
    const match = pattern.exec(text.slice(open.length));
    if (!match) continue;
    const left = text.slice(open.length + match[0].length);
    if (open === '') return { mark, left: trimAround(left) };
    const close = /^\s*[)\]]/.exec(left);
    if (close) return { mark, left: trimAround(left.slice(close[0].length)) };
  }
  return undefined;
}

/** Takes a mark (code, word, word in brackets) from the start of a text: behind a figure, or before one. */
export const takeMark = (text: string): FoundMark | undefined => takeHeadMark(text.trim());

/** Takes `ca.`, `ongeveer`, `±` from before a figure; behind one, `± 2` is a margin and no mark. */
export function takeAbout(text: string): FoundMark | undefined {
  const about = ABOUT.exec(text.trim());
  return about ? { mark: 'estimated', left: text.trim().slice(about[0].length) } : undefined;
}

/** The mark that a remark beside a figure gives it: `Voorlopige schatting`, `Voorlopig: de verwerking loopt`. Only a remark that opens with it counts. */
export const readRemarkMark = (remark: string): NumberMark | undefined => readMark(remark)?.mark ?? takeMark(remark)?.mark;
