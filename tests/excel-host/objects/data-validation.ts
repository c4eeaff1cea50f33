/** What people may type in a range. */
import * as A1 from '../a1';
import type { Rect } from '../a1';
import type { SheetModel } from '../sheet-model';
import type { Session } from '../session';
import { HostObject } from './host-object';

export class DataValidation extends HostObject {
  readonly $type = 'DataValidation';
  constructor(s: Session, readonly $m: SheetModel, readonly $a: Rect) { super(s); }
  get #v() { return this.$m.validations.find((v) => A1.format(v.area) === A1.format(this.$a)); }
  #edit() { let v = this.#v; if (!v) this.$m.validations.push((v = { type: 'None', area: this.$a })); return v; }
  get Type() { return this.#v?.type ?? 'None'; }
  get Rule() { return this.#v?.rule ?? {}; }
  set Rule(v: object) { const x = this.#edit(); x.rule = v; const k = Object.keys(v)[0] ?? 'None'; x.type = k[0]!.toUpperCase() + k.slice(1); }
  get Prompt() { return this.#v?.prompt ?? null; }
  set Prompt(v: object | null) { this.#edit().prompt = v ?? {}; }
  get ErrorAlert() { return this.#v?.errorAlert ?? null; }
  set ErrorAlert(v: object | null) { this.#edit().errorAlert = v ?? {}; }
  get IgnoreBlanks() { return this.#v?.ignoreBlanks ?? true; }
  set IgnoreBlanks(v: boolean) { this.#edit().ignoreBlanks = v; }
  Clear() { const i = this.$m.validations.findIndex((v) => v === this.#v); if (i >= 0) this.$m.validations.splice(i, 1); }
}
