/** The first view of the browser page in French. */
import type { LandingKey } from './nl';

export const frLanding: Readonly<Record<LandingKey, string>> = {
  intro: 'Remplissez et contrôlez des plans de personnel et des indicateurs, jusqu’à la cellule.',
  choose: 'Choisir un classeur',
  drop: 'ou déposez-le ici (.xlsx, .xlsm)',
  private: 'Le classeur ne quitte pas votre ordinateur.',
  language: 'Langue',
  waiting: 'Votre fichier sera lu dans un instant…',
  failed: 'La page n’a pas été chargée entièrement. Actualisez-la et réessayez.',
};
