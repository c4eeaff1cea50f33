/** A1 addresses, whole columns and rows included; all indexes are zero-based and inclusive. */
export interface Rect { r0: number; c0: number; r1: number; c1: number }

export const MAX_ROW = 1_048_575;
export const MAX_COL = 16_383;

export const rows = (x: Rect) => x.r1 - x.r0 + 1;
export const cols = (x: Rect) => x.c1 - x.c0 + 1;
export const rect = (r0: number, c0: number, r1 = r0, c1 = c0): Rect => ({ r0, c0, r1, c1 });
export const valid = (x: Rect) => x.r0 >= 0 && x.c0 >= 0 && x.r1 >= x.r0 && x.c1 >= x.c0 && x.r1 <= MAX_ROW && x.c1 <= MAX_COL;

export function intersect(a: Rect, b: Rect): Rect | null {
  const x = rect(Math.max(a.r0, b.r0), Math.max(a.c0, b.c0), Math.min(a.r1, b.r1), Math.min(a.c1, b.c1));
  return x.r0 <= x.r1 && x.c0 <= x.c1 ? x : null;
}

export const bounding = (a: Rect, b: Rect): Rect =>
  rect(Math.min(a.r0, b.r0), Math.min(a.c0, b.c0), Math.max(a.r1, b.r1), Math.max(a.c1, b.c1));

export function colName(c: number): string {
  let s = '';
  for (let n = c + 1; n > 0; n = Math.floor((n - 1) / 26)) s = String.fromCharCode(65 + ((n - 1) % 26)) + s;
  return s;
}

export function colIndex(name: string): number {
  let n = 0;
  for (const ch of name.toUpperCase()) n = n * 26 + ch.charCodeAt(0) - 64;
  return n - 1;
}

/** "B2", "B2:C5", "B:C" (entire columns) or "2:5" (entire rows). */
export function format(x: Rect): string {
  if (x.r0 === 0 && x.r1 === MAX_ROW) return `${colName(x.c0)}:${colName(x.c1)}`;
  if (x.c0 === 0 && x.c1 === MAX_COL) return `${x.r0 + 1}:${x.r1 + 1}`;
  const a = `${colName(x.c0)}${x.r0 + 1}`;
  const b = `${colName(x.c1)}${x.r1 + 1}`;
  return a === b ? a : `${a}:${b}`;
}

export const quoteSheet = (name: string) =>
  /^[A-Za-z_\u00c0-\uffff][\w.\u00c0-\uffff]*$/.test(name) && !/^[A-Za-z]{1,3}\d+$/.test(name) ? name : `'${name.replace(/'/g, "''")}'`;

const CELL = /^\$?([A-Za-z]{1,3})\$?(\d{1,7})$/;
const COL = /^\$?([A-Za-z]{1,3})$/;
const ROW = /^\$?(\d{1,7})$/;

/** Returns null when the text is not an A1 address. */
export function parse(text: string): { sheet?: string; rect: Rect } | null {
  const m = /^(?:(?:'((?:[^']|'')+)'|([^'!]+))!)?([^!]+)$/.exec(text.trim());
  if (!m) return null;
  const sheet = m[1]?.replace(/''/g, "'") ?? m[2];
  const [a, b = a, ...rest] = m[3]!.split(':') as [string, string?];
  if (rest.length) return null;
  let out: Rect | null = null;
  const [ca, cb] = [CELL.exec(a), CELL.exec(b)];
  if (ca && cb) out = bounding(rect(+ca[2]! - 1, colIndex(ca[1]!)), rect(+cb[2]! - 1, colIndex(cb[1]!)));
  else if (m[3]!.includes(':')) {
    const [la, lb, na, nb] = [COL.exec(a), COL.exec(b), ROW.exec(a), ROW.exec(b)];
    if (la && lb) out = bounding(rect(0, colIndex(la[1]!)), rect(MAX_ROW, colIndex(lb[1]!)));
    else if (na && nb) out = bounding(rect(+na[1]! - 1, 0), rect(+nb[1]! - 1, MAX_COL));
  }
  return out && valid(out) ? { ...(sheet === undefined ? {} : { sheet }), rect: out } : null;
}
