/** The notation of numbers and days that goes with each language of the pane. */
import type { Language } from '../../core/model/words';
import type { NumberLocale } from '../../core/number/locale';

export const LOCALES: Readonly<Record<Language, NumberLocale>> = { nl: 'nl-BE', fr: 'fr-BE', en: 'en' };
