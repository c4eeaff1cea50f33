/** The settings that an add-in keeps in the workbook. */
import type { Session } from '../session';
import { Collection, HostObject, fail } from './host-object';

export class SettingCollection extends Collection<Setting> {
  readonly $type = 'SettingCollection';
  $items() { return [...this.$book.settings.keys()].map((k) => new Setting(this.$s, k)); }
  protected override $match(x: Setting, key: string) { return x.$k === key; }
  Add(key: string, value: unknown) { this.$book.settings.set(key, JSON.stringify(value)); return new Setting(this.$s, key); }
}
export class Setting extends HostObject {
  readonly $type = 'Setting';
  constructor(s: Session, readonly $k: string) { super(s); }
  override $identity() { return { _Id: this.$k }; }
  get Key() { return this.$k; }
  get Value() { return JSON.parse(this.$book.settings.get(this.$k) ?? fail('ItemNotFound')) as unknown; }
  set Value(v: unknown) { this.$book.settings.set(this.$k, JSON.stringify(v)); }
  Delete() { this.$book.settings.delete(this.$k); }
}
