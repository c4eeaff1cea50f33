/** Conditional formats of a range. */
import * as A1 from '../a1';
import type { Rect } from '../a1';
import type { CondFormat, SheetModel } from '../sheet-model';
import type { Session } from '../session';
import { Range, RangeAreas } from './ranges';
import { Collection, HostObject, allowed, fail } from './host-object';

export class ConditionalFormatCollection extends Collection<ConditionalFormat> {
  readonly $type = 'ConditionalFormatCollection';
  constructor(s: Session, readonly $m: SheetModel, readonly $areas: readonly Rect[]) { super(s); }
  $items() { return this.$m.condFormats.filter((f) => f.areas.some((a) => this.$areas.some((b) => A1.intersect(a, b)))).map((f) => new ConditionalFormat(this.$s, this.$m, f)); }
  Add(type: string) {
    allowed(() => this.$m.protected && this.$areas.forEach((area) => this.$m.assertUnlocked(area)));
    const f: CondFormat = { id: this.$book.guid(), type, areas: this.$areas, priority: 0, stopIfTrue: false, rule: {}, format: {} };
    for (const x of this.$m.condFormats) x.priority++;
    this.$m.condFormats.unshift(f);
    return new ConditionalFormat(this.$s, this.$m, f);
  }
  ClearAll() { for (const x of this.$items()) x.Delete(); }
}
export class ConditionalFormat extends HostObject {
  readonly $type = 'ConditionalFormat';
  constructor(s: Session, readonly $m: SheetModel, readonly $f: CondFormat) { super(s); }
  override $identity() { return { Id: this.$f.id }; }
  get Id() { return this.$f.id; }
  get Type() { return this.$f.type; }
  get Priority() { return this.$f.priority; }
  set Priority(v: number) { this.$f.priority = v; }
  get StopIfTrue() { return this.$f.stopIfTrue; }
  set StopIfTrue(v: boolean) { this.$f.stopIfTrue = v; }
  #facet(type: string) { return this.$f.type === type ? new ConditionalFacet(this.$s, this.$f) : null; }
  get CustomOrNullObject() { return this.#facet('Custom'); }
  get CellValueOrNullObject() { return this.#facet('CellValue'); }
  get PresetOrNullObject() { return this.#facet('PresetCriteria'); }
  get Custom() { return this.CustomOrNullObject ?? fail('InvalidOperation'); }
  get CellValue() { return this.CellValueOrNullObject ?? fail('InvalidOperation'); }
  get Preset() { return this.PresetOrNullObject ?? fail('InvalidOperation'); }
  GetRangeOrNullObject() { return this.$f.areas.length === 1 ? new Range(this.$s, this.$m, this.$f.areas[0]!) : null; }
  GetRange() { return this.GetRangeOrNullObject() ?? fail('InvalidOperation'); }
  GetRanges() { return new RangeAreas(this.$s, this.$m, this.$f.areas); }
  Delete() {
    allowed(() => this.$m.protected && this.$f.areas.forEach((area) => this.$m.assertUnlocked(area)));
    const at = this.$m.condFormats.indexOf(this.$f);
    if (at >= 0) this.$m.condFormats.splice(at, 1);
  }
}
/** custom / cellValue / preset: a rule (object or sub-object with Formula) and a format with fill and font. */
class ConditionalFacet extends HostObject {
  readonly $type = 'ConditionalFormat';
  constructor(s: Session, readonly $f: CondFormat) { super(s); }
  get Rule(): unknown { return this.$f.type === 'Custom' ? new ConditionalRule(this.$s, this.$f) : this.$f.rule; }
  set Rule(v: unknown) { this.$f.rule = v as Record<string, unknown>; }
  get Format() { return new ConditionalRangeFormat(this.$s, this.$f); }
}
class ConditionalRule extends HostObject {
  readonly $type = 'ConditionalFormatRule';
  constructor(s: Session, readonly $f: CondFormat) { super(s); }
  get Formula() { return this.$f.rule.formula ?? ''; }
  set Formula(v: unknown) { this.$f.rule.formula = v; }
}
class ConditionalRangeFormat extends HostObject {
  readonly $type = 'ConditionalRangeFormat';
  constructor(s: Session, readonly $f: CondFormat) { super(s); }
  get Fill() { return new ConditionalColor(this.$s, this.$f, 'fill'); }
  get Font() { return new ConditionalColor(this.$s, this.$f, 'font'); }
}
class ConditionalColor extends HostObject {
  readonly $type = 'ConditionalRangeFill';
  constructor(s: Session, readonly $f: CondFormat, readonly $k: string) { super(s); }
  get Color() { return this.$f.format[this.$k] ?? ''; }
  set Color(v: unknown) { this.$f.format[this.$k] = v; }
  Clear() { delete this.$f.format[this.$k]; }
}
