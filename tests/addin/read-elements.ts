/** A small XML text -> its elements, each after its parent; refuses tags that do not close in order. Knows no namespaces: prefixes are dropped from names. */

export interface XmlElement {
  readonly name: string;
  readonly attributes: Readonly<Record<string, string>>;
  readonly parent?: XmlElement;
  readonly children: readonly XmlElement[];
  /** The text directly inside, without the white space around it. */
  readonly text: string;
}

interface OpenElement extends XmlElement {
  readonly children: XmlElement[];
  text: string;
}

/** In document order: the root first. */
export function readElements(xml: string): readonly XmlElement[] {
  const all: OpenElement[] = [];
  const open: OpenElement[] = [];
  for (const [, closing, opening, attributes = '', empty, text = ''] of xml.replace(/<\?.*?\?>|<!--.*?-->/gs, '').matchAll(/<\/([\w:]+)>|<([\w:]+)([^>]*?)(\/?)>|([^<]+)/g)) {
    const parent = open.at(-1);
    if (closing !== undefined) {
      if (parent?.name !== withoutPrefix(closing)) throw new Error(`</${closing}> closes no element that is open`);
      open.pop();
    } else if (opening !== undefined) {
      const element: OpenElement = { name: withoutPrefix(opening), attributes: readAttributes(attributes), children: [], text: '', ...(parent ? { parent } : {}) };
      parent?.children.push(element);
      all.push(element);
      if (empty === '') open.push(element);
    } else if (parent) parent.text += text.trim();
  }
  if (open.length > 0) throw new Error(`<${open.at(-1)?.name}> is not closed`);
  return all;
}

const withoutPrefix = (name: string): string => name.replace(/^.*:/, '');

const readAttributes = (text: string): Readonly<Record<string, string>> => Object.fromEntries([...text.matchAll(/([\w:]+)="([^"]*)"/g)].map(([, name = '', value = '']) => [name, value]));
