/** A language tag of the browser or of Office, such as `fr-BE` -> the language of the pane; Dutch for every other language. */
import { type Language, isLanguage } from '../core/model/words';

export function chooseLanguage(tag: string | undefined): Language {
  const primary = (tag ?? '').toLowerCase().split('-')[0] ?? '';
  return isLanguage(primary) ? primary : 'nl';
}
