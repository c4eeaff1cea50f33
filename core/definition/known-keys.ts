/** Which keys the definition language knows at a path, read off its JSON Schema; for the did-you-mean of an unknown key. */
import { definitionJsonSchema } from './json-schema';
import type { PathStep } from './problem';

interface Schema {
  readonly properties?: Readonly<Record<string, Schema>>;
  readonly items?: Schema;
  readonly anyOf?: readonly Schema[];
  readonly oneOf?: readonly Schema[];
  readonly const?: unknown;
}

/** `raw` is the definition as written: of a rule, its own `kind` tells which keys it may have. */
export const keysAt = (raw: unknown) => (path: readonly PathStep[]): readonly string[] => {
  let schema: Schema | undefined = definitionJsonSchema() as Schema;
  let value = raw;
  for (const step of path) {
    value = typeof value === 'object' && value !== null ? (value as Record<PathStep, unknown>)[step] : undefined;
    schema = branchOf(typeof step === 'number' ? schema?.items : schema?.properties?.[step], value);
  }
  return Object.keys(schema?.properties ?? {});
};

function branchOf(schema: Schema | undefined, value: unknown): Schema | undefined {
  const branches = schema?.oneOf ?? schema?.anyOf;
  if (!branches) return schema;
  const kind = typeof value === 'object' && value !== null && 'kind' in value ? value.kind : undefined;
  return branches.find((branch) => branch.properties?.['kind']?.const === kind && kind !== undefined) ?? branches.find((branch) => branch.properties);
}
