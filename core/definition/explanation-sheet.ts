/** The sheet on which users explain findings that may stand: part of every kind with a rule that may be explained, whatever its definition says. */
import type { ExplanationState } from '../model/explanation';
import { LANGUAGES, type Words } from '../model/words';
import type { Column, Definition, SheetDefinition } from './definition';

/** Name of the table, the same in every language. */
export const EXPLANATION_TABLE = 'Verantwoording';

/** What each state is called; people may type it in any language. */
export const STATE_WORDS: Readonly<Record<ExplanationState, Words>> = {
  'under-review': { nl: 'in behandeling', fr: 'en examen', en: 'under review' },
  'accepted': { nl: 'aanvaard', fr: 'acceptée', en: 'accepted' },
  'rejected': { nl: 'verworpen', fr: 'rejetée', en: 'rejected' },
};

const column = (label: Words, aliases: readonly string[], width: number, more: Partial<Column> = {}): Column =>
  ({ label, aliases, width, bands: [], type: 'text', decimals: 0, blank: 'undecided', total: 'none', ...more });

const wide = { wraps: true } as const;

/** By role, in the order of the sheet. */
export const EXPLANATION_COLUMNS = {
  rule: column({ nl: 'Regel', fr: 'Règle', en: 'Rule' }, [], 13, {
    help: { nl: 'De code van de regel, bijvoorbeeld IND-DOEL-001.', fr: 'Le code de la règle, par exemple IND-DOEL-001.', en: 'The code of the rule, for example IND-DOEL-001.' },
  }),
  row: column({ nl: 'Rij', fr: 'Ligne', en: 'Row' }, ['Wat', 'Item'], 22, {
    ...wide,
    help: {
      nl: 'Hoe de rij heet in de bevinding, bijvoorbeeld 2.10 of A1 Informaticus. Leeg als de bevinding over de hele werkmap gaat.',
      fr: "Le nom de la ligne dans le constat, par exemple 2.10 ou A1 Informaticus. Vide si le constat porte sur tout le classeur.",
      en: 'What the row is called in the finding, for example 2.10 or A1 Informaticus. Blank where the finding is about the whole workbook.',
    },
  }),
  value: column({ nl: 'Waarde', fr: 'Valeur', en: 'Value' }, ['Waarden', 'Valeurs', 'Values'], 24, {
    ...wide,
    help: {
      nl: 'De waarden waarover de verantwoording gaat, zoals de controle ze toont. Veranderen ze, dan geldt ze niet meer.',
      fr: 'Les valeurs justifiées, telles que le contrôle les montre. Si elles changent, la justification ne vaut plus.',
      en: 'The values that are explained, as the check shows them. When they change, the explanation no longer holds.',
    },
  }),
  text: column({ nl: 'Verantwoording', fr: 'Justification', en: 'Explanation' }, ['Verklaring', 'Toelichting', 'Uitleg', 'Explication'], 46, wide),
  author: column({ nl: 'Auteur', fr: 'Auteur', en: 'Author' }, ['Door', 'Par', 'By'], 16, wide),
  date: column({ nl: 'Datum', fr: 'Date', en: 'Date' }, [], 12, { type: 'date' }),
  expires: column({ nl: 'Vervaldatum', fr: "Date d'expiration", en: 'Expiry date' }, ['Geldig tot', 'Expiration', 'Expires', "Valable jusqu'au", 'Valid until'], 12, {
    type: 'date',
    help: { nl: 'De laatste dag waarop ze geldt. Leeg: onbeperkt.', fr: 'Le dernier jour de validité. Vide: illimitée.', en: 'The last day on which it holds. Blank: no end.' },
  }),
  state: column({ nl: 'Status', fr: 'Statut', en: 'State' }, ['Toestand', 'État', 'Status'], 14, { choices: Object.values(STATE_WORDS) }),
} as const satisfies Readonly<Record<string, Column>>;

export type ExplanationRole = keyof typeof EXPLANATION_COLUMNS;

const SHEET: SheetDefinition = {
  label: { nl: 'Verantwoording', fr: 'Justification', en: 'Explanations' },
  note: {
    nl: 'Eén rij per bevinding die mag blijven staan, met de reden. Een fout verbetert u; ze is niet te verantwoorden.',
    fr: 'Une ligne par constat qui peut subsister, avec la raison. Une erreur se corrige; elle ne se justifie pas.',
    en: 'One row for each finding that may stand, with the reason. An error is to be corrected; it cannot be explained.',
  },
  lines: [],
  tables: [{
    name: EXPLANATION_TABLE,
    label: { nl: 'Verantwoording', fr: 'Justification', en: 'Explanations' },
    columns: Object.values(EXPLANATION_COLUMNS),
    key: [EXPLANATION_COLUMNS.rule.label.nl, EXPLANATION_COLUMNS.row.label.nl],
    emptyRows: 15,
    hasTotals: false,
    optional: true,
  }],
};

/** Names that a sheet with explanations may have, in lower case: only there the table is looked for by its headers. */
export const EXPLANATION_SHEET_NAMES: ReadonlySet<string> = new Set(LANGUAGES.map((language) => SHEET.label[language].toLowerCase()));

export const explanationSheet = (): SheetDefinition => SHEET;

/** The definition with the sheet at its end, where a rule of it may be explained; a table of that name of its own goes before. */
export function withExplanations(definition: Definition): Definition {
  const isAsked = definition.rules.some(({ explainable }) => explainable);
  const isTaken = definition.sheets.some(({ tables }) => tables.some(({ name }) => name.toLowerCase() === EXPLANATION_TABLE.toLowerCase()));
  return isAsked && !isTaken ? { ...definition, sheets: [...definition.sheets, SHEET] } : definition;
}
