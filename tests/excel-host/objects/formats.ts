/** How cells look, and whether they are locked. */
import * as A1 from '../a1';
import type { Rect } from '../a1';
import type { SheetModel, Style } from '../sheet-model';
import type { Session } from '../session';
import { HostObject, MOST_CELLS, allowed, fail } from './host-object';

abstract class StyleFacet extends HostObject {
  constructor(s: Session, readonly $m: SheetModel, readonly $areas: readonly Rect[]) { super(s); }
  /** Uniform value over the areas, or null when mixed. */
  protected $get<K extends keyof Style>(k: K, dflt: NonNullable<Style[K]>): NonNullable<Style[K]> | null {
    let seen: NonNullable<Style[K]> | undefined;
    for (const a of this.$areas) for (let r = a.r0; r <= a.r1; r++) for (let c = a.c0; c <= a.c1; c++) {
      const v = this.$m.cell(r, c)?.style?.[k] ?? dflt;
      if (seen === undefined) seen = v;
      else if (seen !== v) return null;
    }
    return seen ?? dflt;
  }
  protected $set<K extends keyof Style>(k: K, v: Style[K]): void {
    for (const a of this.$areas) {
      if (A1.rows(a) * A1.cols(a) > MOST_CELLS) fail('NotImplemented', 'simulated Excel: formatting unbounded ranges is not simulated');
      allowed(() => this.$m.protected && this.$m.assertUnlocked(a));
      this.$book.each(a, (r, c) => { const style = (this.$m.touch(r, c).style ??= {}); if (v === undefined) delete style[k]; else style[k] = v; });
      this.$book.emit({ kind: 'formatChanged', sheet: this.$m, area: a, origin: 'addin' });
    }
  }
}

export class RangeFormat extends StyleFacet {
  readonly $type = 'RangeFormat';
  get Fill() { return new RangeFill(this.$s, this.$m, this.$areas); }
  get Font() { return new RangeFont(this.$s, this.$m, this.$areas); }
  get Protection() { return new FormatProtection(this.$s, this.$m, this.$areas); }
  get HorizontalAlignment() { return this.$get('hAlign', 'General'); }
  set HorizontalAlignment(v) { this.$set('hAlign', v ?? undefined); }
  get VerticalAlignment() { return this.$get('vAlign', 'Bottom'); }
  set VerticalAlignment(v) { this.$set('vAlign', v ?? undefined); }
  /** Points; null where columns differ. */
  get ColumnWidth() {
    const widths = new Set(this.#columns().map((column) => this.$m.columnWidths.get(column) ?? STANDARD_WIDTH));
    return widths.size === 1 ? ([...widths][0] ?? null) : null;
  }
  set ColumnWidth(v) {
    if (typeof v !== 'number' || v < 0) fail('InvalidArgument');
    if (this.$m.protected) fail('AccessDenied');
    for (const column of this.#columns()) this.$m.columnWidths.set(column, v);
  }
  #columns(): readonly number[] { return this.$areas.flatMap(({ c0, c1 }) => Array.from({ length: c1 - c0 + 1 }, (_, at) => c0 + at)); }
  get WrapText() { return this.$get('wrap', false); }
  set WrapText(v) { this.$set('wrap', v ?? undefined); }
  AutofitColumns() {}
  AutofitRows() {}
}
/** Points: 8.43 characters of the default font. */
const STANDARD_WIDTH = 48;

export class RangeFill extends StyleFacet {
  readonly $type = 'RangeFill';
  get Color() { return this.$get('fill', '#FFFFFF'); }
  set Color(v) { this.$set('fill', color(v)); }
  Clear() { this.$set('fill', undefined); }
}
export class RangeFont extends StyleFacet {
  readonly $type = 'RangeFont';
  get Color() { return this.$get('fontColor', '#000000'); }
  set Color(v) { this.$set('fontColor', color(v)); }
  get Bold() { return this.$get('bold', false); }
  set Bold(v) { this.$set('bold', v ?? undefined); }
  get Size() { return this.$get('size', 11); }
  set Size(v) { this.$set('size', v ?? undefined); }
  get Italic() { return this.$get('italic', false); }
  set Italic(v) { this.$set('italic', v ?? undefined); }
}
export class FormatProtection extends StyleFacet {
  readonly $type = 'FormatProtection';
  get Locked() { return this.$get('locked', true); }
  set Locked(v) { this.$set('locked', v ?? undefined); }
}
const NAMED: Record<string, string> = { yellow: '#FFFF00', red: '#FF0000', orange: '#FFA500', green: '#008000', blue: '#0000FF', white: '#FFFFFF', black: '#000000' };
function color(v: string | null): string | undefined {
  if (v === null || v === '') return undefined;
  if (/^#[0-9a-f]{6}$/i.test(v)) return v.toUpperCase();
  return NAMED[v.toLowerCase()] ?? fail('InvalidArgument');
}
