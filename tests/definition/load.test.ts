import { readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import { loadDefinition } from '../../core/definition/load';
import { LANGUAGES } from '../../core/model/words';
import { SMALL, mistakesIn, withMistake } from './small';

test('a definition without mistakes is loaded, with its defaults filled in', () => {
  const { definition, problems } = loadDefinition(SMALL, 'plan.yaml');
  expect(problems).toEqual([]);
  expect(definition?.title).toEqual({ nl: 'Plan', fr: 'Plan', en: 'Plan' });
  expect(definition?.sheets[0]?.tables[0]?.columns[1]).toMatchObject({ type: 'number', blank: 'zero', decimals: 0, aliases: [] });
});

/** What is wrong, the file with it, and `line:column path: sentence` of what is said of it. */
type Mistake = readonly [about: string, text: string, said: readonly string[]];

const ONE_LANGUAGE = '{ nl: Ingevuld, fr: Occupé, en: Filled }';
const SUM = '"=SUM(Functies[Ingevuld])"';
const OVER = '"=[@Ingevuld]<=Plafond"';

const yaml: readonly Mistake[] = [
  ['an empty file', '', ['1:1 : het bestand is leeg']],
  ['plain text', 'zomaar tekst', ['1:1 : hier hoort een groep sleutels, niet "zomaar tekst"']],
  ['a quotation mark that is not closed', withMistake('purpose: Proef.', 'purpose: "Proef.'), ['4:17 : er ontbreekt een aanhalingsteken, haakje, streepje of dubbele punt']],
  ['a colon inside text', withMistake('purpose: Proef.', 'purpose: Proef: dit'), ['4:10 : er staan twee dubbele punten op één regel; zet de tekst tussen aanhalingstekens, of kijk de inspringing na']],
  ['a tab as indentation', withMistake('  - name: Plafond', '\t- name: Plafond'), ['6:1 : inspringen gaat met spaties, niet met tabs']],
  ['a line indented one space too few', withMistake('    demands: Geheel.', '   demands: Geheel.'), ['47:1 : er ontbreekt een aanhalingsteken, haakje, streepje of dubbele punt']],
  ['a key twice', withMistake('    why: Koppen.', '    why: Koppen.\n    why: Koppen.'), ['49:5 : de sleutel "why" staat er twee keer']],
  ['two keys twice', withMistake('    why: Koppen.', '    why: Koppen.\n    why: Koppen.').replace('id: plan', 'id: plan\nid: plan'), ['2:1 : de sleutel "id" staat er twee keer', '50:5 : de sleutel "why" staat er twee keer']],
  ['a reference to nothing', withMistake('purpose: Proef.', 'purpose: *doel'), ['4:10 : "*doel" verwijst naar "&doel", maar dat staat er niet boven']],
  ['text that starts with @', withMistake('purpose: Proef.', 'purpose: @doel'), ['4:10 : tekst die met @ of ` begint, hoort tussen aanhalingstekens']],
  ['a second document', `${SMALL}---\nid: x\n`, ['60:1 : hier begint een tweede definitie (---); een bestand bevat er één']],
  ['references that multiply', Array.from({ length: 9 }, (_, at) => `k${at}: &k${at} [${at === 0 ? 'x' : Array.from({ length: 9 }, () => `*k${at - 1}`).join(',')}]`).join('\n'), ['1:1 : de verwijzingen (*) zijn samen te omvangrijk']],
  ['a reference to itself', 'a: &a [*a]', ['1:1 : de verwijzingen (*) zijn samen te omvangrijk']],
];

const shape: readonly Mistake[] = [
  ['an unknown key', withMistake('            blank: zero', '            blanc: zero'), ['21:13 sheets[0].tables[0].columns[1]: onbekende sleutel "blanc"; bedoelde u "blank"?']],
  ['an unknown key at the top', withMistake('figureLine:', 'figurLine:'), ['38:1 : onbekende sleutel "figurLine"; bedoelde u "figureLine"?']],
  ['an unknown key of a rule, by its kind', withMistake('    minimum: 0', '    minimun: 0'), ['45:5 rules[0]: onbekende sleutel "minimun"; bedoelde u "minimum"?']],
  ['an unknown key like no other', withMistake('    label: Totaal', '    naam: Totaal'), ['35:5 figures[0].label: "label" ontbreekt', '36:5 figures[0]: onbekende sleutel "naam"; mogelijk zijn: key, label, formula']],
  ['a missing key', withMistake('purpose: Proef.\n', ''), ['1:1 purpose: "purpose" ontbreekt']],
  ['a missing key of a rule', withMistake('    why: Koppen.\n', ''), ['40:5 rules[0].why: "why" ontbreekt']],
  ['a rule without a kind', withMistake('    kind: whole number\n', ''), ['40:5 rules[0].kind: "kind" ontbreekt']],
  ['a rule of an unknown kind', withMistake('kind: whole number', 'kind: whole numbers'), ['41:11 rules[0].kind: "whole numbers" kan hier niet; bedoelde u "whole number"?']],
  ['a value that is not on the list', withMistake('severity: warning', 'severity: warnin'), ['52:15 rules[1].severity: "warnin" kan hier niet; bedoelde u "warning"?']],
  ['a value like none on the list', withMistake('severity: warning', 'severity: ernstig'), ['52:15 rules[1].severity: "ernstig" kan hier niet; mogelijk zijn: error, warning, info']],
  ['a key without value', withMistake('purpose: Proef.', 'purpose:'), ['4:9 purpose: "purpose" is leeg']],
  ['an empty text', withMistake('purpose: Proef.', 'purpose: ""'), ['4:10 purpose: hier hoort tekst; nu is het leeg']],
  ['a number for a text', withMistake('version: 1.0.0', 'version: 1.5'), ['2:10 version: hier hoort tekst: zet 1.5 tussen aanhalingstekens']],
  ['a list for a text', withMistake('title: Geheel', 'title: [Geheel]'), ['46:12 rules[0].title: hier hoort tekst (één voor alle talen, of nl, fr en en apart), niet "["Geheel"]"']],
  ['a text for a number', withMistake('    minimum: 0', '    minimum: nul'), ['45:14 rules[0].minimum: hier hoort een getal, niet "nul"']],
  ['a fraction for a whole number', withMistake('            blank: zero', '            decimals: 1.5'), ['21:23 sheets[0].tables[0].columns[1].decimals: hier hoort een geheel getal, niet "1.5"']],
  ['a number that is too high', withMistake('            blank: zero', '            decimals: 99'), ['21:23 sheets[0].tables[0].columns[1].decimals: hier hoort een getal van hoogstens 10, niet 99']],
  ['a text for a yes or no', withMistake('hasTotals: true', 'hasTotals: ja'), ['15:20 sheets[0].tables[0].hasTotals: hier hoort true of false, niet "ja"']],
  ['a text for a list', withMistake('key: [Functie]', 'key: Functie'), ['14:14 sheets[0].tables[0].key: hier hoort een lijst, niet "Functie"']],
  ['an empty list', withMistake('key: [Functie]', 'key: []'), ['14:14 sheets[0].tables[0].key: de lijst heeft minstens 1 nodig']],
  ['a language that is missing', withMistake(ONE_LANGUAGE, '{ nl: Ingevuld, en: Filled }'), ['19:20 sheets[0].tables[0].columns[1].label.fr: "fr" ontbreekt']],
  ['a language that we do not have', withMistake(ONE_LANGUAGE, '{ nl: Ingevuld, fr: Occupé, en: Filled, de: Voll }'), ['19:60 sheets[0].tables[0].columns[1].label: onbekende sleutel "de"; mogelijk zijn: nl, fr, en']],
  ['an id with spaces', withMistake('id: plan', 'id: Mijn plan'), ['1:5 id: "Mijn plan" kan hier niet: de naam van een soort heeft alleen kleine letters, cijfers en -']],
  ['a rule id of another form', withMistake('id: PLN-GET-001', 'id: PLN-1'), ['40:9 rules[0].id: "PLN-1" kan hier niet: een regelcode ziet eruit als PEP-TOT-001']],
  ['a table name that Excel refuses', withMistake('- name: Functies', '- name: Mijn functies'), ['12:15 sheets[0].tables[0].name: "Mijn functies" kan hier niet: een naam heeft letters, cijfers, _ en punten, geen spaties, en begint niet met een cijfer']],
  ['a formula without =', withMistake(SUM, '"SUM(Functies[Ingevuld])"'), ['37:14 figures[0].formula: "SUM(Functies[Ingevuld])" kan hier niet: een formule begint met =']],
  ['a fact with a space in its name', withMistake(OVER, `${OVER}\n    facts: { Dit dat: "=1" }`), ['56:14 rules[1].facts: "Dit dat" kan hier niet: de naam van een gegeven heeft alleen letters en cijfers en begint met een kleine letter']],
  ['a day in another form', withMistake('    minimum: 0', '    retired: { from: 1/1/2026, reason: Oud. }'), ['45:22 rules[0].retired.from: "1/1/2026" kan hier niet: een dag schrijft u als 2026-01-31']],
  ['several mistakes, told in the order of the file', withMistake('hasTotals: true', 'hasTotals: ja').replace('version: 1.0.0', 'versie: 1'), [
    '1:1 version: "version" ontbreekt', '2:1 : onbekende sleutel "versie"; bedoelde u "version"?', '15:20 sheets[0].tables[0].hasTotals: hier hoort true of false, niet "ja"',
  ]],
];

const references: readonly Mistake[] = [
  ['a rule id twice', withMistake('id: PLN-PLF-001', 'id: PLN-GET-001'), ['50:9 rules[1].id: "PLN-GET-001" is al gebruikt']],
  ['a column twice, in another case', withMistake('label: Vacant', 'label: ingevuld'), ['23:20 sheets[0].tables[0].columns[2].label: "ingevuld" is al gebruikt']],
  ['a table twice, in another case', withMistake('- name: Niveaus', '- name: functies'), ['26:15 sheets[0].tables[1].name: "functies" is al gebruikt']],
  ['an unknown table', withMistake('    table: Functies\n    columns', '    table: Functie\n    columns'), ['43:12 rules[0].table: er is geen tabel "Functie"; bedoelde u "Functies"?']],
  ['an unknown column', withMistake('columns: [Ingevuld]', 'columns: [Ingevult]'), ['44:15 rules[0].columns[0]: de tabel Functies heeft geen kolom "Ingevult"; bedoelde u "Ingevuld"?']],
  ['an unknown column as key', withMistake('key: [Functie]', 'key: [Functies]'), ['14:15 sheets[0].tables[0].key[0]: de tabel Functies heeft geen kolom "Functies"; bedoelde u "Functie"?']],
  ['an unknown parameter', withMistake('    explainable: true', '    explainable: true\n    parameter: Plafon'), ['54:16 rules[1].parameter: er is geen parameter "Plafon"; bedoelde u "Plafond"?']],
  ['an unknown figure in the line of figures', withMistake('"{totaal}"', '"{totaa}"'), ['38:13 figureLine: er is geen cijfer "totaa"; bedoelde u "totaal"?']],
  ['an unknown fact in a message', withMistake('    explainable: true', '    explainable: true\n    facts: { excess: "=1" }\n    message: "{exces} te veel."'), ['55:14 rules[1].message: het bericht noemt "exces", maar de regel kent geen gegeven met die naam; bedoelde u "excess"?']],
  ['an error that may be explained away', withMistake('severity: warning', 'severity: error'), ['53:18 rules[1].explainable: een regel met ernst "error" kan niet verantwoord worden: zet explainable op false of kies als ernst "warning"']],
  ['a place in the totals row without a column', withMistake('    explainable: true', '    explainable: true\n    atTotals: true'), ['54:15 rules[1].atTotals: "column" ontbreekt']],
  ['a column without its table', withMistake('    explainable: true\n    table: Functies\n    formula: "=[@Ingevuld]<=Plafond"', '    explainable: true\n    column: Ingevuld\n    formula: "=Plafond>0"'), ['54:13 rules[1].column: "table" ontbreekt']],
  ['a default that is not allowed', withMistake('    type: number\nsheets:', '    type: text\n    values: [hoog, laag]\n    default: midden\nsheets:'), ['10:14 parameters[0].default: "midden" kan hier niet; mogelijk zijn: hoog, laag']],
  ['a total of a table without totals', withMistake('kind: whole number\n    severity: error\n    table: Functies', 'kind: total matches\n    severity: error\n    table: Niveaus').replace('    minimum: 0\n', ''), ['43:12 rules[0].table: de tabel Niveaus heeft geen totaalrij; zet hasTotals op true of laat de regel weg']],
];

const formulas: readonly Mistake[] = [
  ['an unknown function', withMistake(SUM, '"=SUMM(Functies[Ingevuld])"'), ['37:14 figures[0].formula: er is geen functie SUMM (teken 2 van =SUMM(Functies[Ingevuld])); bedoelde u SUM?']],
  ['too few arguments', withMistake(SUM, '"=LEFT()"'), ['37:14 figures[0].formula: de functie LEFT krijgt te veel of te weinig argumenten (teken 2 van =LEFT())']],
  ['an unknown column', withMistake(SUM, '"=SUM(Functies[Ingevult])"'), ['37:14 figures[0].formula: er is geen kolom Ingevult (teken 6 van =SUM(Functies[Ingevult])); bedoelde u Ingevuld?']],
  ['an unknown column of a calculated column', withMistake('"=[@Ingevuld]*0"', '"=[@Ingevult]*0"'), ['25:22 sheets[0].tables[0].columns[2].formula: er is geen kolom Ingevult (teken 2 van =[@Ingevult]*0); bedoelde u Ingevuld?']],
  ['an unknown table', withMistake(SUM, '"=SUM(Functis[Ingevuld])"'), ['37:14 figures[0].formula: er is geen tabel Functis (teken 6 van =SUM(Functis[Ingevuld])); bedoelde u Functies?']],
  ['an unknown name, with the right one as it is declared', withMistake(OVER, '"=[@Ingevuld]<=Plafon"'), ['55:14 rules[1].formula: er is geen parameter of naam Plafon (teken 15 van =[@Ingevuld]<=Plafon); bedoelde u Plafond?']],
  ['a bracket that is not closed', withMistake(OVER, '"=([@Ingevuld]<=Plafond"'), ['55:14 rules[1].formula: de formule =([@Ingevuld]<=Plafond is niet te lezen (vanaf teken 23)']],
  ['a semicolon, as Excel shows it in Dutch', withMistake(SUM, '"=SUM(Functies[Ingevuld];2)"'), ['37:14 figures[0].formula: de formule =SUM(Functies[Ingevuld];2) is niet te lezen (vanaf teken 26); scheid de argumenten met een komma in plaats van een puntkomma']],
  ['a row of no table', withMistake('    explainable: true\n    table: Functies\n', '    explainable: true\n'), ['54:14 rules[1].formula: de formule =[@Ingevuld]<=Plafond leest een rij, maar de regel noemt geen tabel (teken 2)']],
  ['a cell address', withMistake(OVER, '"=[@Ingevuld]<=B3"'), ['55:14 rules[1].formula: celadressen kunnen niet in een definitie; gebruik tabellen en kolommen (teken 15 van =[@Ingevuld]<=B3)']],
  ['the totals of a table that has none', withMistake(OVER, '"=[@Ingevuld]<=Niveaus[[#Totals],[Ingevuld]]"'), ['55:14 rules[1].formula: de tabel Niveaus heeft geen totaalrij (teken 15 van =[@Ingevuld]<=Niveaus[[#Totals],[Ingevuld]])']],
];

describe.each([
  ['YAML', yaml],
  ['the shape', shape],
  ['what is referred to', references],
  ['formulas', formulas],
] as const)('a mistake in %s', (_, mistakes) => {
  test.each(mistakes.map(([about, text, said]) => ({ about, text, said })))('is told at its line, in plain Dutch: $about', ({ text, said }) => {
    expect(mistakesIn(text)).toEqual(said);
    expect(loadDefinition(text, 'plan.yaml').definition).toBeUndefined();
  });
});

test('every mistake is told in the three languages, without a name of a program in it', () => {
  for (const [, text] of [...yaml, ...shape, ...references, ...formulas]) {
    for (const language of LANGUAGES) {
      for (const said of mistakesIn(text, language)) expect(said).not.toMatch(/undefined|\[object|invalid_|zod|Error|\/\^/);
    }
  }
});

test('nesting without end is refused and never overflows', () => {
  for (const depth of [500, 3000, 20_000]) {
    expect(mistakesIn(`id: ${'['.repeat(depth)}${']'.repeat(depth)}`).length).toBeGreaterThan(0);
    expect(mistakesIn('['.repeat(depth)).length).toBeGreaterThan(0);
  }
});

test('the committed definition cut off at any line is refused or loaded, never thrown at', () => {
  const lines = readFileSync('templates/personeelsplan/definition.yaml', 'utf8').split('\n');
  for (let length = 0; length <= lines.length; length += 23) expect(() => mistakesIn(lines.slice(0, length).join('\n'))).not.toThrow();
});
