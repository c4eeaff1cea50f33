/** The figures of workbooks as they are checked one after another -> for each the earlier figures about the same things. It keeps one figure for each thing, packed where nobody asked for its body lately, so that a run of any length fits in memory. */
import { normaliseText } from '../compare/pair-indicators';
import { isSamePeriod } from '../target/same-figure';
import type { Counterparts, Origin, SharedFigure, SharedFigures, SharedTotal, TotalClaim } from './shared-figures';

export interface Together {
  /** What earlier workbooks of the same body gave of the same things; this one's figures are kept for those that follow. */
  readonly take: (own: SharedFigures) => Counterparts;
}

/** How the machine makes a text small and gives it back. */
export interface Packing {
  readonly pack: (text: string) => Uint8Array;
  readonly unpack: (packed: Uint8Array) => string;
}

/** Bodies whose figures are ready for use: those that came last. */
const MOST_READY = 64;

/** Without a packing all stays ready for use. */
export function openTogether(packing?: Packing): Together {
  const ready = new Map<string, Body>();
  const packed = new Map<string, Uint8Array>();
  const unpack = (name: string): Counterparts => {
    const known = packed.get(name);
    return packing && known ? (JSON.parse(packing.unpack(known)) as Counterparts) : { figures: [], totals: [], claims: [] };
  };
  return {
    take: (own) => {
      const name = normaliseText(own.body);
      const body = ready.get(name) ?? openBody(unpack(name));
      // The body asked for last stands last.
      ready.delete(name);
      ready.set(name, body);
      const [oldest] = ready;
      if (packing && oldest && ready.size > MOST_READY) {
        packed.set(oldest[0], packing.pack(JSON.stringify(oldest[1].listKept())));
        ready.delete(oldest[0]);
      }
      return body.take(own);
    },
  };
}

/** The figures of one body, by what they are about. */
interface Body extends Together {
  /** In the order in which they came. */
  readonly listKept: () => Counterparts;
}

function openBody(kept: Counterparts): Body {
  const [figures, totals, claims] = [[...kept.figures], [...kept.totals], [...kept.claims]];
  const figuresByKey = new Map<string, (Origin & SharedFigure)[]>();
  const totalsByKey = new Map<string, (Origin & SharedTotal)[]>();
  const claimsByKey = new Map<string, (Origin & TotalClaim)[]>();
  const indexFigure = (figure: Origin & SharedFigure): void => {
    for (const key of keysOf(figure)) keep(figuresByKey, key, figure);
  };
  figures.forEach(indexFigure);
  for (const total of totals) keep(totalsByKey, totalKey(total), total);
  for (const claim of claims) keep(claimsByKey, totalKey(claim), claim);
  return {
    listKept: () => ({ figures, totals, claims }),
    take: (own) => {
      const { file, workbook } = own;
      const earlier = own.figures.flatMap((figure) => findEarlier(figuresByKey, figure));
      const found: Counterparts = {
        figures: [...new Set(earlier)],
        totals: [...new Set(own.claims.map(totalKey))].flatMap((key) => totalsByKey.get(key) ?? []),
        claims: [...new Set(own.totals.map(totalKey))].flatMap((key) => claimsByKey.get(key) ?? []),
      };
      for (const figure of own.figures) {
        if (findEarlier(figuresByKey, figure).length > 0) continue;
        const placed = { file, workbook, ...figure };
        figures.push(placed);
        indexFigure(placed);
      }
      for (const total of own.totals) {
        if (totalsByKey.get(totalKey(total))?.some(({ day, basis }) => day === total.day && basis === total.basis)) continue;
        const placed = { file, workbook, ...total };
        totals.push(placed);
        keep(totalsByKey, totalKey(total), placed);
      }
      for (const claim of own.claims) {
        const placed = { file, workbook, ...claim };
        claims.push(placed);
        keep(claimsByKey, totalKey(claim), placed);
      }
      return found;
    },
  };
}

function keep<Value>(map: Map<string, Value[]>, key: string, value: Value): void {
  const known = map.get(key);
  if (known) known.push(value);
  else map.set(key, [value]);
}

const totalKey = ({ kind, figure }: Pick<SharedTotal, 'kind' | 'figure'>): string => `${kind}\n${figure}`;

/** Code and title name an indicator; its title alone does where it stands once. A code alone does not: codes are given anew with every plan. */
function keysOf({ code, series, title, isOnlyTitle }: SharedFigure): readonly string[] {
  const about = `${normaliseText(title)}\n${normaliseText(series)}`;
  return [`${about}\n${code.trim().toLowerCase()}`, ...(isOnlyTitle ? [about] : [])];
}

/** The first figure that an earlier workbook gave of the same indicator and period. */
function findEarlier(figures: ReadonlyMap<string, readonly (Origin & SharedFigure)[]>, figure: SharedFigure): readonly (Origin & SharedFigure)[] {
  for (const key of keysOf(figure)) {
    const found = figures.get(key)?.find((each) => isSamePeriod(each, figure));
    if (found) return [found];
  }
  return [];
}

/** Whether two figures are about one indicator, of workbooks of one body. */
export const isSameIndicator = (one: SharedFigure, other: SharedFigure): boolean => {
  const keys = keysOf(one);
  return keysOf(other).some((key) => keys.includes(key));
};
