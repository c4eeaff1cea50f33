import { useSay } from '../say';
export default function RulesTab() {
  const say = useSay();
  return <p className="empty">{say('loading')}</p>;
}
