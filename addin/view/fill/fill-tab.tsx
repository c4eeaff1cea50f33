import { useSay } from '../say';
export default function FillTab() {
  const say = useSay();
  return <p className="empty">{say('loading')}</p>;
}
