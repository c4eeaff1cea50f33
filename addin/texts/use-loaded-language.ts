/** The language that is asked for once its texts are there; until then, and where they cannot be had, the one before. */
import { useEffect, useState } from 'react';
import type { Language } from '../../core/model/words';
import { loadTexts } from './loaded-texts';

/** The first one must be loaded already. */
export function useLoadedLanguage(wanted: Language): Language {
  const [shown, setShown] = useState(wanted);
  useEffect(() => {
    let isWanted = true;
    loadTexts(wanted).then(() => isWanted && setShown(wanted), console.error);
    return () => {
      isWanted = false;
    };
  }, [wanted]);
  return shown;
}
