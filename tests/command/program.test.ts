import { spawnSync } from 'node:child_process';
import { closeSync, existsSync, openSync } from 'node:fs';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { LANGUAGES } from '../../core/model/words';
import { Bench, COMMAND, PROGRAM_WORDS, csvWith } from './run';

const bench = new Bench();
const COMMANDS = ['template', 'fill', 'check', 'rules', 'explain', 'recalc', 'definition'];

beforeAll(() => bench.fill('plan.xlsx'));
afterAll(() => bench.remove());

/** Words of commander that must not be left in another language. */
const ENGLISH = /Usage|Options:|Arguments:|Commands:|\[options\](?! <| \[)|\[command\]|\(default|\(choices|display help|<file>|<kind>|<name|<form>|<severity>|<rule>|<files/;
const DUTCH = /Gebruik|Opties|Argumenten|Opdrachten|Algemene|toon deze hulp|standaard:|keuzes|<bestand|<soort|<naam|<ernst|<vorm/;

describe.each(LANGUAGES)('help in %s', (language) => {
  test.each([[], ...COMMANDS.map((command) => [command])])('of streefpeil %s', (...words) => {
    const { exitCode, out, err } = bench.run([...words, '--help', '--lang', language]);
    expect(exitCode).toBe(0);
    expect(err).toBe('');
    expect(out).toMatch({ nl: /^Gebruik: streefpeil /, fr: /^Utilisation\u00a0: streefpeil /, en: /^Usage: streefpeil / }[language]);
    if (language !== 'en') expect(out).not.toMatch(language === 'fr' ? new RegExp(ENGLISH.source.replace('|\\[options\\](?! <| \\[)', '')) : new RegExp(`${ENGLISH.source}|\\[options\\]`));
    if (language !== 'nl') expect(out).not.toMatch(DUTCH);
  });
});

test('help names every command and an example of each thing that people come for', () => {
  const { out } = bench.run(['--help']);
  for (const command of COMMANDS) expect(out).toMatch(new RegExp(`^ {2}${command} \\[opties\\]`, 'm'));
  expect(out).toContain('streefpeil check plan-2016.xlsx');
  expect(out).toContain('Afsluitcodes: 0 in orde, 1 bevindingen');
});

test('help of one command is the same as --help of it', () => {
  expect(bench.run(['help', 'fill']).out).toBe(bench.run(['fill', '--help']).out);
});

test('no command at all shows the help on stderr, and is wrong use', () => {
  const { exitCode, out, err } = bench.run([]);
  expect({ exitCode, out }).toEqual({ exitCode: 2, out: '' });
  expect(err).toContain('Gebruik: streefpeil [opties] [opdracht]');
});

test('the version is that of the package', () => {
  expect(bench.run(['--version']).out).toMatch(/^\d+\.\d+\.\d+\n$/);
});

describe('wrong use gives one sentence, exit code 2 and nothing on stdout', () => {
  test.each([
    [['chek', 'plan.xlsx'], 'Er is geen opdracht "chek". Bedoelde u check? Zie --help.'],
    [['zzzzzz'], 'Er is geen opdracht "zzzzzz". Zie --help.'],
    [['check', 'plan.xlsx', '--formt', 'json'], 'Er is geen optie --formt. Bedoelde u --format? Zie --help.'],
    [['check', 'plan.xlsx', '--formt=json'], 'Er is geen optie --formt. Bedoelde u --format? Zie --help.'],
    [['check', 'plan.xlsx', '--format', 'xml'], 'De optie --format kan niet "xml" zijn; kies uit text, json, ndjson, junit, sarif, markdown, html.'],
    [['check', 'plan.xlsx', '--fail-on', 'fout'], 'De optie --fail-on kan niet "fout" zijn; kies uit error, warning.'],
    [['check', 'plan.xlsx', '--out'], 'De optie --out heeft een waarde nodig. Zie --help.'],
    [['check', 'plan.xlsx', '--lang', 'de'], 'De optie --lang kan niet "de" zijn; kies uit nl, fr, en.'],
    [['check'], 'Er ontbreekt een argument: bestanden. Zie --help.'],
    [['check', 'plan.xlsx', '--kind', 'personelsplan'], 'Er is geen soort werkmap "personelsplan". Bedoelde u "personeelsplan"? Bekende soorten: indicatoren, personeelsplan, voorbeeld.'],
    [['template'], 'Er ontbreekt een argument: soort. Zie --help.'],
    [['template', 'begroting'], 'Er is geen soort werkmap "begroting". Bekende soorten: indicatoren, personeelsplan, voorbeeld.'],
    [['template', 'personeelsplan', 'nog', 'iets'], 'Er zijn te veel argumenten. Zie --help.'],
    [['fill', 'personeelsplan'], 'De optie --data is verplicht. Zie --help.'],
    [['fill', 'personeelsplan', '--data', 'x.csv', '--table', 'Functie'], 'Er is geen tabel "Functie". Bekende tabellen: Functies, Niveaus, Afslankingspad, Neutralisaties, Verantwoording.'],
    [['explain', 'pep-tot-01'], 'Er is geen regel "pep-tot-01". Bedoelde u PEP-TOT-001?'],
    [['definition'], 'Er ontbreekt een argument: bestand. Zie --help.'],
  ])('%j', (words, sentence) => {
    const ran = bench.run(words);
    expect(ran).toEqual({ exitCode: 2, out: '', err: `${sentence}\n` });
    expect(ran.err).not.toMatch(PROGRAM_WORDS);
  });

  test('in the language that is asked, wherever it is asked', () => {
    expect(bench.run(['check', '--lang', 'fr']).err).toBe('Il manque un argument\u00a0: fichiers. Voir --help.\n');
    expect(bench.run(['--lang=en', 'check']).err).toBe('An argument is missing: files. See --help.\n');
  });
});

describe('the language', () => {
  const isClean = { nl: 'Alles in orde.', fr: 'Tout est en ordre.', en: 'Everything is in order.' };

  test.each([
    [{}, [], 'nl'],
    [{ LANG: 'fr_BE.UTF-8' }, [], 'fr'],
    [{ LANG: 'fr_BE.UTF-8', LC_ALL: 'en_GB.UTF-8' }, [], 'en'],
    [{ LANG: 'fr_BE.UTF-8', LC_MESSAGES: 'nl_BE.UTF-8' }, [], 'nl'],
    [{ LANG: 'de_DE.UTF-8' }, [], 'nl'],
    [{ LANG: 'C' }, [], 'nl'],
    [{ LANG: 'fr_BE.UTF-8', LC_ALL: '' }, [], 'fr'],
    [{ LANG: 'fr_BE.UTF-8' }, ['--lang', 'en'], 'en'],
  ] as const)('%j with %j is %s', (environment, words, language) => {
    expect(bench.run(['check', 'plan.xlsx', ...words], { environment }).out).toContain(isClean[language]);
  });
});

describe('explain', () => {
  test('tells all that is known of a rule, whatever the case of its code', () => {
    const { exitCode, out } = bench.run(['explain', 'pep-rng-001']);
    expect(exitCode).toBe(0);
    expect(out).toContain('PEP-RNG-001  Rang hoort bij het niveau (fout)\n  Eis: De rang begint met de letter van het niveau.\n  Waarom: ');
    expect(out).toContain('Wat te doen: Verbeter de rang of het niveau.');
    expect(out).toContain('Formule: =LEFT(TRIM([@Rang]),1)=TRIM([@Niveau])');
  });

  test('knows every rule that a report can name', () => {
    for (const rule of ['PEP-PAR-001', 'PEP-FRM-001', 'LOC-TAB-001', 'LOC-KOL-001', 'LOC-KOL-002', 'REK-UIT-001']) {
      expect(bench.run(['explain', rule, '--lang', 'fr'])).toMatchObject({ exitCode: 0, err: '' });
    }
  });
});

describe('rules', () => {
  test('lists every rule with its severity and demand', () => {
    const { exitCode, out } = bench.run(['rules', 'personeelsplan']);
    expect(exitCode).toBe(0);
    expect(out.match(/^ {2}PEP-[A-Z]{3}-\d{3} {2}/gm)).toHaveLength(35);
    expect(out).toContain('  PEP-RIJ-001  Elke rij heeft een aantal (waarschuwing, te verantwoorden)\n    Een rij met een functie heeft minstens één aantal.\n');
  });

  test('as JSON in any language, and as Markdown', () => {
    const { rules } = JSON.parse(bench.run(['rules', 'personeelsplan', '--format', 'json', '--lang', 'fr']).out) as { rules: { id: string; title: string }[] };
    expect(rules).toHaveLength(35);
    expect(rules.find(({ id }) => id === 'PEP-RIJ-001')?.title).toBe('Chaque ligne a un nombre');
    expect(bench.run(['rules', 'personeelsplan', '--format', 'markdown']).out).toMatch(/^# Regels: Personeelsplan \d/);
  });
});

describe('definition', () => {
  test('writes the JSON Schema of the language', () => {
    const { exitCode, out } = bench.run(['definition', '--schema']);
    expect(exitCode).toBe(0);
    expect(JSON.parse(out)).toMatchObject({ $schema: 'https://json-schema.org/draft/2020-12/schema', type: 'object' });
  });

  test('tells every mistake with file, line, column and path, and exit code 2', () => {
    bench.write('eigen.yaml', 'id: eigen\nversion: 1.0\ntitle: Eigen\npurpose: Proef.\nsheets: []\nrules: geen\n');
    expect(bench.run(['definition', 'eigen.yaml'])).toEqual({
      exitCode: 2, out: '',
      err: 'eigen.yaml:2:10 version: hier hoort tekst: zet 1 tussen aanhalingstekens\neigen.yaml:5:9 sheets: de lijst heeft minstens 1 nodig\neigen.yaml:6:8 rules: hier hoort een lijst, niet "geen"\n',
    });
  });

  test('says when a definition is in order, and uses it', () => {
    bench.write('eigen.yaml', OWN);
    expect(bench.run(['definition', 'eigen.yaml'])).toEqual({ exitCode: 0, out: '', err: 'eigen.yaml: in orde (1 regel).\n' });
    expect(bench.run(['template', 'eigen', '--definition', 'eigen.yaml', '--out', 'eigen.xlsx'])).toEqual({ exitCode: 0, out: '', err: 'eigen.xlsx geschreven.\n' });
    const { exitCode, out } = bench.run(['check', 'eigen.xlsx', '--definition', 'eigen.yaml']);
    expect(exitCode).toBe(3);
    expect(out).toContain('Deze regel geeft 0 in plaats van waar of onwaar. Dat ligt aan de definitie, niet aan uw werkmap.');
  });

  test('tells a file that is no text, one that is not there, and nesting without end', () => {
    expect(bench.run(['definition', 'plan.xlsx'])).toEqual({ exitCode: 2, out: '', err: 'plan.xlsx:1:1: dit is geen tekstbestand; een definitie is tekst in YAML\n' });
    expect(bench.run(['definition', 'weg.yaml'])).toEqual({ exitCode: 3, out: '', err: 'weg.yaml: Er is geen bestand met deze naam.\n' });
    bench.write('diep.yaml', '['.repeat(30_000));
    expect(bench.run(['definition', 'diep.yaml'])).toMatchObject({ exitCode: 2, err: expect.stringMatching(/^diep\.yaml:1:\d+: de YAML is te diep genest\n$/) as string });
  });
});

/** A rule whose formula gives a number: the definition's fault, not the workbook's. */
const OWN = `id: eigen
version: 1.0.0
title: Eigen
purpose: Proef.
sheets:
  - label: Plan
    tables:
      - name: Rijen
        label: Rijen
        key: [Naam]
        columns:
          - { label: Naam, type: text }
          - { label: Aantal, type: number, blank: zero }
rules:
  - id: EIG-TEL-001
    kind: formula
    severity: error
    formula: "=SUM(Rijen[Aantal])"
    title: Geteld
    demands: Geteld.
    why: Proef.
    solve: Proef.
`;

describe('fill', () => {
  test('reads from standard input, with semicolons and Windows letters as Excel writes them', () => {
    expect(bench.run(['fill', 'personeelsplan', '--data', '-', '--out', 'invoer.xlsx'], { input: csvWith().replaceAll(',', ';') })).toEqual({ exitCode: 0, out: '', err: 'invoer.xlsx geschreven.\n' });
    bench.write('oud.csv', Buffer.from(csvWith('Assistent', 'Econoom-Citéchef'), 'latin1'));
    expect(bench.run(['fill', 'personeelsplan', '--data', 'oud.csv', '--out', 'oud.xlsx', '-p', 'Entiteit=x', '-p', 'Referentiedatum=2015-12-31']).exitCode).toBe(0);
    expect(bench.run(['check', 'oud.xlsx']).out).toContain('119 / 24 / 9 = 152');
  });

  test('never overwrites without being told to', () => {
    bench.write('er-al.xlsx', 'van mij');
    const refused = { exitCode: 2, out: '', err: 'er-al.xlsx bestaat al en is niet overschreven. Kies een andere naam met --out, of gebruik --force.\n' };
    expect(bench.run(['fill', 'personeelsplan', '--data', '-', '--out', 'er-al.xlsx'], { input: csvWith() })).toEqual(refused);
    expect(bench.run(['template', 'personeelsplan', '--out', 'er-al.xlsx'])).toEqual(refused);
    expect(bench.run(['check', 'plan.xlsx', '--out', 'er-al.xlsx'])).toEqual(refused);
    expect(bench.read('er-al.xlsx').toString()).toBe('van mij');
    expect(bench.run(['template', 'personeelsplan', '--out', 'er-al.xlsx', '--force']).exitCode).toBe(0);
    expect(bench.read('er-al.xlsx').subarray(0, 2).toString()).toBe('PK');
  });

  test('says that a folder does not exist, and leaves nothing behind', () => {
    const before = bench.list();
    expect(bench.run(['template', 'personeelsplan', '--out', 'weg/plan.xlsx'])).toEqual({ exitCode: 3, out: '', err: 'weg/plan.xlsx kon niet geschreven worden: de map bestaat niet.\n' });
    expect(bench.list()).toEqual(before);
  });

  test('gives the same bytes for the same data', () => {
    bench.fill('een.xlsx');
    bench.fill('twee.xlsx');
    expect(bench.read('een.xlsx').equals(bench.read('twee.xlsx'))).toBe(true);
  });

  test('--quiet says nothing when all is well', () => {
    expect(bench.run(['fill', 'personeelsplan', '--data', '-', '--out', 'stil.xlsx', '--quiet'], { input: csvWith() })).toEqual({ exitCode: 0, out: '', err: '' });
  });
});

test.runIf(existsSync('/dev/full')).each([['rules', 'personeelsplan'], ['check', 'plan.xlsx'], ['check', 'plan.xlsx', '--timeout', '60', '--format', 'ndjson']])('output that cannot be written is told, with exit code 3: %s', (...words) => {
  const full = openSync('/dev/full', 'w');
  try {
    const { status, stderr } = spawnSync(process.execPath, [COMMAND, ...words, '--lang', 'nl'], { cwd: bench.folder, encoding: 'utf8', stdio: ['ignore', full, 'pipe'] });
    expect([status, stderr]).toEqual([3, 'De uitvoer kon niet helemaal geschreven worden (fout ENOSPC): wat er staat, is onvolledig.\n']);
  } finally {
    closeSync(full);
  }
});
