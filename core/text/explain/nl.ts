/** Explanations in Dutch: what is wrong with one, why one cannot be written, and how the report shows them. */
import { plural, type Wording } from '../wording';

export const nlExplain = {
  'definition.unknown-explainable': (say) => `er is geen regel "${say('value')}" die verantwoord mag worden${say('nearest') === '' ? '' : `; bedoelde u "${say('nearest')}"?`}`,

  // What may be wrong with an explanation.
  'broken.explained': 'Nog zonder verantwoording die geldt (bevinding van {rule}).',
  'explain.missing': 'De kolom {column} is niet ingevuld.',
  'explain.unread': '"{value}" in de kolom {column} is geen datum.',
  'explain.state': '"{value}" is geen status; kies uit {allowed}.',
  'explain.unreadable': 'Deze verantwoording is niet te lezen.',
  'explain.unreadable.title': 'Verantwoording is volledig en leesbaar',
  'explain.unreadable.demands': 'Een verantwoording noemt regel, waarde en tekst; status en datums zijn te lezen.',
  'explain.unreadable.why': 'Van een onvolledige verantwoording is niet te zeggen waarover ze gaat of tot wanneer ze geldt.',
  'explain.unreadable.solve': 'Vul de cel aan of verbeter ze op het blad Verantwoording.',
  'explain.stale': (say, { now }) => `Verantwoord is "${say('value')}"${Array.isArray(now) && now.length > 0 ? `, nu staat er "${say('now')}"` : ', maar dat is veranderd'}.`,
  'explain.stale.title': 'Verantwoording is verouderd',
  'explain.stale.demands': 'Een verantwoording gaat over de waarden die er nu staan.',
  'explain.stale.why': 'Een verantwoording hoort bij een waarde. Verandert die, dan is opnieuw te bekijken of ze nog opgaat.',
  'explain.stale.solve': 'Verantwoord de bevinding opnieuw; de oude verantwoording mag blijven staan.',
  'explain.expired': 'Deze verantwoording gold tot {expires}.',
  'explain.expired.title': 'Verantwoording is vervallen',
  'explain.expired.demands': 'De vervaldatum van een verantwoording is niet voorbij.',
  'explain.expired.why': 'Wat tijdelijk mocht blijven staan, is na de vervaldatum opnieuw te beoordelen.',
  'explain.expired.solve': 'Los de bevinding op, of verantwoord ze opnieuw met een latere vervaldatum.',
  'explain.rejected': 'Deze verantwoording is verworpen.',
  'explain.rejected.title': 'Verantwoording is verworpen',
  'explain.rejected.demands': 'Een verantwoording is niet verworpen.',
  'explain.rejected.why': 'Met een verworpen verantwoording kan de bevinding niet blijven staan.',
  'explain.rejected.solve': 'Los de bevinding op, of schrijf een nieuwe rij met een betere verantwoording.',
  'explain.orphan': (say, { isKnown }) => (isKnown === false ? `Er is geen regel ${say('rule')}.` : `${say('rule')} vindt${say('row') === '' ? '' : ` bij "${say('row')}"`} niets (meer).`),
  'explain.orphan.title': 'Verantwoording zonder bevinding',
  'explain.orphan.demands': 'Een verantwoording gaat over een bevinding die er is.',
  'explain.orphan.why': 'De bevinding is opgelost, of de regel of rij is anders geschreven dan in de bevinding.',
  'explain.orphan.solve': 'Is de bevinding opgelost, dan mag de rij weg. Verbeter anders de regel of de naam van de rij.',
  'explain.not-allowed': 'Een bevinding van {rule} kan niet verantwoord worden; ze blijft gelden.',
  'explain.not-allowed.title': 'Bevinding kan niet verantwoord worden',
  'explain.not-allowed.demands': 'Alleen bevindingen van regels die dat toelaten, worden verantwoord.',
  'explain.not-allowed.why': 'Een fout maakt de cijfers onbruikbaar; uitleg verandert daar niets aan.',
  'explain.not-allowed.solve': 'Los de bevinding zelf op. Het regelboek zegt welke regels verantwoord mogen worden.',

  // Why an explanation cannot be written.
  'explain.no-finding': (say) => `${say('rule', 'Deze regel')} vindt hier niets dat verantwoord kan worden.${say('known') === '' ? '' : ` Te verantwoorden: ${say('known')}.`}`,
  'explain.may-not': 'Een bevinding van {rule} kan niet verantwoord worden: los ze op.',
  'explain.no-text': 'Een verantwoording heeft tekst nodig.',
  'explain.no-table': 'Deze werkmap heeft geen blad Verantwoording. Neem het over uit het sjabloon, of maak een nieuwe werkmap met streefpeil template.',
  'explain.no-column': 'Op het blad Verantwoording ontbreekt de kolom {column}.',
  'explain.no-room': 'Op het blad {sheet} is geen lege rij meer voor de verantwoording. Voeg er rijen toe.',

  // In the rule book and the report.
  'rules.may-be-explained': 'te verantwoorden',
  'explain.state.accepted': 'aanvaard',
  'explain.state.under-review': 'in behandeling',
  'explain.state.rejected': 'verworpen',
  'explain.state.expired': 'vervallen',
  'explain.state.stale': 'verouderd',
  'explain.state.orphan': 'zonder bevinding',
  'explain.state.not-allowed': 'niet toegelaten',
  'explain.state.unreadable': 'niet te lezen',
  'explain.state.replaced': 'vervangen',
  'report.explained': (say) => `Verantwoording (${say('state')}${say('author') === '' ? '' : `, ${say('author')}`}): ${say('text')}`,
  'report.findings-explained': (say, { accepted, underReview }) => `${say('findings')}; ${[
    accepted === 0 ? '' : `${say('accepted')} met aanvaarde verantwoording`,
    underReview === 0 ? '' : `${say('underReview')} met verantwoording in behandeling`,
  ].filter((part) => part !== '').join(', ')}`,
  'report.explanations': (say, { count }) => `${say('count')} ${plural(count, 'verantwoording', 'verantwoordingen')}: ${say('standings')}.`,
} satisfies Record<string, Wording>;

export type ExplainMessageId = keyof typeof nlExplain;
