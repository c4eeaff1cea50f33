/** Which of our columns the columns of an export are, kept on this machine by the export's header: the next month's export is understood at once. */
import { normaliseLabel } from '../../../core/locate/normalise-label';
import { recall, remember } from '../storage';

const keyOf = (definition: string, kind: string, header: readonly string[]): string => `columns ${definition} ${kind} ${header.map(normaliseLabel).join('|')}`;

/** Undefined when nothing was kept, or not for this header. */
export function recallColumns(definition: string, kind: string, header: readonly string[]): readonly (string | undefined)[] | undefined {
  const kept = recall(keyOf(definition, kind, header));
  if (!Array.isArray(kept) || kept.length !== header.length) return undefined;
  return kept.map((name: unknown) => (typeof name === 'string' ? name : undefined));
}

export const rememberColumns = (definition: string, kind: string, header: readonly string[], columns: readonly (string | undefined)[]): boolean =>
  remember(keyOf(definition, kind, header), columns.map((name) => name ?? null));
