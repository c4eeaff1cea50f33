/** The figures of workbooks as they are checked one after another -> for each the earlier figures about the same things. Figures stay packed until a second workbook of their body comes; of such a body one figure is kept for each thing, packed again where nobody asked for it lately, so that a run of any length fits in memory. */
import { normaliseText } from '../compare/pair-indicators';
import { isSamePeriod } from '../target/same-figure';
import type { Counterparts, Origin, SharedFigure, SharedFigures, SharedTotal, TotalClaim } from './shared-figures';

export interface Together {
  /** What earlier workbooks of the same body gave of the same things; this one's figures are kept for those that follow. */
  readonly take: (own: PackedFigures) => Counterparts;
}

/** What a workbook gives to others, made small where it was checked: most of it is never looked at. */
export interface PackedFigures {
  /** Bodies whose names differ in case, accents or spaces only are one. */
  readonly body: string;
  readonly packed: Uint8Array;
}

/** How the machine makes a text small and gives it back. */
export interface Packing {
  readonly pack: (text: string) => Uint8Array;
  readonly unpack: (packed: Uint8Array) => string;
}

/** Undefined where the workbook gives nothing that another could give too. */
export function packFigures(own: SharedFigures, { pack }: Packing): PackedFigures | undefined {
  const isEmpty = own.figures.length + own.totals.length + own.claims.length === 0;
  return isEmpty ? undefined : { body: normaliseText(own.body), packed: pack(JSON.stringify(own)) };
}

/** Bodies whose figures are ready for use: those that came last. */
const MOST_READY = 64;

const NOTHING: Counterparts = { figures: [], totals: [], claims: [] };

export function openTogether({ pack, unpack }: Packing): Together {
  /** Bodies of which one workbook came. */
  const alone = new Map<string, Uint8Array>();
  const ready = new Map<string, Body>();
  const packed = new Map<string, Uint8Array>();
  const reopen = (name: string, first: Uint8Array | undefined): Body => {
    const kept = packed.get(name);
    const body = openBody(kept ? (JSON.parse(unpack(kept)) as Counterparts) : NOTHING);
    if (first) body.take(JSON.parse(unpack(first)) as SharedFigures);
    return body;
  };
  return {
    take: (own) => {
      const name = own.body;
      const first = alone.get(name);
      if (!first && !ready.has(name) && !packed.has(name)) {
        alone.set(name, own.packed);
        return NOTHING;
      }
      alone.delete(name);
      const body = ready.get(name) ?? reopen(name, first);
      // The body asked for last stands last.
      ready.delete(name);
      ready.set(name, body);
      const [oldest] = ready;
      if (oldest && ready.size > MOST_READY) {
        packed.set(oldest[0], pack(JSON.stringify(oldest[1].listKept())));
        ready.delete(oldest[0]);
      }
      return body.take(JSON.parse(unpack(own.packed)) as SharedFigures);
    },
  };
}

/** The figures of one body, by what they are about. */
interface Body {
  readonly take: (own: SharedFigures) => Counterparts;
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
