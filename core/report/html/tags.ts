/** Names, attributes and text -> HTML: everything that is not an element already is escaped, so that no cell can become markup. */
import { escapeXml } from '../xml-text';

/** A piece of HTML, apart from text. */
export interface Html {
  readonly html: string;
}

export type Child = Html | string | number | readonly Child[] | undefined;

export type Attributes = Readonly<Record<string, string | number | boolean | undefined>>;

const render = (child: Child): string => {
  if (child === undefined) return '';
  if (typeof child === 'string') return escapeXml(child);
  if (typeof child === 'number') return String(child);
  return 'html' in child ? child.html : child.map(render).join('');
};

const VOID: ReadonlySet<string> = new Set(['meta', 'input', 'br']);

/** An attribute that is `undefined` or `false` is left out; `true` is written without a value. */
export function tag(name: string, attributes: Attributes, ...children: readonly Child[]): Html {
  const written = Object.entries(attributes).flatMap(([key, value]) => (value === undefined || value === false ? [] : value === true ? [` ${key}`] : [` ${key}="${escapeXml(String(value))}"`]));
  return { html: `<${name}${written.join('')}>${VOID.has(name) ? '' : `${children.map(render).join('')}</${name}>`}` };
}

export const text = (child: Child): string => render(child);
