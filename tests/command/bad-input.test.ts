import { mkdirSync, readFileSync } from 'node:fs';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { compoundFile } from './compound-file';
import { Bench, PROGRAM_WORDS, csvWith } from './run';

const bench = new Bench();
const HEADERS = ['Niveau', 'Rang', 'Functie', 'Statutair ingevuld', 'Statutair vacant', 'Contractueel ingevuld onbepaalde duur', 'Contractueel ingevuld bepaalde duur', 'Contractueel vacant onbepaalde duur', 'Contractueel vacant bepaalde duur'];
const ROW = ['A', 'A1', 'Informaticus', 1, null, null, null, null, null];

beforeAll(async () => {
  bench.fill('plan.xlsx');
  bench.write('tekst.xlsx', 'Niveau;Rang;Functie\r\nA;A1;Informaticus');
  bench.write('web.xlsx', '<html><body>Aanmelden</body></html>');
  bench.write('leeg.xlsx', '');
  bench.write('half.xlsx', bench.read('plan.xlsx').subarray(0, 6000));
  bench.write('oud.xls', compoundFile(['Root Entry', 'Workbook']));
  bench.write('geheim.xlsx', readFileSync(new URL('../data/refused/libreoffice-password.xlsx', import.meta.url)));
  await bench.writeCells('begroting.xlsx', { Blad1: [['Rekening', 'Bedrag'], ['600', 1200]] });
  await bench.writeCells('zonder-blad.xlsx', { Toelichting: [['Entiteit', 'Proefinstelling'], ['Referentiedatum', '31/12/2015']] });
  await bench.writeCells('dubbel.xlsx', { Blad1: [[...HEADERS, 'Statutair ingevuld'], [...ROW, 2]] });
  await bench.writeCells('ontbreekt.xlsx', { Blad1: [HEADERS.map((header) => (header === 'Statutair vacant' ? 'Statutair vakant' : header)), ROW] });
  bench.change('plan.xlsx', 'tekst-in-getal.xlsx', { 'Personeelsplan!D7': 'Ntb' });
  bench.change('plan.xlsx', 'negatief.xlsx', { 'Personeelsplan!D7': -3 });
  bench.change('plan.xlsx', 'half-hoofd.xlsx', { 'Personeelsplan!D7': 2.5 });
});

afterAll(() => bench.remove());

/** Runs it, and sees that the folder is as it was and that nobody is shown what is meant for programmers. */
function refused(words: readonly string[], input?: string): { readonly exitCode: number | null; readonly err: string; readonly out: string } {
  const before = bench.list();
  const ran = bench.run(words, input === undefined ? {} : { input });
  expect(bench.list()).toEqual(before);
  expect(ran.err + ran.out).not.toMatch(PROGRAM_WORDS);
  return ran;
}

describe('a file that is no workbook of ours is refused with one sentence and exit code 3', () => {
  test.each([
    ['tekst.xlsx', 'tekst.xlsx: Dit is geen Excel-werkmap, maar gewone tekst. Open het in Excel en bewaar het als Excel-werkmap (.xlsx).'],
    ['web.xlsx', 'web.xlsx: Dit is geen Excel-werkmap, maar een webpagina. Open het in Excel en bewaar het als Excel-werkmap (.xlsx).'],
    ['leeg.xlsx', 'leeg.xlsx: Het bestand is leeg (0 bytes). Is het volledig opgeslagen of verstuurd?'],
    ['half.xlsx', 'half.xlsx: De werkmap is beschadigd. Open ze in Excel, laat ze herstellen en bewaar ze opnieuw.'],
    ['oud.xls', 'oud.xls: Dit is een werkmap in het oude Excel-formaat (.xls). Open ze in Excel en bewaar ze als Excel-werkmap (.xlsx).'],
    ['geheim.xlsx', 'geheim.xlsx: Deze werkmap is beveiligd met een wachtwoord. Verwijder het wachtwoord in Excel (Bestand > Info > Werkmap beveiligen) en probeer opnieuw.'],
    ['er-is-niets.xlsx', 'er-is-niets.xlsx: Er is geen bestand met deze naam.'],
    ['begroting.xlsx', 'begroting.xlsx: Streefpeil herkent niet welk soort werkmap dit is. Bekende soorten: indicatoren, personeelsplan, voorbeeld. Noem het soort met --kind.'],
    ['zonder-blad.xlsx', 'zonder-blad.xlsx: Streefpeil herkent niet welk soort werkmap dit is. Bekende soorten: indicatoren, personeelsplan, voorbeeld. Noem het soort met --kind.'],
  ])('%s', (file, sentence) => {
    expect(refused(['check', file])).toEqual({ exitCode: 3, err: `${sentence}\n`, out: '' });
  });

  test('of the kind that is named, too', () => {
    expect(refused(['check', 'begroting.xlsx', '--kind', 'personeelsplan'])).toEqual({
      exitCode: 3,
      err: 'begroting.xlsx: Deze werkmap is niet van het soort "Personeelsplan": de tabel Functies is er niet in gevonden. Gebruik het sjabloon, of noem het soort werkmap met --kind.\n',
      out: '',
    });
  });

  test('a folder without workbooks is wrong use', () => {
    mkdirSync(`${bench.folder}/lege-map`);
    expect(refused(['check', 'lege-map'])).toEqual({ exitCode: 2, err: 'In lege-map staan geen Excel-werkmappen (.xlsx, .xlsm).\n', out: '' });
  });

  test('nothing is written to --out either', () => {
    expect(refused(['check', 'oud.xls', '--out', 'verslag.txt']).exitCode).toBe(3);
  });
});

describe('a workbook that can be read in part is told what is missing, with exit code 3', () => {
  test('a doubled column', () => {
    const { exitCode, out, err } = refused(['check', 'dubbel.xlsx']);
    expect(exitCode).toBe(3);
    expect(err).toBe('');
    expect(out).toContain('Blad1!J1: De kolom Statutair ingevuld staat er twee keer: ook in Blad1!D1.');
    expect(out).toContain('Verwijder of hernoem een van beide');
    expect(out).not.toContain('Alles in orde');
  });

  test('a missing column, with the header that is probably meant', () => {
    const { exitCode, out } = refused(['check', 'ontbreekt.xlsx']);
    expect(exitCode).toBe(3);
    expect(out).toContain('Blad1!E1: De kolom Statutair vacant ontbreekt in de tabel Functies. Is "Statutair vakant" bedoeld?');
  });
});

describe('a wrong value in a readable workbook is a finding, with exit code 1', () => {
  test.each([
    ['tekst-in-getal.xlsx', 'Personeelsplan!D7 (A2A Afdelingshoofd): Er staat tekst ("Ntb") waar een geheel getal hoort.'],
    ['negatief.xlsx', 'Personeelsplan!D7 (A2A Afdelingshoofd): -3 is lager dan 0.'],
    ['half-hoofd.xlsx', 'Personeelsplan!D7 (A2A Afdelingshoofd): 2,5 is geen geheel getal.'],
  ])('%s', (file, finding) => {
    const { exitCode, out, err } = refused(['check', file]);
    expect(exitCode).toBe(1);
    expect(err).toBe('');
    expect(out).toMatch(/FOUT {2}PEP-GET-001 {2}Aantallen zijn gehele getallen\n/);
    expect(out).toContain(`    ${finding}\n    Waarom: Bij telling in koppen telt een personeelslid als één.\n    Wat te doen: Typ een geheel getal`);
  });
});

describe('data that do not fit are refused with every mistake at once, and no workbook is made', () => {
  const KNOWN = 'Bekende kolommen: Niveau, Rang, Functie, Statutair ingevuld, Statutair vacant, Contractueel ingevuld onbepaalde duur, Contractueel ingevuld bepaalde duur, Contractueel vacant onbepaalde duur, Contractueel vacant bepaalde duur.';

  test.each([
    ['a quotation mark that is not closed', csvWith('Gedelegeerd bestuurder,1', '"Gedelegeerd bestuurder,1'), ['Regel 2 is niet te lezen: er ontbreekt een sluitend aanhalingsteken.']],
    ['a line with too few fields', csvWith('Afdelingshoofd,3,,,,,', 'Afdelingshoofd,3,,,'), ['Regel 3 is niet te lezen: er staan 7 velden, de kop heeft er 9.']],
    ['a line with too many fields', csvWith('Afdelingshoofd,3,,,,,', 'Afdelingshoofd,3,,,,,,'), ['Regel 3 is niet te lezen: er staan 10 velden, de kop heeft er 9.']],
    ['text for a count', csvWith('Afdelingshoofd,3', 'Afdelingshoofd,drie').replace('Informaticus,1', 'Informaticus,één'), ['Regel 3, kolom Statutair ingevuld: "drie" is geen getal.', 'Regel 6, kolom Statutair ingevuld: "één" is geen getal.']],
    ['a header that is unknown', csvWith('statutair_vacant', 'statutair_vakant'), [`De kolom "statutair_vakant" is onbekend. Is "Statutair vacant" bedoeld? ${KNOWN}`, 'De kolom Statutair vacant ontbreekt.']],
    ['a header twice', csvWith('statutair_vacant', 'statutair_ingevuld'), ['De kolom "statutair_ingevuld" staat er twee keer.', 'De kolom Statutair vacant ontbreekt.']],
    ['a column that calculates itself', csvWith('statutair_vacant', 'totaal_vacant'), ['De werkmap berekent de kolom totaal_vacant zelf; laat die kolom weg uit uw gegevens.', 'De kolom Statutair vacant ontbreekt.']],
    ['headers only', csvWith().split('\n')[0] ?? '', ['Het bestand bevat geen rijen met gegevens.']],
    ['nothing at all', '', ['Op de eerste regel van het bestand staan geen kolomkoppen.']],
  ])('%s', (_, data, sentences) => {
    bench.write('functies.csv', data);
    expect(refused(['fill', 'personeelsplan', '--data', 'functies.csv', '--out', 'nieuw.xlsx'])).toEqual({ exitCode: 3, out: '', err: sentences.map((sentence) => `functies.csv: ${sentence}\n`).join('') });
  });

  test('from standard input they are told as such', () => {
    expect(refused(['fill', 'personeelsplan', '--data', '-', '--out', 'nieuw.xlsx'], csvWith('Afdelingshoofd,3', 'Afdelingshoofd,drie')).err).toBe('standaardinvoer: Regel 3, kolom Statutair ingevuld: "drie" is geen getal.\n');
  });

  test('a workbook under the name of a text file is told from text', () => {
    bench.write('functies.csv', bench.read('plan.xlsx'));
    expect(refused(['fill', 'personeelsplan', '--data', 'functies.csv', '--out', 'nieuw.xlsx'])).toEqual({
      exitCode: 3, out: '', err: 'functies.csv: Dit is geen tekstbestand. Bewaar de gegevens als CSV (in Excel: Opslaan als > CSV UTF-8).\n',
    });
  });

  test('data that are not there', () => {
    expect(refused(['fill', 'personeelsplan', '--data', 'weg.csv', '--out', 'nieuw.xlsx'])).toEqual({ exitCode: 3, out: '', err: 'weg.csv: Er is geen bestand met deze naam.\n' });
  });
});

describe('parameters that do not fit are refused with exit code 2, and no workbook is made', () => {
  test.each([
    ['Plafon=150', 'Er is geen parameter "Plafon". Is "Plafond" bedoeld? Bekende parameters: Entiteit, Referentiedatum, Plafond, Telbasis, Drempel.'],
    ['Referentiedatum=morgen', 'De parameter Referentiedatum moet een datum zijn, niet "morgen" (bijvoorbeeld 31/12/2016).'],
    ['Plafond=veel', 'De parameter Plafond moet een getal zijn, niet "veel".'],
    ['Telbasis=FTE', 'De parameter Telbasis kan niet "FTE" zijn; kies uit koppen, VTE.'],
    ['Plafond', 'Schrijf een parameter als naam=waarde; "Plafond" heeft geen =.'],
  ])('%s', (pair, sentence) => {
    bench.write('functies.csv', csvWith());
    expect(refused(['fill', 'personeelsplan', '--data', 'functies.csv', '--param', pair, '--out', 'nieuw.xlsx'])).toEqual({ exitCode: 2, out: '', err: `${sentence}\n` });
  });

  test('all at once', () => {
    expect(refused(['fill', 'personeelsplan', '--data', 'functies.csv', '-p', 'Plafon=1', '-p', 'Telbasis=FTE', '--out', 'nieuw.xlsx']).err.split('\n')).toHaveLength(3);
  });
});
