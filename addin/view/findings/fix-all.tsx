/** Every certain fix of the list at once: first what it changes, then the button that makes it. */
import { Button } from '@fluentui/react-components';
import { WrenchRegular } from '@fluentui/react-icons/svg/wrench';
import { useMemo, useState } from 'react';
import type { Edit } from '../../../core/model/edit';
import type { Ground } from '../ground';
import { useSay } from '../say';
import type { PaneActions } from '../use-pane';
import { applyFix } from './apply-fix';
import { ChangedCells } from './changed-cells';
import { usePreview } from './use-preview';

export function FixAll({ edits, ground, actions }: { readonly edits: readonly Edit[]; readonly ground: Ground; readonly actions: PaneActions }) {
  const say = useSay();
  const [isOpen, setOpen] = useState(false);
  const preview = usePreview(isOpen ? edits : undefined, ground, actions);
  const count = useMemo(() => new Set(edits.map(({ sheet, row, column }) => `${sheet}!${row}:${column}`)).size, [edits]);
  return (
    <div className="fix-all">
      <Button icon={<WrenchRegular />} aria-expanded={isOpen} onClick={() => setOpen(!isOpen)}>{say('findings.fix-all', { count })}</Button>
      {preview && (
        <div className="fix">
          <ChangedCells cells={preview.cells} />
          <div className="buttons">
            <Button appearance="primary" onClick={() => void applyFix(preview, actions, say)}>{say('findings.apply')}</Button>
            <Button onClick={() => setOpen(false)}>{say('findings.cancel')}</Button>
          </div>
        </div>
      )}
    </div>
  );
}
