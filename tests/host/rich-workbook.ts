/** A workbook with everything that hosts must cope with: a table with a total, hidden rows, columns and sheets, a merge, errors, a protected sheet. */
import ExcelJS from 'exceljs';

export async function makeRichWorkbook(): Promise<Uint8Array> {
  const book = new ExcelJS.Workbook();
  const rich = book.addWorksheet('Rijk blad');
  rich.addTable({
    name: 'Posten', ref: 'A1', headerRow: true, totalsRow: true,
    columns: [{ name: 'Post', totalsRowLabel: 'Totaal' }, { name: 'Aantal', totalsRowFunction: 'sum' }, { name: 'Dubbel' }],
    rows: [['a', 10, { formula: 'Posten[[#This Row],[Aantal]]*2', result: 20 }], ['b', 20, { formula: 'Posten[[#This Row],[Aantal]]*2', result: 40 }]],
  });
  rich.getCell('B4').value = { formula: 'SUBTOTAL(109,Posten[Aantal])', result: 30 };
  rich.getCell('A9').value = 'samen';
  rich.mergeCells('A9:C9');
  rich.getCell('A11').value = { error: '#N/A' };
  rich.getCell('A12').value = '#N/A';
  rich.getCell('A13').value = new Date(Date.UTC(2016, 11, 31));
  rich.getCell('A14').value = true;
  rich.getCell('A15').value = { formula: '""', result: '' };
  rich.getCell('A16').value = '0012';
  rich.getCell('E16').value = 'verborgen kolom';
  rich.getCell('A7').value = 'verborgen rij';
  rich.getRow(7).hidden = true;
  rich.getColumn(5).hidden = true;
  const second = book.addWorksheet('Tweede');
  second.getCell('A1').value = { formula: "'Rijk blad'!B4*2", result: 60 };
  const hidden = book.addWorksheet('Verborgen', { state: 'hidden' });
  hidden.getCell('A1').value = 'a';
  const locked = book.addWorksheet('Beveiligd');
  locked.getCell('A1').value = 1;
  locked.getCell('B1').value = 2;
  locked.getCell('B1').protection = { locked: false };
  await locked.protect('geheim', {});
  book.addWorksheet('Leeg');
  book.definedNames.add("'Rijk blad'!$B$2:$B$3", 'Aantallen');
  return new Uint8Array(await book.xlsx.writeBuffer());
}
