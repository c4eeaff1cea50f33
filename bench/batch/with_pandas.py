"""What somebody without us writes in Python: openpyxl reads (once for values, once for formulas), pandas checks. A folder in, a line per finding out, and their count."""
import os
import re
import sys

import openpyxl
import pandas

FOLDER = sys.argv[1]
NUMBER = re.compile(r'(-?\d+(?:[.,]\d+)?)')


def number(text):
    match = NUMBER.search(str(text or ''))
    return float(match.group(1).replace(',', '.')) if match else None


def check_plan(values, formulas):
    rows = list(values.iter_rows(values_only=True))
    shapes = list(formulas.iter_rows(values_only=True))
    end = next(at for at, row in enumerate(rows) if at > 3 and row[0] == 'Totaal')
    found = [f'{rows[at][0]} is blank' for at in (0, 1) if not rows[at][1]]
    table = pandas.DataFrame(rows[4:end], columns=rows[3])
    counts = table.iloc[:, 3:9].apply(pandas.to_numeric, errors='coerce').fillna(0)
    found += [f'row {at + 5}: no such level' for at in table.index[~table['Niveau'].isin(list('ABCD'))]]
    found += [f'row {at + 5}: rank of another level' for at in table.index[table['Rang'].str[:1] != table['Niveau']]]
    found += [f'row {at + 5}: no name' for at in table.index[table['Functie'].isna()]]
    found += [f'row {at + 5}: twice' for at in table.index[table.duplicated(['Rang', 'Functie'])]]
    found += [f'row {at + 5}: no whole number' for at in table.index[((counts % 1 != 0) | (counts < 0)).any(axis=1)]]
    found += [f'row {at + 5}: total filled' for at in table.index[table['Totaal ingevuld'] != counts.iloc[:, 0] + counts.iloc[:, 2] + counts.iloc[:, 3]]]
    found += [f'row {at + 5}: total vacant' for at in table.index[table['Totaal vacant'] != counts.iloc[:, 1] + counts.iloc[:, 4] + counts.iloc[:, 5]]]
    sums = pandas.concat([counts, table.iloc[:, 9:11]], axis=1).sum()
    found += [f'total of {name}: {stated} given, rows give {total}' for name, stated, total in zip(sums.index, rows[end][3:], sums) if (stated or 0) != total]
    found += [f'row {at + 1}: formula overwritten' for at in range(4, end) for column in (9, 10) if not str(shapes[at][column]).startswith('=')]
    found += [f'total {column + 1}: formula overwritten' for column in range(3, 11) if not str(shapes[end][column]).startswith('=')]
    return found


def check_indicators(values):
    rows = list(values.iter_rows(values_only=True))
    table = pandas.DataFrame(rows[4:], columns=rows[3])
    table = table[table['Code'].notna()]
    found = [f'row {at + 5}: code twice' for at in table.index[table.duplicated(['Code'])]]
    for column in ('Omschrijving', 'Eenheid', 'Richting', 'Nulmeting', 'Doel', 'Resultaat'):
        found += [f'row {at + 5}: {column} is blank' for at in table.index[table[column].isna() | (table[column] == '')]]
    goal, value, start = (table[column].map(number) for column in ('Doel', 'Resultaat', 'Nulmeting'))
    found += [f'row {at + 5}: not readable' for at in table.index[goal.isna() | value.isna() | start.isna()]]
    found += [f'row {at + 5}: share outside 0 to 100' for at in table.index[(value < 0) | (value > 100)]]
    most = table['Doel'].str.contains('maximaal|hoogstens', case=False) | (table['Richting'] == 'lager')
    found += [f'row {at + 5}: misses its target' for at in table.index[(most & (value > goal)) | (~most & (value < goal))]]
    found += [f'row {at + 5}: already met by the baseline' for at in table.index[(most & (start <= goal)) | (~most & (start >= goal))]]
    return found


count = 0
for name in sorted(os.listdir(FOLDER)):
    if not name.endswith('.xlsx'):
        continue
    path = os.path.join(FOLDER, name)
    values = openpyxl.load_workbook(path, data_only=True).worksheets[0]
    if name.startswith('plan'):
        found = check_plan(values, openpyxl.load_workbook(path).worksheets[0])
    else:
        found = check_indicators(values)
    for line in found:
        print(f'{name}: {line}')
    count += len(found)
print(count, file=sys.stderr)
