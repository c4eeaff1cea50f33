/** The JSON Schema of the definition language -> the text of docs/definition-reference.md: every key with what it means, and every kind of rule. */
import { definitionJsonSchema } from '../../core/definition/json-schema';

/** What is read of a JSON Schema. */
export interface SchemaPart {
  readonly description?: string;
  readonly type?: string | readonly string[];
  readonly properties?: Readonly<Record<string, SchemaPart>>;
  readonly required?: readonly string[];
  readonly items?: SchemaPart;
  readonly anyOf?: readonly SchemaPart[];
  readonly oneOf?: readonly SchemaPart[];
  readonly additionalProperties?: SchemaPart | boolean;
  readonly enum?: readonly unknown[];
  readonly const?: unknown;
  readonly default?: unknown;
  readonly pattern?: string;
}

/** A group of keys: where it stands in a definition, as `sheets[].tables[]`, and its keys. */
export interface KeyGroup {
  readonly path: string;
  readonly part: SchemaPart;
}

/** Text in three languages is described once, not key by key. */
const isWords = (part: SchemaPart): boolean => part.anyOf?.some(({ properties }) => properties?.['nl'] !== undefined) === true;

const isFormula = ({ pattern }: SchemaPart): boolean => pattern?.startsWith('^=') === true;

/** Every group of keys but the rules, in the order in which they are met. */
export function listKeyGroups(part: SchemaPart = definitionJsonSchema() as SchemaPart, path = ''): readonly KeyGroup[] {
  if (isWords(part)) return [];
  const inner = part.items ? listKeyGroups(part.items, `${path}[]`) : (part.anyOf ?? []).flatMap((each) => listKeyGroups(each, path));
  if (!part.properties) return part.oneOf ? [] : inner;
  return [{ path, part }, ...Object.entries(part.properties).flatMap(([key, each]) => listKeyGroups(each, path === '' ? key : `${path}.${key}`))];
}

/** The kinds of rules, as their groups of keys. */
export const listRuleKinds = (): readonly (SchemaPart & { readonly kind: string })[] =>
  ((definitionJsonSchema() as SchemaPart).properties?.['rules']?.items?.oneOf ?? []).map((part) => ({ ...part, kind: String(part.properties?.['kind']?.const) }));

/** Keys that every rule has. */
export function sharedRuleKeys(): readonly string[] {
  const [first, ...others] = listRuleKinds().map(({ properties }) => Object.keys(properties ?? {}));
  return (first ?? []).filter((key) => key !== 'kind' && others.every((keys) => keys.includes(key)));
}

function typeOf(part: SchemaPart): string {
  if (isWords(part)) return 'text, or nl, fr and en';
  if (part.enum) return part.enum.map((value) => `\`${String(value)}\``).join(', ');
  if (part.const !== undefined) return `\`${String(part.const)}\``;
  if (isFormula(part)) return 'formula';
  if (part.anyOf) return [...new Set(part.anyOf.map(typeOf))].join(' or ');
  if (part.items) return `list of ${typeOf(part.items)}`;
  if (part.properties) return 'keys';
  if (typeof part.additionalProperties === 'object') return `name -> ${typeOf(part.additionalProperties)}`;
  const types = typeof part.type === 'string' ? [part.type] : (part.type ?? []);
  return types.map((type) => ({ string: 'text', integer: 'whole number', number: 'number', boolean: 'true or false' }[type] ?? type)).join(' or ');
}

const cell = (text: string): string => text.replaceAll('|', '\\|');

function defaultOf(key: string, part: SchemaPart, required: readonly string[]): string {
  if (part.default !== undefined) return part.default === '' ? 'nothing' : `\`${JSON.stringify(part.default)}\``;
  return required.includes(key) ? '**needed**' : '';
}

/** zod counts a key with a default among the required ones of its output only; the input needs those without default and without `optional`. */
function writeKeys({ properties = {}, required = [] }: SchemaPart, left: readonly string[] = []): readonly string[] {
  const keys = Object.entries(properties).filter(([key]) => !left.includes(key));
  if (keys.length === 0) return [];
  const row = (name: string, key: string, part: SchemaPart, needed: readonly string[]): string =>
    `| \`${name}\` | ${cell(part.description ?? '')} | ${cell(typeOf(part))} | ${cell(defaultOf(key, part, needed))} |`;
  // The few keys inside a key of a rule follow it; those of other groups have a table of their own.
  const inner = (name: string, { properties: own = {}, required: needed = [] }: SchemaPart): readonly string[] =>
    left.length === 0 ? [] : Object.entries(own).map(([key, part]) => row(`${name}.${key}`, key, part, needed));
  return ['| key | what | form | left out |', '|---|---|---|---|', ...keys.flatMap(([key, part]) => [row(key, key, part, required), ...(isWords(part) ? [] : inner(key, part))]), ''];
}

/** The whole document, ending with a line break. */
export function writeDefinitionDocument(): string {
  const kinds = listRuleKinds();
  const shared = sharedRuleKeys();
  const [top, ...groups] = listKeyGroups();
  const common: SchemaPart = { properties: Object.fromEntries(Object.entries(kinds[0]?.properties ?? {}).filter(([key]) => shared.includes(key))), required: kinds[0]?.required ?? [] };
  return [
    '# The definition language: every key',
    '',
    '<!-- Written by `npm run generate` from the language\'s own schema; a test fails when it is out of date. -->',
    '',
    'How a definition is written, by example: [definition.md](definition.md). What formulas may hold: [formulas.md](formulas.md).',
    'A text is given in Dutch, French and English (`{ nl: Rang, fr: Rang, en: Rank }`), or once for all three. An unknown key is a mistake.',
    '',
    '## The file', '',
    ...(top ? writeKeys(top.part) : []),
    ...groups.flatMap(({ path, part }) => [`## \`${path}\``, '', ...(part.description === undefined || path.endsWith(']') ? [] : [part.description, '']), ...writeKeys(part)]),
    '## `rules[]`', '',
    'Every rule has a `kind`, and:', '',
    ...writeKeys(common, ['kind']),
    ...kinds.flatMap((part) => [`### \`${part.kind}\``, '', part.description ?? '', '', ...writeKeys(part, [...shared, 'kind'])]),
  ].join('\n');
}
