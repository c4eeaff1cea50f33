/** Defined names: those of the workbook, or those of one sheet. */
import type { NameModel } from '../model';
import type { Session } from '../session';
import type { SheetModel } from '../sheet-model';
import { Range } from './ranges';
import { Collection, HostObject, fail } from './host-object';

export class NamedItemCollection extends Collection<NamedItem> {
  readonly $type = 'NamedItemCollection';
  /** `sheet` null: the workbook's own names. */
  constructor(s: Session, readonly $m: SheetModel | null) { super(s); }
  $items() { return this.$book.names.filter(({ sheet }) => (sheet ?? null) === this.$m).map((name) => new NamedItem(this.$s, name)); }
  Add(name: string, ref: unknown, comment?: string) {
    if (this.$find(name)) fail('InvalidArgument');
    const formula = ref instanceof Range ? `=${ref.Address}` : String(ref).startsWith('=') ? String(ref) : `="${String(ref)}"`;
    const made: NameModel = { name, formula, visible: true, comment: comment ?? '', ...(this.$m ? { sheet: this.$m } : {}) };
    this.$book.names.push(made);
    return new NamedItem(this.$s, made);
  }
}

export class NamedItem extends HostObject {
  readonly $type = 'NamedItem';
  constructor(s: Session, readonly $n: NameModel) { super(s); }
  override $identity() { return { _Id: this.$n.name }; }
  get Name() { return this.$n.name; }
  get Formula() { return this.$n.formula; }
  set Formula(formula: string) { this.$n.formula = formula; }
  get Comment() { return this.$n.comment; }
  set Comment(comment: string) { this.$n.comment = comment; }
  get Visible() { return this.$n.visible; }
  set Visible(visible: boolean) { this.$n.visible = visible; }
  get Scope() { return this.$n.sheet ? 'Worksheet' : 'Workbook'; }
  get Type() { return this.GetRangeOrNullObject() ? 'Range' : 'String'; }
  get Value() { return this.$n.formula.slice(1); }
  GetRangeOrNullObject() {
    const at = this.$book.resolve(this.$n.formula.slice(1), this.$n.sheet ?? this.$book.active);
    return at && new Range(this.$s, at.sheet, at.area);
  }
  GetRange() { return this.GetRangeOrNullObject() ?? fail('InvalidReference'); }
  Delete() { this.$book.names.splice(this.$book.names.indexOf(this.$n), 1); }
}
