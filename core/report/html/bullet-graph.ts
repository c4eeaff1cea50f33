/** Result, baseline and target of an indicator -> a bullet graph: all three on one scale, told apart by shape as well as by colour. */
import type { IndicatorFigures } from '../../model/indicator';
import type { Language } from '../../model/words';
import type { NumberLocale } from '../../number/locale';
import { printNumber } from '../../number/print';
import { wordId } from '../../text/word-message';
import { type Html, tag } from './tags';

const WIDTH = 220;
const HEIGHT = 26;
/** Room at both ends, so that a mark at an end is whole. */
const EDGE = 6;

const LOCALES: Readonly<Record<Language, NumberLocale>> = { nl: 'nl-BE', fr: 'fr-BE', en: 'en' };

/** Band: where the target is met. Bar: the result. Open circle: the baseline. Upright lines: the ends of the target. */
export function drawBulletGraph(figures: IndicatorFigures, language: Language): Html {
  const { result, baseline, low, high } = figures;
  const [least, most] = scaleOf([result, baseline, low, high].filter((value) => value !== undefined));
  const at = (value: number): number => Math.round((EDGE + ((value - least) / (most - least)) * (WIDTH - 2 * EDGE)) * 10) / 10;
  const zero = at(Math.min(Math.max(0, least), most));
  const band = low === undefined && high === undefined ? undefined : [low === undefined ? EDGE : at(low), high === undefined ? WIDTH - EDGE : at(high)] as const;
  return tag('svg', { class: 'bullet', role: 'img', viewBox: `0 0 ${WIDTH} ${HEIGHT}`, width: WIDTH, height: HEIGHT, 'aria-label': describe(figures, language) },
    tag('rect', { class: 'track', x: EDGE, y: 4, width: WIDTH - 2 * EDGE, height: 18 }),
    band && tag('rect', { class: 'goal', x: band[0], y: 4, width: Math.max(0, Math.round((band[1] - band[0]) * 10) / 10), height: 18 }),
    tag('rect', { class: 'result', x: Math.min(zero, at(result)), y: 9, width: Math.max(1.5, Math.round(Math.abs(at(result) - zero) * 10) / 10), height: 8 }),
    [low, high].map((end) => (end === undefined ? undefined : tag('line', { class: 'limit', x1: at(end), x2: at(end), y1: 1, y2: 25 }))),
    baseline === undefined ? undefined : tag('circle', { class: 'baseline', cx: at(baseline), cy: 13, r: 4 }));
}

/** From zero where that keeps the marks apart; else from just below the smallest. */
function scaleOf(values: readonly number[]): readonly [number, number] {
  const [smallest, largest] = [Math.min(...values), Math.max(...values)];
  const isFarFromZero = smallest > 0 && largest - smallest < largest / 4;
  const spread = largest - smallest || Math.abs(largest) || 1;
  const least = isFarFromZero ? smallest - spread : Math.min(0, smallest);
  const most = Math.max(largest, 0);
  return [least, most + (most - least) * 0.08 || least + 1];
}

function describe({ result, baseline, low, high, decimals, unit }: IndicatorFigures, language: Language): string {
  const print = (value: number): string => printNumber(value, LOCALES[language], { decimals, ...(unit === undefined ? {} : { unit }) });
  const goal = low !== undefined && high !== undefined ? (low === high ? wordId('page.graph.exactly', { value: print(low) }, language) : wordId('page.graph.between', { low: print(low), high: print(high) }, language))
    : low !== undefined ? wordId('page.graph.at-least', { value: print(low) }, language) : high !== undefined ? wordId('page.graph.at-most', { value: print(high) }, language) : undefined;
  return [wordId('page.graph.result', { value: print(result) }, language), baseline === undefined ? undefined : wordId('page.graph.baseline', { value: print(baseline) }, language), goal].filter((part) => part !== undefined).join('; ');
}
