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
  // The button is there at once: whoever goes by keyboard need not wait for the preview.
  const fix = (): void => void actions.attempt(async () => void (await applyFix(preview ?? (await actions.preview(ground.workbook, edits)), actions, say)));
  return (
    <div className="fix">
      {preview && <ChangedCells cells={preview.cells} />}
      <Button appearance="primary" icon={<WrenchRegular />} onClick={fix}>{say('findings.fix')}</Button>
    </div>
  );
}
