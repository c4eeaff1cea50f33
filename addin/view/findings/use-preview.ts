/** What edits change, with the results of their formulas, once the engine has worked it out; undefined until then, and where nobody asks. */
import { useEffect, useState } from 'react';
import type { FixPreview } from '../../../core/fix/preview-fix';
import type { Edit } from '../../../core/model/edit';
import type { Ground } from '../ground';
import type { PaneActions } from '../use-pane';

export function usePreview(edits: readonly Edit[] | undefined, ground: Ground, actions: PaneActions): FixPreview | undefined {
  const [preview, setPreview] = useState<{ readonly of: readonly Edit[]; readonly found: FixPreview }>();
  useEffect(() => {
    if (!edits) return;
    let isWanted = true;
    void actions.attempt(async () => {
      const found = await actions.preview(ground.workbook, edits);
      if (isWanted) setPreview({ of: edits, found });
    });
    return () => {
      isWanted = false;
    };
  }, [edits, ground, actions]);
  return preview?.of === edits ? preview?.found : undefined;
}
