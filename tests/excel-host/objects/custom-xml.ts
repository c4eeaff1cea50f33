/** Custom XML parts of the workbook. */
import type { Session } from '../session';
import { Collection, HostObject, fail } from './host-object';

export class CustomXmlPartCollection extends Collection<CustomXmlPart> {
  readonly $type = 'CustomXmlPartCollection';
  constructor(s: Session, readonly $ns: string | null) { super(s); }
  $items() { return [...this.$book.customXml.keys()].map((id) => new CustomXmlPart(this.$s, id)).filter((p) => this.$ns === null || p.NamespaceUri === this.$ns); }
  GetByNamespace(ns: string) { return new CustomXmlPartCollection(this.$s, ns); }
  GetOnlyItemOrNullObject() { const all = this.$items(); return all.length === 1 ? all[0]! : null; }
  GetOnlyItem() { return this.GetOnlyItemOrNullObject() ?? fail('InvalidOperation'); }
  Add(xml: string) {
    if (!/^\s*(<\?xml[^>]*\?>)?\s*(<!--[\s\S]*?-->\s*)*<[\w:.-]+[\s\S]*>\s*$/.test(xml)) fail('InvalidArgument');
    const id = this.$book.guid();
    this.$book.customXml.set(id, xml);
    return new CustomXmlPart(this.$s, id);
  }
}
export class CustomXmlPart extends HostObject {
  readonly $type = 'CustomXmlPart';
  constructor(s: Session, readonly $id: string) { super(s); }
  override $identity() { return { Id: this.$id }; }
  get #xml() { return this.$book.customXml.get(this.$id) ?? fail('ItemNotFound'); }
  get Id() { return this.$id; }
  get NamespaceUri() {
    const root = /<(?!\?|!)(?:([\w.-]+):)?[\w.-]+([^>]*)>/.exec(this.#xml);
    const decl = root && new RegExp(`\\sxmlns${root[1] ? `:${root[1]}` : ''}\\s*=\\s*(["'])(.*?)\\1`).exec(root[2] ?? '');
    return decl?.[2] ?? '';
  }
  GetXml() { return this.#xml; }
  SetXml(xml: string) { this.$book.customXml.set(this.$id, xml); }
  Delete() { this.$book.customXml.delete(this.$id); }
}
