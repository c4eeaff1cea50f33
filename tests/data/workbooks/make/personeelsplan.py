"""A staffing plan of somebody's own, with macros and a chart, made by XlsxWriter. Run with Debian's python3: python3 personeelsplan.py <folder>"""
import csv
import datetime
import io
import os
import sys

import xlsxwriter

from vba_project import vba_project

FOLDER = sys.argv[1]
DATA = os.path.join(os.path.dirname(os.path.abspath(__file__)), '../../../../templates/personeelsplan/data/2015-12-31.csv')
HEADERS = ['Niveau', 'Rang', 'Functie', 'Statutair ingevuld', 'Statutair vacant', 'Contractueel ingevuld onbepaalde duur', 'Contractueel ingevuld bepaalde duur',
           'Contractueel vacant onbepaalde duur', 'Contractueel vacant bepaalde duur', 'Totaal ingevuld', 'Totaal vacant', 'Opmerking']
FILLED = '=Functies[[#This Row],[Statutair ingevuld]]+Functies[[#This Row],[Contractueel ingevuld onbepaalde duur]]+Functies[[#This Row],[Contractueel ingevuld bepaalde duur]]'
VACANT = '=Functies[[#This Row],[Statutair vacant]]+Functies[[#This Row],[Contractueel vacant onbepaalde duur]]+Functies[[#This Row],[Contractueel vacant bepaalde duur]]'
FIRST = 5

with open(DATA, encoding='utf-8') as file:
    rows = list(csv.reader(file))[1:]

book = xlsxwriter.Workbook(os.path.join(FOLDER, 'xlsxwriter-personeelsplan.xlsm'))
book.set_properties({'title': 'Personeelsplan', 'author': 'Streefpeil', 'created': datetime.datetime(2015, 12, 31)})
plan = book.add_worksheet('Plan')
notes = book.add_worksheet('Nota')
bold = book.add_format({'bold': True})
count = book.add_format({'num_format': '0', 'bg_color': '#FFF2CC', 'border': 1})
total = book.add_format({'num_format': '0', 'bold': True, 'top': 1})
plan.write('A1', 'Personeelsplan', book.add_format({'bold': True, 'font_size': 16}))
plan.write_row('A2', ['Entiteit', 'Proefinstelling'])
plan.write('A3', 'Referentiedatum')
plan.write_datetime('B3', datetime.datetime(2015, 12, 31), book.add_format({'num_format': 'dd/mm/yyyy'}))
last = FIRST + len(rows)
sums = {}
for index, row in enumerate(rows):
    at = FIRST + 1 + index
    plan.write_row(at, 0, row[:3])
    numbers = [int(text) if text else 0 for text in row[3:]]
    for column, text in enumerate(row[3:]):
        if text:
            plan.write_number(at, 3 + column, int(text), count)
        else:
            plan.write_blank(at, 3 + column, None, count)
    values = numbers + [numbers[0] + numbers[2] + numbers[3], numbers[1] + numbers[4] + numbers[5]]
    for column, value in enumerate(values):
        sums[column] = sums.get(column, 0) + value
    plan.write_string(at, 11, 'bevestigd' if index == 0 else '')
columns = [{'header': header} for header in HEADERS]
columns[0]['total_string'] = 'Totaal'
plan.add_table(FIRST, 0, last + 1, 11, {'name': 'Functies', 'total_row': True, 'style': 'Table Style Light 11', 'columns': [
    {**column, **({'formula': FILLED} if at == 9 else {'formula': VACANT} if at == 10 else {}), **({'total_function': 'sum'} if 3 <= at <= 10 else {})} for at, column in enumerate(columns)]})
for index, row in enumerate(rows):
    numbers = [int(text) if text else 0 for text in row[3:]]
    plan.write_formula(FIRST + 1 + index, 9, FILLED, total, numbers[0] + numbers[2] + numbers[3])
    plan.write_formula(FIRST + 1 + index, 10, VACANT, total, numbers[1] + numbers[4] + numbers[5])
# XlsxWriter leaves the table's name out, which Excel alone understands.
for column, value in sums.items():
    plan.write_formula(last + 1, 3 + column, f'=SUBTOTAL(109,Functies[{HEADERS[3 + column]}])', total, value)
plan.conditional_format(FIRST + 1, 3, last, 3, {'type': 'data_bar', 'data_bar_2010': True})
plan.data_validation(FIRST + 1, 0, last, 0, {'validate': 'list', 'source': ['A', 'B', 'C', 'D']})
plan.set_column('C:C', 30)
plan.write_comment('D7', 'Nagekeken', {'author': 'Streefpeil'})
chart = book.add_chart({'type': 'bar', 'subtype': 'stacked'})
chart.add_series({'name': 'Ingevuld', 'categories': ['Plan', FIRST + 1, 2, last, 2], 'values': ['Plan', FIRST + 1, 9, last, 9]})
chart.set_title({'name': 'Ingevuld per functie'})
plan.insert_chart('N2', chart)
plan.insert_button('N20', {'macro': 'Groet', 'caption': 'Groet'})
notes.write('A1', 'Som voor de nota')
notes.write_formula('B1', '=SUM(Functies[Totaal ingevuld])', None, sums[6])
notes.write('A2', 'Vast')
notes.write_formula('B2', '=40+2', None, 42)
book.add_worksheet('Intern').hide()
book.add_vba_project(io.BytesIO(vba_project(['Blad1', 'Blad2', 'Blad3'], ['Public Sub Groet()', '    MsgBox "Goeiedag"', 'End Sub'])), is_stream=True)
book.set_vba_name('ThisWorkbook')
for at, sheet in enumerate(book.worksheets()):
    sheet.set_vba_name(f'Blad{at + 1}')
book.close()
