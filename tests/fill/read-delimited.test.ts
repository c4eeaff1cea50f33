import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { DataUnusable } from '../../core/fill/data-problem';
import { readDelimited } from '../../core/fill/read-delimited';
import { wordMessage } from '../../core/text/word-message';

/** What is read, or what is said of it. */
function read(text: string): Pick<ReturnType<typeof readDelimited>, 'header' | 'records'> | readonly string[] {
  try {
    const { header, records } = readDelimited(text);
    return { header, records };
  } catch (error) {
    if (error instanceof DataUnusable) return error.problems.map((problem) => wordMessage(problem, 'nl'));
    throw error;
  }
}

const QUOTE = 'er ontbreekt een sluitend aanhalingsteken.';

describe('a data file', () => {
  test.each([[','], [';'], ['\t']])('is read with whatever stands between its fields: %j', (separator) => {
    expect(read(['a', 'b'].join(separator) + '\n' + ['1', 'x'].join(separator))).toEqual({ header: ['a', 'b'], records: [{ line: 2, fields: ['1', 'x'] }] });
  });

  test.each([['\n'], ['\r\n'], ['\r']])('is read with whatever ends its lines: %j', (end) => {
    expect(read(`a,b${end}1,2${end}3,4${end}`)).toEqual({ header: ['a', 'b'], records: [{ line: 2, fields: ['1', '2'] }, { line: 3, fields: ['3', '4'] }] });
  });

  test('may start with a byte order mark and have blank lines, and keeps the numbers of its lines', () => {
    expect(read('\uFEFFa,b\n\n1,2\n,\n3,4\n\n')).toEqual({ header: ['a', 'b'], records: [{ line: 3, fields: ['1', '2'] }, { line: 5, fields: ['3', '4'] }] });
  });

  test('may have separators, quotes and line breaks inside quotes', () => {
    expect(read('a,b\n"x, ""y""\nz",2\n3,4')).toEqual({ header: ['a', 'b'], records: [{ line: 2, fields: ['x, "y"\nz', '2'] }, { line: 4, fields: ['3', '4'] }] });
  });

  test('is refused with the line that cannot be read', () => {
    expect(read('a,b\n1,2\n3\n4,5,6')).toEqual(['Regel 3 is niet te lezen: er staat 1 veld, de kop heeft er 2.', 'Regel 4 is niet te lezen: er staan 3 velden, de kop heeft er 2.']);
    expect(read('a,b\n1,2\n"3,4\n5,6')).toEqual([`Regel 3 is niet te lezen: ${QUOTE}`]);
    expect(read('a,b\n"x\ny",2\n"3,4')).toEqual([`Regel 4 is niet te lezen: ${QUOTE}`]);
  });

  test('without headers, without rows, or that is no text is refused', () => {
    expect(read('')).toEqual(['Op de eerste regel van het bestand staan geen kolomkoppen.']);
    expect(read('\n\na,b')).toEqual(['Op de eerste regel van het bestand staan geen kolomkoppen.']);
    expect(read('a,b\n\n')).toEqual(['Het bestand bevat geen rijen met gegevens.']);
    expect(read('PK\u0003\u0004a,b')).toEqual(['Dit is geen tekstbestand. Bewaar de gegevens als CSV (in Excel: Opslaan als > CSV UTF-8).']);
    expect(read('a\u0000,b\n1,2')).toHaveLength(1);
  });

  test('of any fields is read back as it was written', () => {
    const field = fc.string({ minLength: 1, maxLength: 12 }).filter((text) => !text.includes('\u0000') && text.trim() !== '');
    fc.assert(fc.property(fc.array(fc.tuple(field, field), { minLength: 1, maxLength: 8 }), (rows) => {
      const quoted = rows.map((row) => row.map((text) => `"${text.replaceAll('"', '""')}"`).join(';')).join('\r\n');
      expect(readDelimited(`een;twee\r\n${quoted}`).records.map(({ fields }) => fields)).toEqual(rows);
    }));
  });
});
