/** The workbook and its application, as the API shows them. */
import * as A1 from '../a1';
import { CustomXmlPartCollection } from './custom-xml';
import { Functions } from './functions';
import { NamedItemCollection } from './names';
import { Range, RangeAreas } from './ranges';
import { SettingCollection } from './settings';
import { TableCollection } from './tables';
import { WorksheetCollection } from './worksheets';
import { HostObject, fail } from './host-object';

export class Workbook extends HostObject {
  readonly $type = 'Workbook';
  get Name() { return this.$book.name; }
  get ReadOnly() { return this.$s.faults.readOnly; }
  get IsDirty() { return true; }
  get AutoSave() { return false; }
  get Worksheets() { return new WorksheetCollection(this.$s); }
  get Tables() { return new TableCollection(this.$s, null); }
  get Names() { return new NamedItemCollection(this.$s, null); }
  get Functions() { return new Functions(this.$s); }
  get Settings() { return new SettingCollection(this.$s); }
  get CustomXmlParts() { return new CustomXmlPartCollection(this.$s, null); }
  get Application() { return new Application(this.$s); }
  get Protection() { return new WorkbookProtection(this.$s); }
  get _Runtime() { return new Runtime(this.$s); }
  GetActiveCell() { const s = this.$book.active; return new Range(this.$s, s, A1.rect(s.selection.r0, s.selection.c0)); }
  GetSelectedRange() { const s = this.$book.active; return new Range(this.$s, s, s.selection); }
  GetSelectedRanges() { const s = this.$book.active; return new RangeAreas(this.$s, s, [s.selection]); }
  /** The ids of the new sheets; "Insert worksheets from another workbook" (Microsoft Learn): behind the others unless options say otherwise. */
  InsertWorksheetsFromBase64(base64: string) {
    if (this.$book.isStructureProtected) fail('AccessDenied');
    const bytes = Uint8Array.from(atob(base64), (character) => character.charCodeAt(0));
    const insert = this.$book.hooks.insertFile ?? fail('NotImplemented', 'simulated Excel: this workbook inserts no files');
    return insert(this.$book, bytes).map(({ id }) => id);
  }
  _GetObjectByReferenceId(id: string) { return this.$s.refs.get(id) ?? fail('ItemNotFound'); }
  _GetRangeForEventByReferenceId(id: string) { return this.$s.eventRange(id) ?? fail('ItemNotFound'); }
  _GetRangeOrNullObjectForEventByReferenceId(id: string) { return this.$s.eventRange(id); }
  _RemoveReference(id: string) { this.$s.refs.delete(id); }
  _RemoveAllReferences() { this.$s.refs.clear(); }
  _GetReferenceCount() { return this.$s.refs.size; }
}

export class Application extends HostObject {
  readonly $type = 'Application';
  get CalculationMode() { return this.$book.calculationMode; }
  set CalculationMode(v: string) { this.$book.calculationMode = v; }
  get CalculationState() { return 'Done'; }
  get DecimalSeparator() { return '.'; }
  get ThousandsSeparator() { return ','; }
  get UseSystemSeparators() { return true; }
  Calculate(_type?: string) { this.$book.recalculate('addin', true); }
  SuspendApiCalculationUntilNextSync() {}
  SuspendScreenUpdatingUntilNextSync() {}
  /** Where newer libraries take Excel.run({ mergeUndoGroup: true }), if the host supports the set "MergeUndoGroup". */
  get UndoScope() { return new UndoScope(this.$s); }
}

export class UndoScope extends HostObject {
  readonly $type = 'UndoScope';
  Open() { this.$s.undoScopes.push('open'); }
  Close() { this.$s.undoScopes.push('close'); }
}

export class Runtime extends HostObject {
  readonly $type = 'Runtime';
  get EnableEvents() { return this.$book.enableEvents; }
  set EnableEvents(v: boolean) { this.$book.enableEvents = v; }
}

export class WorkbookProtection extends HostObject {
  readonly $type = 'WorkbookProtection';
  get Protected() { return this.$book.isStructureProtected; }
}
