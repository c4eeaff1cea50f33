import { expect, test } from 'vitest';
import { SMALL, mistakesIn, withMistake } from '../definition/small';
import { checkPlan } from '../check/workbook-of';

test('without last year the rules that compare do not apply, and the report counts them', () => {
  const report = checkPlan({});
  const asking = ['PEP-VRG-001', 'PEP-VRG-002', 'PEP-VRG-003', 'PEP-VRG-004', 'PEP-MUT-001', 'PEP-PAD-007'];
  expect(report.previous).toEqual({ rules: asking });
  expect(report.rules.filter(({ applies }) => !applies).map(({ rule }) => rule)).toEqual(expect.arrayContaining(asking));
  expect(report.findings).toEqual([]);
});

test('with last year the report says with what it compared, and every rule that compares has its items', () => {
  const report = checkPlan({ previous: {} });
  expect(report.previous).toMatchObject({ workbook: 'vorig.xlsx', mutations: { mutations: [], unchangedCount: 5 } });
  expect(report.rules.filter(({ rule }) => report.previous?.rules.includes(rule)).every(({ applies, counts }) => applies && counts.held > 0)).toBe(true);
});

test('a workbook without a slimming path is not asked for one', () => {
  for (const change of [{ withoutSheets: ['Afslankingspad'] }, { path: [], moves: [] }]) {
    const report = checkPlan({ ...change, previous: change });
    expect(report.findings).toEqual([]);
    expect(report.rules.filter(({ rule }) => /^PEP-(PAD|NEU)-/.test(rule)).every(({ applies }) => !applies)).toBe(true);
  }
});

test('a definition that compares with what is not there is refused at its line', () => {
  const rule = (options: string): string => `${SMALL}  - id: PLN-VRG-001
${options.split('\n').map((line) => `    ${line}`).join('\n')}
    severity: warning
    title: Vorig jaar
    demands: Vorig jaar.
    why: Vorig jaar.
    solve: Vorig jaar.
`;
  expect(mistakesIn(rule('kind: change within\ntable: Functies\nkey: [Functie]\ncolumns: [Ingevuld]\nlimit: =Plafond'))).toEqual([]);
  expect(mistakesIn(rule('kind: change within\ntable: Functies\nkey: [Functi]\ncolumns: [Ingevuld]\nlimit: 2'))).toEqual(['63:11 rules[2].key[0]: de tabel Functies heeft geen kolom "Functi"; bedoelde u "Functie"?']);
  expect(mistakesIn(rule('kind: continues previous\ntable: Niveaus\nkey: [Niveau]\ncolumns: { Ingevuld: Vacant }'))).toEqual([expect.stringContaining('de tabel Niveaus heeft geen kolom "Vacant"')]);
  expect(mistakesIn(rule('kind: formula\nformula: =SUM(Previous.Functies[Ingevuld])<=Previous.Plafond'))).toEqual([]);
  expect(mistakesIn(withMistake('"=[@Ingevuld]*0"', '"=SUM(Previous.Functies[Ingevuld])"'))).toEqual([expect.stringContaining('er is geen tabel Previous.Functies')]);
});
