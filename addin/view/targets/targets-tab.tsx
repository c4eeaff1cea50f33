import { useSay } from '../say';
export default function TargetsTab() {
  const say = useSay();
  return <p className="empty">{say('loading')}</p>;
}
