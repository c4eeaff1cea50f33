/** A place -> its address as a button that brings it in sight in the workbook. */
import { type Place, formatPlace } from '../../core/model/place';
import { useSay } from './say';

export function PlaceButton({ place, show }: { readonly place: Place; readonly show: (place: Place) => void }) {
  const say = useSay();
  return <button type="button" className="place" aria-label={say('overview.show', { place })} onClick={() => show(place)}>{formatPlace(place)}</button>;
}
