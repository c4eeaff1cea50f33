import { useSay } from '../say';
import type { TabProps } from '../tab-panel';
export default function FillTab(_: TabProps) {
  const say = useSay();
  return <p className="empty">{say('loading')}</p>;
}
