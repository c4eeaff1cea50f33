/** JSON text that does not parse -> where its first mistake stands, which JSON.parse does not say in every engine (RFC 8259). */

const SPACE = /[ \t\r\n]*/y;
const TOKEN = /(?:([[\]{},:])|("(?:[ !#-[\]-\u{10ffff}]|\\(?:["\\/bfnrt]|u[0-9a-fA-F]{4}))*")|(-?(?:0|[1-9]\d*)(?:\.\d+)?(?:[eE][+-]?\d+)?|true|false|null))/uy;

/** What may come next: a value, a key, a colon, or what follows a value. `first` adds the bracket that closes an empty list or object. */
type Awaited = 'value' | 'first value' | 'key' | 'first key' | 'colon' | 'after';

/** Zero-based offset of the first character that cannot stand where it stands; the text's length when it ends too early. */
export function findJsonMistake(text: string): number {
  const open: ('[' | '{')[] = [];
  let awaited: Awaited = 'value';
  let at = 0;
  for (;;) {
    SPACE.lastIndex = at;
    SPACE.exec(text);
    const start = SPACE.lastIndex;
    TOKEN.lastIndex = start;
    const match = TOKEN.exec(text);
    if (!match || (awaited === 'after' && open.length === 0)) return start;
    const next = follow(awaited, match[1] ?? (match[2] === undefined ? 'value' : 'text'), open);
    if (next === undefined) return start;
    awaited = next;
    at = TOKEN.lastIndex;
  }
}

/** Undefined when the token cannot stand here; `open` is kept up to date. */
function follow(awaited: Awaited, token: string, open: ('[' | '{')[]): Awaited | undefined {
  const inside = open.at(-1);
  const closes = (token === ']' && inside === '[' && (awaited === 'first value' || awaited === 'after')) || (token === '}' && inside === '{' && (awaited === 'first key' || awaited === 'after'));
  if (closes) {
    open.pop();
    return 'after';
  }
  switch (awaited) {
    case 'colon': return token === ':' ? 'value' : undefined;
    case 'key':
    case 'first key': return token === 'text' ? 'colon' : undefined;
    case 'after': return token !== ',' ? undefined : inside === '{' ? 'key' : 'value';
    default:
      if (token === '[' || token === '{') {
        open.push(token);
        return token === '[' ? 'first value' : 'first key';
      }
      return token === 'text' || token === 'value' ? 'after' : undefined;
  }
}
