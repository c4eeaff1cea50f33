/** A JSON Schema and a value -> whether the value fits, for the words of JSON Schema that ours uses; throws on any other, so that none is passed over. */
interface Schema {
  readonly [word: string]: unknown;
}

/** Words that say something to people or editors and judge nothing. */
const SILENT = new Set(['$schema', 'description', 'default', 'title']);

const isRecord = (value: unknown): value is Record<string, unknown> => typeof value === 'object' && value !== null && !Array.isArray(value);

const WORDS: Readonly<Record<string, (value: unknown, given: unknown, schema: Schema) => boolean>> = {
  type: (value, given) => [given].flat().some((type) => (type === 'integer' ? Number.isInteger(value) : type === 'array' ? Array.isArray(value) : type === 'object' ? isRecord(value) : typeof value === type)),
  const: (value, given) => value === given,
  enum: (value, given) => (given as unknown[]).includes(value),
  pattern: (value, given) => typeof value !== 'string' || new RegExp(given as string, 'u').test(value),
  minLength: (value, given) => typeof value !== 'string' || value.length >= (given as number),
  minimum: (value, given) => typeof value !== 'number' || value >= (given as number),
  maximum: (value, given) => typeof value !== 'number' || value <= (given as number),
  maxItems: (value, given) => !Array.isArray(value) || value.length <= (given as number),
  minItems: (value, given) => !Array.isArray(value) || value.length >= (given as number),
  items: (value, given) => !Array.isArray(value) || value.every((item) => fitsSchema(given as Schema, item)),
  required: (value, given) => !isRecord(value) || (given as string[]).every((key) => Object.hasOwn(value, key)),
  properties: (value, given) => !isRecord(value) || Object.entries(given as Record<string, Schema>).every(([key, schema]) => !Object.hasOwn(value, key) || fitsSchema(schema, value[key])),
  propertyNames: (value, given) => !isRecord(value) || Object.keys(value).every((key) => fitsSchema(given as Schema, key)),
  additionalProperties: (value, given, { properties }) => {
    if (!isRecord(value)) return true;
    const others = Object.entries(value).filter(([key]) => !isRecord(properties) || !Object.hasOwn(properties, key));
    return given === false ? others.length === 0 : others.every(([, each]) => fitsSchema(given as Schema, each));
  },
  anyOf: (value, given) => (given as Schema[]).some((schema) => fitsSchema(schema, value)),
  oneOf: (value, given) => (given as Schema[]).filter((schema) => fitsSchema(schema, value)).length === 1,
};

export const fitsSchema = (schema: Schema, value: unknown): boolean =>
  Object.entries(schema).every(([word, given]) => {
    if (SILENT.has(word)) return true;
    const judge = WORDS[word];
    if (!judge) throw new Error(`a word of JSON Schema that is not judged: ${word}`);
    return judge(value, given, schema);
  });
