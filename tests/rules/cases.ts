/** Every rule of the personeelsplan on a sound, a wrong and an unreadable plan: what is changed, and which findings that gives. */
import type { Scalar } from '../../core/model/scalar';
import type { Cell } from '../../core/model/workbook';
import { type PlanChange, ROWS, type PlanRow, error, rowsWith } from '../check/workbook-of';

export interface RuleCase {
  /** Why this case stands for its verdict, where that does not speak for itself. */
  readonly about?: string;
  readonly change: PlanChange;
  /** `verdict place (item): Dutch text`; empty where every item holds. */
  readonly findings: readonly string[];
}

export interface RuleCases {
  readonly rule: string;
  /** How many items hold on the sound plan. */
  readonly items: number;
  readonly held: RuleCase;
  readonly broken: readonly RuleCase[];
  readonly undecided: readonly RuleCase[];
}

const held = (change: PlanChange = {}): RuleCase => ({ change, findings: [] });
const ntb = (row: number, column: number): PlanChange => ({ rows: rowsWith(row, { [column]: 'Ntb' }) });
const unreadable = (place: string, column: string, item?: string): string =>
  `undecided ${place}${item === undefined ? '' : ` (${item})`}: "Ntb" is niet te lezen (kolom ${column}).`;
const lastRow = (row: PlanRow): PlanChange => ({ rows: [...ROWS, row] });
/** A value in a cell that had a formula. */
const typed = (value: Scalar): Cell => ({ value });
const VTE = { Telbasis: 'VTE' };

export const CASES: readonly RuleCases[] = [
  {
    rule: 'PEP-PAR-001',
    items: 2,
    held: held(),
    broken: [
      { change: { parameters: { Entiteit: null } }, findings: ['broken Toelichting!B5: Entiteit is niet ingevuld.'] },
      { about: 'white space is no name', change: { parameters: { Entiteit: '  ', Referentiedatum: null } }, findings: ['broken Toelichting!B5: Entiteit is niet ingevuld.', 'broken Toelichting!B6: Referentiedatum is niet ingevuld.'] },
    ],
    undecided: [{ about: 'the workbook has no place for it', change: { parameters: { Referentiedatum: undefined } }, findings: ['undecided -: Referentiedatum staat niet in deze werkmap.'] }],
  },
  {
    rule: 'PEP-PAR-002',
    items: 1,
    held: held({ parameters: { Telbasis: null } }),
    broken: [{ change: { parameters: { Telbasis: 'FTE' } }, findings: ['broken Toelichting!B8: De telbasis is "FTE"; dat kan alleen koppen of VTE zijn.'] }],
    undecided: [{ change: { parameters: { Telbasis: error('#REF!') } }, findings: ['undecided Toelichting!B8: Telbasis is niet te lezen ("#REF!").'] }],
  },
  {
    rule: 'PEP-GET-001',
    items: 30,
    held: held(),
    broken: [
      { about: 'below zero', change: { rows: rowsWith(1, { 3: -3 }) }, findings: ['broken Personeelsplan!D7 (A1 Informaticus): -3 is lager dan 0.'] },
      { about: 'half a head', change: { rows: rowsWith(2, { 8: 0.5 }) }, findings: ['broken Personeelsplan!I8 (B1 Deskundige): 0,5 is geen geheel getal.'] },
      { about: 'text', change: ntb(4, 4), findings: ['broken Personeelsplan!E10 (D1 Assistent): Er staat tekst ("Ntb") waar een geheel getal hoort.'] },
      { about: 'an error value', change: { rows: rowsWith(3, { 3: error('#N/A') }) }, findings: ['broken Personeelsplan!D9 (C1 Medewerker): #N/A is geen geheel getal.'] },
    ],
    undecided: [
      { about: 'nobody can tell how is counted', change: { parameters: { Telbasis: error('#N/A') } }, findings: ['undecided Toelichting!B8: Telbasis is niet te lezen ("#N/A").'] },
      { about: 'one of its columns is missing', change: { cells: { 'Personeelsplan!E5': 'Iets anders' } }, findings: ['undecided Personeelsplan!A5:K5: De kolom Statutair vacant is in de tabel Functies niet met zekerheid gevonden.'] },
    ],
  },
  {
    rule: 'PEP-GET-002',
    items: 30,
    held: held({ parameters: VTE, rows: rowsWith(1, { 3: 2.8 }) }),
    broken: [
      { change: { parameters: VTE, rows: rowsWith(1, { 3: -0.5 }) }, findings: ['broken Personeelsplan!D7 (A1 Informaticus): -0,5 is lager dan 0.'] },
      { about: 'text', change: { parameters: VTE, ...ntb(0, 3) }, findings: ['broken Personeelsplan!D6 (A3 Gedelegeerd bestuurder): Er staat "Ntb" waar een getal hoort.'] },
    ],
    undecided: [{ about: 'one of its columns is missing', change: { parameters: VTE, cells: { 'Personeelsplan!I5': null } }, findings: ['undecided Personeelsplan!A5:K5: De kolom Contractueel vacant bepaalde duur is in de tabel Functies niet met zekerheid gevonden.'] }],
  },
  {
    rule: 'PEP-GET-003',
    items: 11,
    held: held(),
    broken: [{ change: { rows: rowsWith(1, { 3: '33' }) }, findings: ['broken Personeelsplan!D7 (A1 Informaticus): Het getal 33 staat als tekst in de cel en telt in Excel niet mee.'] }],
    undecided: [{ about: 'the text is no number', change: ntb(1, 3), findings: ['undecided Personeelsplan!D7 (A1 Informaticus): "Ntb" is niet te lezen.'] }],
  },
  {
    rule: 'PEP-NIV-001',
    items: 5,
    held: held({ rows: rowsWith(2, { 0: 'b' }) }),
    broken: [{ change: { rows: rowsWith(2, { 0: 'E' }) }, findings: ['broken Personeelsplan!A8 (B1 Deskundige): "E" kan hier niet; kies uit A, B, C, D.'] }],
    undecided: [
      { about: 'blank, and no neighbour of its rank has a level', change: { rows: rowsWith(2, { 0: null }) }, findings: ['undecided Personeelsplan!A8 (B1 Deskundige): Niveau is leeg.'] },
      { about: 'an error value', change: { rows: rowsWith(2, { 0: error('#NAME?') }) }, findings: ['undecided Personeelsplan!A8 (B1 Deskundige): "#NAME?" is niet te lezen (kolom Niveau).'] },
    ],
  },
  {
    rule: 'PEP-RNG-001',
    items: 5,
    held: held(),
    broken: [{ change: { rows: rowsWith(2, { 1: 'A1' }) }, findings: ['broken Personeelsplan!B8 (A1 Deskundige): Rang A1 hoort niet bij niveau B.'] }],
    undecided: [{ change: { rows: rowsWith(2, { 1: null }) }, findings: ['undecided Personeelsplan!B8 (Deskundige): Rang is leeg.'] }],
  },
  {
    rule: 'PEP-FUN-001',
    items: 15,
    held: held(),
    broken: [
      { change: { rows: rowsWith(3, { 2: null }) }, findings: ['broken Personeelsplan!C9 (C1): Functie is niet ingevuld.'] },
      { about: 'white space is no name', change: { rows: rowsWith(3, { 1: ' ' }) }, findings: ['broken Personeelsplan!B9 (Medewerker): Rang is niet ingevuld.'] },
    ],
    undecided: [
      { about: 'an error value', change: { rows: rowsWith(3, { 2: error('#N/A') }) }, findings: ['undecided Personeelsplan!C9 (C1): "#N/A" is niet te lezen (kolom Functie).'] },
      { about: 'the column is missing', change: { cells: { 'Personeelsplan!C5': 'Opmerkingen' } }, findings: ['undecided Personeelsplan!A5:K5: De kolom Functie is in de tabel Functies niet met zekerheid gevonden.'] },
    ],
  },
  {
    rule: 'PEP-FUN-002',
    items: 5,
    held: held(lastRow(['D', 'D2', 'Assistent', 1, null, null, null, null, null])),
    broken: [{
      about: 'case does not count',
      change: lastRow(['A', 'A1', 'informaticus', 1, null, null, null, null, null]),
      findings: ['broken Personeelsplan!B7:C7 (A1 Informaticus): Deze combinatie van Rang, Functie staat 2 keer in de tabel.', 'broken Personeelsplan!B11:C11 (A1 informaticus): Deze combinatie van Rang, Functie staat 2 keer in de tabel.'],
    }],
    undecided: [{ change: { rows: rowsWith(1, { 1: error('#N/A') }) }, findings: ['undecided Personeelsplan!B7 (Informaticus): "#N/A" is niet te lezen (kolom Rang).'] }],
  },
  {
    rule: 'PEP-DIR-001',
    items: 5,
    held: held({ rows: rowsWith(0, { 3: null, 4: 1 }) }),
    broken: [
      { change: { rows: rowsWith(0, { 3: 2 }) }, findings: ['broken Personeelsplan!C6 (A3 Gedelegeerd bestuurder): Plaatsen voor gedelegeerd bestuurder: 2; het moet er precies één zijn.'] },
      { about: 'none', change: { rows: rowsWith(0, { 3: 0 }) }, findings: ['broken Personeelsplan!C6 (A3 Gedelegeerd bestuurder): Plaatsen voor gedelegeerd bestuurder: 0; het moet er precies één zijn.'] },
    ],
    undecided: [{ about: 'a name of a function cannot be read', change: { rows: rowsWith(4, { 2: error('#N/A') }) }, findings: ['undecided Personeelsplan!C10: "#N/A" is niet te lezen (kolom Functie).'] }],
  },
  {
    rule: 'PEP-RIJ-001',
    items: 5,
    held: held({ rows: rowsWith(4, { 3: 0 }) }),
    broken: [{ change: { rows: rowsWith(4, { 3: null }) }, findings: ['broken Personeelsplan!A10:K10 (D1 Assistent): Deze rij heeft geen enkel aantal.'] }],
    undecided: [{ about: 'what stands there is no count', change: ntb(4, 3), findings: [unreadable('Personeelsplan!D10', 'Statutair ingevuld', 'D1 Assistent')] }],
  },
  {
    rule: 'PEP-TOT-001',
    items: 8,
    held: held(),
    broken: [{ change: { cells: { 'Personeelsplan!D11': typed(14), 'Personeelsplan!K11': typed(3) } }, findings: ['broken Personeelsplan!D11: 14 opgegeven, de rijen geven 15: verschil 1.', 'broken Personeelsplan!K11: 3 opgegeven, de rijen geven 4: verschil 1.'] }],
    undecided: [
      { about: 'a row cannot be read', change: ntb(1, 4), findings: Array.from({ length: 2 }, () => unreadable('Personeelsplan!E7', 'Statutair vacant')) },
      { about: 'the total cannot be read', change: { cells: { 'Personeelsplan!E11': typed('?') } }, findings: ['undecided Personeelsplan!E11: "?" is niet te lezen (kolom Statutair vacant).'] },
      { about: 'there is no totals row', change: { withoutTotals: ['Functies'] }, findings: Array.from({ length: 8 }, () => 'undecided Personeelsplan!A5:K5: De tabel Functies heeft geen totaalrij.') },
    ],
  },
  {
    rule: 'PEP-TOT-002',
    items: 5,
    held: held(),
    broken: [{ change: { cells: { 'Personeelsplan!J7': typed(6) } }, findings: ['broken Personeelsplan!J7 (A1 Informaticus): 6 opgegeven, de rij geeft 5: verschil 1.'] }],
    undecided: [{ change: ntb(1, 5), findings: [unreadable('Personeelsplan!F7', 'Contractueel ingevuld onbepaalde duur', 'A1 Informaticus')] }],
  },
  {
    rule: 'PEP-TOT-003',
    items: 5,
    held: held(),
    broken: [{ change: { cells: { 'Personeelsplan!K8': typed(0) } }, findings: ['broken Personeelsplan!K8 (B1 Deskundige): 0 opgegeven, de rij geeft 2: verschil 2.'] }],
    undecided: [{ change: ntb(2, 7), findings: [unreadable('Personeelsplan!H8', 'Contractueel vacant onbepaalde duur', 'B1 Deskundige')] }],
  },
  {
    rule: 'PEP-TOT-004',
    items: 1,
    held: held(),
    broken: [{ change: { rows: rowsWith(3, { 0: 'E' }) }, findings: ['broken Samenvatting!E8: 14 opgegeven, de rijen geven 19: verschil 5.'] }],
    undecided: [{ about: 'the workbook has no summary', change: { withoutSheets: ['Samenvatting'] }, findings: ['undecided -: De tabel Per niveau staat niet in deze werkmap.'] }],
  },
  {
    rule: 'PEP-TOT-005',
    items: 1,
    held: held({ cells: { 'Samenvatting!A11': 'Totaal: 15 + 3 + 1 = 19' } }),
    broken: [
      { about: 'it does not add up', change: { cells: { 'Samenvatting!A11': 'Totaal: 15 + 4 = 20' } }, findings: ['broken Samenvatting!A11: In "Totaal: 15 + 4 = 20" is de som 19, niet 20: verschil 1.'] },
      { about: 'it is not that of the table', change: { cells: { 'Samenvatting!A11': 'Totaal: 15 + 6 = 21' } }, findings: ['broken Samenvatting!A11: Er staat 21, de tabel geeft 19: verschil 2.'] },
      { about: 'its terms are not those of the table', change: { cells: { 'Samenvatting!A11': 'Totaal: 14 + 5 = 19' } }, findings: ['broken Samenvatting!A11: De getallen in "Totaal: 14 + 5 = 19" zijn niet die van de tabel (15, 3, 1).'] },
    ],
    undecided: [
      { about: 'there is no such line', change: { cells: { 'Samenvatting!A11': null } }, findings: ['undecided -: Er is niets gevonden waarvoor deze regel geldt.'] },
      { about: 'a figure is not known', change: { ...ntb(1, 3), cells: { 'Samenvatting!A11': 'Totaal: 15 + 4 = 19' } }, findings: ['undecided Samenvatting!A11: De cijfers van de tabel zijn niet allemaal bekend.'] },
    ],
  },
  {
    rule: 'PEP-SUB-001',
    items: 20,
    held: held(),
    broken: [{ change: { cells: { 'Samenvatting!B5': typed(5) } }, findings: ['broken Samenvatting!B5 (B): 5 opgegeven voor B, de rijen geven 4: verschil 1.'] }],
    undecided: [{ about: 'a row cannot be read', change: ntb(1, 3), findings: Array.from({ length: 2 }, () => unreadable('Personeelsplan!D7', 'Statutair ingevuld')) }],
  },
  {
    rule: 'PEP-SUB-002',
    items: 5,
    held: held(),
    broken: [{ change: { cells: { 'Samenvatting!F8': typed(7) } }, findings: ['broken Samenvatting!F8: 7 opgegeven, de rijen geven 4: verschil 3.'] }],
    undecided: [{ about: 'a subtotal cannot be read', change: { cells: { 'Samenvatting!C4': typed('?') } }, findings: ['undecided Samenvatting!C4: "?" is niet te lezen (kolom Contractueel ingevuld onbepaalde duur).'] }],
  },
  {
    rule: 'PEP-PLF-001',
    items: 1,
    held: held({ parameters: { Plafond: 19 } }),
    broken: [{ change: { parameters: { Plafond: 18 } }, findings: ['broken Toelichting!B7: 19 ingevuld, hoogstens 18 toegestaan: 1 te veel.'] }],
    undecided: [
      { about: 'there is no ceiling', change: { parameters: { Plafond: null } }, findings: ['undecided Toelichting!B7: Maximaal aantal personeelsleden is niet ingevuld.'] },
      { about: 'the ceiling is no number', change: { parameters: { Plafond: 'geen' } }, findings: ['undecided Toelichting!B7: Maximaal aantal personeelsleden is niet te lezen ("geen").'] },
    ],
  },
  {
    rule: 'PEP-PAD-001',
    items: 4,
    held: held({ path: [[42_369, 22, null]] }),
    broken: [{ change: { path: [[42_369, 22, 20], [null, 19, null]] }, findings: ['broken Afslankingspad!A5: Meetdatum is niet ingevuld.'] }],
    undecided: [{ about: 'an error value', change: { path: [[42_369, error('#N/A'), 20], [43_100, 19, null]] }, findings: ['undecided Afslankingspad!B4: "#N/A" is niet te lezen (kolom Maximum).'] }],
  },
  {
    rule: 'PEP-PAD-002',
    items: 2,
    held: held(),
    broken: [{ change: { path: [[42_369, 22, 20], [42_369, 19, null]] }, findings: ['broken Afslankingspad!A4 (31 december 2015): Deze datum staat 2 keer in het pad.', 'broken Afslankingspad!A5 (31 december 2015): Deze datum staat 2 keer in het pad.'] }],
    undecided: [{ about: 'a date cannot be read', change: { path: [[42_369, 22, 20], ['ooit', 19, null]] }, findings: ['undecided Afslankingspad!A5: "ooit" is niet te lezen (kolom Meetdatum).'] }],
  },
  {
    rule: 'PEP-PAD-003',
    items: 4,
    held: held({ path: [[42_369, 22.5, null], [43_100, 0, null]] }),
    broken: [{ change: { path: [[42_369, 22, -20], [43_100, 'Ntb', null]] }, findings: ['broken Afslankingspad!B5 (31 december 2017): Er staat "Ntb" waar een getal hoort.', 'broken Afslankingspad!C4 (31 december 2015): -20 is lager dan 0.'] }],
    undecided: [{ about: 'a ceiling is blank', change: { path: [[42_369, null, 20], [43_100, 19, null]] }, findings: ['undecided Afslankingspad!B4 (31 december 2015): Maximum is leeg.'] }],
  },
  {
    rule: 'PEP-PAD-004',
    items: 1,
    held: held({ path: [[42_369, 20, null], [43_100, 16.01, null]] }),
    broken: [
      { about: 'between two points: 17,9973 and one for the move', change: { path: [[42_369, 20, null], [43_100, 16, null]] }, findings: ['broken Afslankingspad!A3:F3: 19 geteld, het pad laat er op deze dag 18,99 toe: 0,01 te veel.'] },
      { about: 'on a point, without its move', change: { path: [[42_735, 18, null], [43_100, 15, null]], moves: [] }, findings: ['broken Afslankingspad!A3:F3: 19 geteld, het pad laat er op deze dag 18 toe: 1 te veel.'] },
      { about: 'after the last point its ceiling stays', change: { path: [[42_000, 22, null], [42_369, 17, null]] }, findings: ['broken Afslankingspad!A3:F3: 19 geteld, het pad laat er op deze dag 18 toe: 1 te veel.'] },
      { about: 'staff that went elsewhere take their posts along', change: { path: [[42_369, 20, null], [43_100, 20, null]], moves: [[42_735, null, 2, 'Een dienst']] }, findings: ['broken Afslankingspad!A3:F3: 19 geteld, het pad laat er op deze dag 18 toe: 1 te veel.'] },
    ],
    undecided: [
      { about: 'the day is not known', change: { parameters: { Referentiedatum: null } }, findings: ['undecided Toelichting!B6: Referentiedatum is niet ingevuld.'] },
      { about: 'a count cannot be read', change: ntb(1, 3), findings: ['undecided Personeelsplan!D7: "Ntb" is niet te lezen (kolom Statutair ingevuld).'] },
    ],
  },
  {
    rule: 'PEP-PAD-005',
    items: 2,
    held: held({ path: [[42_735, 22, 19], [43_100, 19, null]] }),
    broken: [{ change: { path: [[42_735, 22, 18], [43_100, 19, null]] }, findings: ['broken Afslankingspad!C4 (31 december 2016): 18 in het pad, 19 in het plan: verschil 1.'] }],
    undecided: [{ about: 'the count cannot be read', change: { path: [[42_735, 22, 'Ntb'], [43_100, 19, null]] }, findings: [unreadable('Afslankingspad!C4', 'Personeelsleden', '31 december 2016')] }],
  },
  {
    rule: 'PEP-PAD-006',
    items: 1,
    held: held({ path: [[42_369, 22, 20], [43_100, 17, null]] }),
    broken: [
      { about: '20 and then, without the move, 18: just over 16 at the end, and 17 with the move', change: { path: [[42_369, 22, 20], [43_100, 15, null]] }, findings: ['broken Afslankingspad!A3:F3: Aan het tempo sinds 31/12/2015 zijn het er op 31/12/2017 nog 17,01; het pad laat er dan 16 toe: 1,01 te veel.'] },
      { about: 'the last count before the day gives the pace', change: { path: [[42_000, 30, 30], [42_705, 22, 19], [43_100, 18, null], [43_465, 16, null]], moves: [] }, findings: ['broken Afslankingspad!A3:F3: Aan het tempo sinds 01/12/2016 zijn het er op 31/12/2018 nog 19; het pad laat er dan 16 toe: 3 te veel.'] },
    ],
    undecided: [{ about: 'a ceiling cannot be read', change: { path: [[42_369, 22, 20], [43_100, 'Ntb', null]] }, findings: ['undecided Afslankingspad!B5: "Ntb" is niet te lezen (kolom Maximum).'] }],
  },
  {
    rule: 'PEP-PAD-007',
    items: 2,
    held: held(),
    broken: [{ change: { path: [[42_369, 22, 20], [43_100, 19, null]], previous: { rows: rowsWith(3, { 3: 8 }) } }, findings: ['broken Afslankingspad!C4 (31 december 2015): 20 in het pad, 22 in het vorige plan: verschil 2.'] }],
    undecided: [{ about: 'a count of last year cannot be read', change: { previous: ntb(1, 3) }, findings: ['undecided [vorig] Personeelsplan!D7: "Ntb" is niet te lezen (kolom Statutair ingevuld).'] }],
  },
  {
    rule: 'PEP-VRG-001',
    items: 1,
    held: held(),
    broken: [{ about: 'the same day', change: { previous: { parameters: { Referentiedatum: 42_735 } } }, findings: ['broken Toelichting!B6: De vorige werkmap is van dezelfde dag of later.'] }],
    undecided: [{ about: 'last year has no date', change: { previous: { parameters: { Referentiedatum: null } } }, findings: ['undecided [vorig] Toelichting!B6: Referentiedatum is niet ingevuld.'] }],
  },
  {
    rule: 'PEP-VRG-002',
    items: 1,
    held: held({ parameters: { Entiteit: 'PROEFINSTELLING ' } }),
    broken: [{ change: { previous: { parameters: { Entiteit: 'Andere instelling' } } }, findings: ['broken Toelichting!B5: Hier "Proefinstelling", in de vorige werkmap "Andere instelling".'] }],
    undecided: [{ about: 'last year names none', change: { previous: { parameters: { Entiteit: null } } }, findings: ['undecided [vorig] Toelichting!B5: Entiteit is niet ingevuld.'] }],
  },
  {
    rule: 'PEP-VRG-003',
    items: 1,
    held: held(),
    broken: [{ change: { previous: { parameters: { Telbasis: 'VTE' } } }, findings: ['broken Toelichting!B8: Hier koppen, in de vorige werkmap VTE.'] }],
    undecided: [{ about: 'an error value', change: { previous: { parameters: { Telbasis: error('#REF!') } } }, findings: ['undecided [vorig] Toelichting!B8: Telbasis is niet te lezen ("#REF!").'] }],
  },
  {
    rule: 'PEP-VRG-004',
    items: 4,
    held: held({ opening: [6, null, 5, 2] }),
    broken: [{ change: { opening: [6, 7, 5, 2] }, findings: ['broken Samenvatting!G5 (B): 7 opgegeven, de vorige werkmap sluit met 6: verschil 1.'] }],
    undecided: [{ about: 'the opening figure is no number', change: { opening: [6, 'Ntb', 5, 2] }, findings: [unreadable('Samenvatting!G5', 'Totaal vorig jaar')] }],
  },
  {
    rule: 'PEP-MUT-001',
    items: 10,
    held: held({ rows: rowsWith(3, { 3: 7 }), previous: {} }),
    broken: [
      { about: 'more than the threshold', change: { rows: rowsWith(3, { 3: 8 }) }, findings: ['broken Personeelsplan!J9 (C1 Medewerker): Vorig jaar 5, nu 8: verschil 3, meer dan 2.'] },
      { about: 'another threshold', change: { rows: rowsWith(3, { 3: 7 }), parameters: { Drempel: 1 } }, findings: ['broken Personeelsplan!J9 (C1 Medewerker): Vorig jaar 5, nu 7: verschil 2, meer dan 1.'] },
      {
        about: 'a function at another rank is new there and gone here',
        change: { rows: rowsWith(3, { 1: 'C2' }) },
        findings: ['broken Personeelsplan!J9 (C2 Medewerker): Vorig jaar 0, nu 5: verschil 5, meer dan 2.', 'broken [vorig] Personeelsplan!J9 (C1 Medewerker): Vorig jaar 5, nu 0: verschil 5, meer dan 2.'],
      },
    ],
    undecided: [{ about: 'a count of last year cannot be read', change: { previous: ntb(1, 3) }, findings: [...Array.from({ length: 1 }, () => 'undecided [vorig] Personeelsplan!D7: "Ntb" is niet te lezen (kolom Statutair ingevuld).'), 'undecided [vorig] Personeelsplan!D7 (A1 Informaticus): "Ntb" is niet te lezen (kolom Statutair ingevuld).'] }],
  },
  {
    rule: 'PEP-NEU-001',
    items: 2,
    held: held(),
    broken: [{ change: { moves: [[null, 1, null, null]] }, findings: ['broken Afslankingspad!A9: Vanaf is niet ingevuld.', 'broken Afslankingspad!D9: Overdracht is niet ingevuld.'] }],
    undecided: [{ about: 'an error value', change: { moves: [[42_500, 1, null, error('#N/A')]] }, findings: ['undecided Afslankingspad!D9: "#N/A" is niet te lezen (kolom Overdracht).'] }],
  },
  {
    rule: 'PEP-NEU-002',
    items: 2,
    held: held(),
    broken: [{ change: { moves: [[42_500, -1, null, 'Een dienst']] }, findings: ['broken Afslankingspad!B9 (10 mei 2016 Een dienst): -1 is lager dan 0.'] }],
    undecided: [{ about: 'an error value', change: { moves: [[error('#REF!'), 1, null, 'Een dienst']] }, findings: ['undecided Afslankingspad!A9: "#REF!" is niet te lezen (kolom Vanaf).'] }],
  },
  {
    rule: 'PEP-FRM-001',
    items: 50,
    held: held({ cells: { 'Personeelsplan!J7': { value: 5, formula: 'D7+F7+$G$7' } } }),
    broken: [
      { about: 'overwritten', change: { cells: { 'Personeelsplan!J7': typed(5) } }, findings: ['broken Personeelsplan!J7 (A1 Informaticus): De formule is overschreven met 5.'] },
      { about: 'deleted', change: { cells: { 'Samenvatting!B8': null } }, findings: ['broken Samenvatting!B8: De formule is gewist.'] },
      { about: 'changed', change: { cells: { 'Personeelsplan!D11': { value: 15, formula: 'SUM(D6:D9)' } } }, findings: ['broken Personeelsplan!D11: De formule is veranderd in =SUM(D6:D9); hier hoort =SUBTOTAL(109,Functies[Statutair ingevuld]).'] },
    ],
    undecided: [{ about: 'figures laid out by hand never had our formulas', change: { withoutTables: true }, findings: ['undecided -: Er is niets gevonden waarvoor deze regel geldt.'] }],
  },
];
