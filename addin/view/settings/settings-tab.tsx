import { useSay } from '../say';
export default function SettingsTab() {
  const say = useSay();
  return <p className="empty">{say('loading')}</p>;
}
