/** The fix of one finding: what it changes, and the button that makes it. */
import { Button } from '@fluentui/react-components';
import { WrenchRegular } from '@fluentui/react-icons/svg/wrench';
import type { Edit } from '../../../core/model/edit';
import type { Ground } from '../ground';
import { useSay } from '../say';
import type { PaneActions } from '../use-pane';
import { ChangedCells } from './changed-cells';
import { applyFix } from './apply-fix';
import { usePreview } from './use-preview';

export function FixOne({ edits, ground, actions }: { readonly edits: readonly Edit[]; readonly ground: Ground; readonly actions: PaneActions }) {
  const say = useSay();
  const preview = usePreview(edits, ground, actions);
  if (!preview) return null;
  return (
    <div className="fix">
      <ChangedCells cells={preview.cells} />
      <Button appearance="primary" icon={<WrenchRegular />} onClick={() => void applyFix(preview, actions, say)}>{say('findings.fix')}</Button>
    </div>
  );
}
