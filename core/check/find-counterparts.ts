/** The figures of workbooks as they are checked one after another -> for each the earlier figures about the same things. It keeps one figure for each thing, however many workbooks follow. */
import { normaliseText } from '../compare/pair-indicators';
import { isSamePeriod } from '../target/same-figure';
import type { Counterparts, Origin, SharedFigure, SharedFigures, SharedTotal, TotalClaim } from './shared-figures';

export interface Together {
  /** What earlier workbooks of the same body gave of the same things; this one's figures are kept for those that follow. */
  readonly take: (own: SharedFigures) => Counterparts;
}

export function openTogether(): Together {
  const figures = new Map<string, (Origin & SharedFigure)[]>();
  const totals = new Map<string, (Origin & SharedTotal)[]>();
  const claims = new Map<string, (Origin & TotalClaim)[]>();
  return {
    take: (own) => {
      const { file, workbook, body } = own;
      const earlier = own.figures.flatMap((figure) => findEarlier(figures, body, figure));
      const found: Counterparts = {
        figures: [...new Set(earlier)],
        totals: [...new Set(own.claims.map((claim) => totalKey(body, claim)))].flatMap((key) => totals.get(key) ?? []),
        claims: [...new Set(own.totals.map((total) => totalKey(body, total)))].flatMap((key) => claims.get(key) ?? []),
      };
      for (const figure of own.figures) {
        if (findEarlier(figures, body, figure).length > 0) continue;
        const placed = { file, workbook, ...figure };
        for (const key of keysOf(body, figure)) keep(figures, key, placed);
      }
      for (const total of own.totals) {
        const key = totalKey(body, total);
        if (!totals.get(key)?.some(({ day, basis }) => day === total.day && basis === total.basis)) keep(totals, key, { file, workbook, ...total });
      }
      for (const claim of own.claims) keep(claims, totalKey(body, claim), { file, workbook, ...claim });
      return found;
    },
  };
}

function keep<Value>(map: Map<string, Value[]>, key: string, value: Value): void {
  const known = map.get(key);
  if (known) known.push(value);
  else map.set(key, [value]);
}

const totalKey = (body: string, { kind, figure }: Pick<SharedTotal, 'kind' | 'figure'>): string => [normaliseText(body), kind, figure].join('\n');

/** Code and title name an indicator; its title alone does where it stands once. A code alone does not: codes are given anew with every plan. */
function keysOf(body: string, { code, series, title, isOnlyTitle }: SharedFigure): readonly string[] {
  const about = [normaliseText(body), normaliseText(title), normaliseText(series)].join('\n');
  return [`${about}\n${code.trim().toLowerCase()}`, ...(isOnlyTitle ? [about] : [])];
}

/** The first figure that an earlier workbook gave of the same indicator and period. */
function findEarlier(figures: ReadonlyMap<string, readonly (Origin & SharedFigure)[]>, body: string, figure: SharedFigure): readonly (Origin & SharedFigure)[] {
  for (const key of keysOf(body, figure)) {
    const found = figures.get(key)?.find((each) => isSamePeriod(each, figure));
    if (found) return [found];
  }
  return [];
}

/** Whether two figures are about one indicator, of workbooks of one body. */
export const isSameIndicator = (one: SharedFigure, other: SharedFigure): boolean => {
  const keys = keysOf('', one);
  return keysOf('', other).some((key) => keys.includes(key));
};
