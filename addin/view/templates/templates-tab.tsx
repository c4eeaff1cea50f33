import { useSay } from '../say';
export default function TemplatesTab() {
  const say = useSay();
  return <p className="empty">{say('loading')}</p>;
}
