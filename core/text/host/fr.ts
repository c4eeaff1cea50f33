/** Why a workbook could not be read, changed or shown where it is open, in French. */
import type { Wording } from '../wording';
import type { HostMessageId } from './nl';

export const frHost: Readonly<Record<HostMessageId, Wording>> = {
  'host.protected': (say) => `${say('sheet') === '' ? 'Une feuille' : `La feuille «\u00a0${say('sheet')}\u00a0»`} est protégée\u00a0; Streefpeil n’y change rien. Ôtez la protection (Révision > Ôter la protection de la feuille) ou demandez-le à la personne qui l’a protégée, puis réessayez.`,
  'host.edit-mode': 'Excel attend que vous ayez fini de taper. Appuyez sur Entrée ou Échap et réessayez.',
  'host.too-large': 'Ce classeur est trop grand pour être demandé à Excel en une fois. Réduisez les feuilles, ou utilisez la page pour les fichiers.',
  'host.read-only': 'Ce classeur est ouvert en lecture seule. Choisissez Modifier dans Excel, ou enregistrez une copie, puis réessayez.',
  'host.name-taken': (say) => `Une feuille, un tableau ou un nom ${say('name')} existe déjà dans ce classeur. Renommez-le, ou ouvrez le modèle comme nouveau classeur.`,
  'host.not-supported': 'Cette version d’Excel ne le permet pas. Mettez Excel à jour, ou utilisez Excel sur le web.',
  'host.busy': 'Excel est trop occupé. Attendez un instant et réessayez.',
  'host.gone': (say) => `${say('place') === '' ? 'Cet endroit' : say('place')} n’existe plus\u00a0: la feuille ou le tableau a été renommé ou supprimé.`,
  'host.hidden': 'La feuille «\u00a0{sheet}\u00a0» est masquée. Affichez-la (clic droit sur un onglet > Afficher) et réessayez.',
  'host.changed-since': '{place} a changé entre-temps et ne sera pas écrasé. Annulez-y la modification vous-même.',
  'host.nothing-open': 'Aucun classeur n’est ouvert.',
  'host.failed': (say) => `Excel n’a pas pu l’exécuter${say('detail') === '' ? '' : ` (${say('detail')})`}. Réessayez.`,
};
