/** A previewed fix -> made in the workbook, as one step to undo. */
import type { FixPreview } from '../../../core/fix/preview-fix';
import type { Say } from '../say';
import type { PaneActions } from '../use-pane';

export function applyFix({ edits, cells }: FixPreview, actions: PaneActions, say: Say): Promise<boolean> {
  const [first] = cells;
  const count = cells.length;
  return actions.change({ edits }, say('findings.fix-label', { count, ...(first ? { place: first.place } : {}) }), say('findings.fixed', { count }));
}
