/** A mistake in a definition: where it stands in the file, and what to say about it. */
import type { Facts, Message } from '../model/report';

export interface DefinitionProblem {
  readonly file: string;
  /** One-based, as editors count. */
  readonly line: number;
  readonly column: number;
  /** Path in the definition, such as `sheets[0].tables[0].columns[3].type`. */
  readonly path: string;
  readonly message: Message;
}

/** A step into a definition: a key, or a zero-based position in a list. */
export type PathStep = string | number;

/** A mistake before its line is known. `atKey`: the mistake is that key itself, not its value. */
export interface PathProblem {
  readonly path: readonly PathStep[];
  readonly atKey?: string;
  readonly message: Message;
}

export const problemAt = (path: readonly PathStep[], id: string, facts: Facts = {}, atKey?: string): PathProblem => ({
  path,
  message: { id: `definition.${id}`, facts },
  ...(atKey === undefined ? {} : { atKey }),
});

export const formatPath = (path: readonly PathStep[]): string =>
  path.map((step, depth) => (typeof step === 'number' ? `[${step}]` : depth === 0 ? step : `.${step}`)).join('');
