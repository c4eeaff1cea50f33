/** Explanations in French: what is wrong with one, why one cannot be written, and how the report shows them. */
import { pluralFr, type Wording } from '../wording';
import type { ExplainMessageId } from './nl';

export const frExplain: Readonly<Record<ExplainMessageId, Wording>> = {
  'definition.unknown-explainable': (say) => `il n’y a pas de règle «\u00a0${say('value')}\u00a0» qui peut être justifiée${say('nearest') === '' ? '' : `\u00a0; vouliez-vous dire «\u00a0${say('nearest')}\u00a0»\u00a0?`}`,

  // What may be wrong with an explanation.
  'broken.explained': 'Pas encore de justification valable (constat de {rule}).',
  'explain.missing': 'La colonne {column} n’est pas remplie.',
  'explain.unread': '«\u00a0{value}\u00a0» dans la colonne {column} n’est pas une date.',
  'explain.state': '«\u00a0{value}\u00a0» n’est pas un statut\u00a0; choisissez parmi {allowed}.',
  'explain.unreadable': 'Cette justification est illisible.',
  'explain.unreadable.title': 'La justification est complète et lisible',
  'explain.unreadable.demands': 'Une justification nomme la règle, la valeur et un texte\u00a0; son statut et ses dates sont lisibles.',
  'explain.unreadable.why': 'D’une justification incomplète, on ne sait pas sur quoi elle porte ni jusqu’à quand elle vaut.',
  'explain.unreadable.solve': 'Complétez ou corrigez la cellule sur la feuille Justification.',
  'explain.stale': (say, { now }) => `La valeur justifiée est «\u00a0${say('value')}\u00a0»${Array.isArray(now) && now.length > 0 ? `\u00a0; à présent il y a «\u00a0${say('now')}\u00a0»` : ', mais elle a changé'}.`,
  'explain.stale.title': 'La justification est dépassée',
  'explain.stale.demands': 'Une justification porte sur les valeurs actuelles.',
  'explain.stale.why': 'Une justification va avec une valeur. Si celle-ci change, il faut voir si elle tient encore.',
  'explain.stale.solve': 'Justifiez à nouveau le constat\u00a0; l’ancienne justification peut rester.',
  'explain.expired': 'Cette justification valait jusqu’au {expires}.',
  'explain.expired.title': 'La justification a expiré',
  'explain.expired.demands': 'La date d’expiration d’une justification n’est pas passée.',
  'explain.expired.why': 'Ce qui pouvait rester un temps est à réexaminer après la date d’expiration.',
  'explain.expired.solve': 'Résolvez le constat, ou justifiez-le à nouveau avec une date d’expiration ultérieure.',
  'explain.rejected': 'Cette justification a été rejetée.',
  'explain.rejected.title': 'La justification a été rejetée',
  'explain.rejected.demands': 'Une justification n’est pas rejetée.',
  'explain.rejected.why': 'Avec une justification rejetée, le constat ne peut pas rester.',
  'explain.rejected.solve': 'Résolvez le constat, ou écrivez une nouvelle ligne avec une meilleure justification.',
  'explain.orphan': (say, { isKnown }) => (isKnown === false ? `Il n’y a pas de règle ${say('rule')}.` : `${say('rule')} ne constate rien (ou plus rien)${say('row') === '' ? '' : ` pour «\u00a0${say('row')}\u00a0»`}.`),
  'explain.orphan.title': 'Justification sans constat',
  'explain.orphan.demands': 'Une justification porte sur un constat qui existe.',
  'explain.orphan.why': 'Le constat est résolu, ou la règle ou la ligne est écrite autrement que dans le constat.',
  'explain.orphan.solve': 'Si le constat est résolu, supprimez la ligne. Sinon, corrigez la règle ou le nom de la ligne.',
  'explain.not-allowed': 'Un constat de {rule} ne peut pas être justifié\u00a0; il reste valable.',
  'explain.not-allowed.title': 'Le constat ne peut pas être justifié',
  'explain.not-allowed.demands': 'Seuls les constats de règles qui le permettent sont justifiés.',
  'explain.not-allowed.why': 'Une erreur rend les chiffres inutilisables\u00a0; une justification n’y change rien.',
  'explain.not-allowed.solve': 'Résolvez le constat lui-même. Le livre des règles dit lesquelles peuvent être justifiées.',

  // Why an explanation cannot be written.
  'explain.no-finding': (say) => `${say('rule', 'Cette règle')} ne constate rien ici qui puisse être justifié.${say('known') === '' ? '' : ` À justifier\u00a0: ${say('known')}.`}`,
  'explain.may-not': 'Un constat de {rule} ne peut pas être justifié\u00a0: résolvez-le.',
  'explain.no-text': 'Une justification a besoin d’un texte.',
  'explain.no-table': 'Ce classeur n’a pas de feuille Justification. Reprenez-la du modèle, ou créez un nouveau classeur avec streefpeil template.',
  'explain.no-column': 'Il manque la colonne {column} sur la feuille Justification.',
  'explain.no-room': 'La feuille {sheet} n’a plus de ligne vide pour la justification. Ajoutez-y des lignes.',

  // In the rule book and the report.
  'rules.may-be-explained': 'justifiable',
  'explain.state.accepted': 'acceptée',
  'explain.state.under-review': 'en examen',
  'explain.state.rejected': 'rejetée',
  'explain.state.expired': 'expirée',
  'explain.state.stale': 'dépassée',
  'explain.state.orphan': 'sans constat',
  'explain.state.not-allowed': 'non admise',
  'explain.state.unreadable': 'illisible',
  'explain.state.replaced': 'remplacée',
  'report.explained': (say) => `Justification (${say('state')}${say('author') === '' ? '' : `, ${say('author')}`})\u00a0: ${say('text')}`,
  'report.findings-explained': (say, { accepted, underReview }) => `${say('findings')}\u00a0; ${[
    accepted === 0 ? '' : `${say('accepted')} avec justification acceptée`,
    underReview === 0 ? '' : `${say('underReview')} avec justification en examen`,
  ].filter((part) => part !== '').join(', ')}`,
  'report.explanations': (say, { count }) => `${say('count')} ${pluralFr(count, 'justification', 'justifications')}\u00a0: ${say('standings')}.`,
};
