/** How bad something is -> a sign whose shape says it too, so that it does not depend on colour. The words stand beside it. */
import { CheckmarkCircleFilled } from '@fluentui/react-icons/svg/checkmark-circle';
import { DismissCircleFilled } from '@fluentui/react-icons/svg/dismiss-circle';
import { InfoFilled } from '@fluentui/react-icons/svg/info';
import { QuestionCircleRegular } from '@fluentui/react-icons/svg/question-circle';
import { WarningFilled } from '@fluentui/react-icons/svg/warning';
import type { FindingTone } from './finding-filter';

export type Tone = FindingTone | 'good';

const SIGNS = { good: CheckmarkCircleFilled, error: DismissCircleFilled, crashed: DismissCircleFilled, warning: WarningFilled, info: InfoFilled, undecided: QuestionCircleRegular } as const;

export function ToneIcon({ tone }: { readonly tone: Tone }) {
  const Sign = SIGNS[tone];
  return <Sign className={`tone ${tone}`} aria-hidden />;
}
