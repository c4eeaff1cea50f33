"""Workbooks made by XlsxWriter. Run with Debian's python3 and python3-xlsxwriter: python3 with_xlsxwriter.py <folder>"""
import base64
import datetime
import io
import os
import sys

import xlsxwriter

from vba_project import vba_project

FOLDER = sys.argv[1]
MADE = datetime.datetime(2016, 12, 31)
PNG = base64.b64decode('iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJAAAADUlEQVR42mNk+M9QDwADhgGAWjR9awAAAABJRU5ErkJggg==')
ROWS = [('A', 'A1', 'directeur', 3, 1), ('A', 'A2', 'adviseur', 12, 0), ('B', 'B1', 'deskundige', 34, 5), ('C', 'C1', 'medewerker', 41, 2), ('D', 'D1', 'technicus', 9, 0)]


def new(name, **options):
    book = xlsxwriter.Workbook(os.path.join(FOLDER, name), options)
    book.set_properties({'title': 'Personeelsplan', 'author': 'Streefpeil', 'created': MADE})
    return book


def add_staff(book, sheet, first_row=3, table=True):
    bold = book.add_format({'bold': True, 'bg_color': '#DDEBF7', 'border': 1})
    whole = book.add_format({'num_format': '0', 'border': 1, 'locked': False})
    for column, title in enumerate(['Niveau', 'Rang', 'Functie', 'Ingevuld', 'Vacant', 'Totaal']):
        sheet.write(first_row, column, title, bold)
    for index, (level, rank, job, filled, vacant) in enumerate(ROWS):
        row = first_row + 1 + index
        sheet.write_row(row, 0, [level, rank, job])
        sheet.write_number(row, 3, filled, whole)
        sheet.write_number(row, 4, vacant, whole)
        sheet.write_formula(row, 5, f'=D{row + 1}+E{row + 1}', whole, filled + vacant)
    last = first_row + len(ROWS)
    if table:
        sheet.add_table(first_row, 0, last + 1, 5, {
            'name': 'Functies', 'total_row': True, 'style': 'Table Style Light 9',
            'columns': [{'header': 'Niveau', 'total_string': 'Totaal'}, {'header': 'Rang'}, {'header': 'Functie'},
                        {'header': 'Ingevuld', 'total_function': 'sum', 'total_value': 99}, {'header': 'Vacant', 'total_function': 'sum', 'total_value': 8},
                        {'header': 'Totaal', 'formula': '=Functies[[#This Row],[Ingevuld]]+Functies[[#This Row],[Vacant]]', 'total_function': 'sum', 'total_value': 107}]})
        for index, (_, _, _, filled, vacant) in enumerate(ROWS):
            sheet.write_formula(first_row + 1 + index, 5, '=Functies[[#This Row],[Ingevuld]]+Functies[[#This Row],[Vacant]]', whole, filled + vacant)
        # XlsxWriter leaves the table's name out, which Excel alone understands.
        for column, title, total in [(3, 'Ingevuld', 99), (4, 'Vacant', 8), (5, 'Totaal', 107)]:
            sheet.write_formula(last + 1, column, f'=SUBTOTAL(109,Functies[{title}])', None, total)
    return first_row + 1, last


def add_chart(book, sheet, first, last, place):
    chart = book.add_chart({'type': 'column'})
    chart.add_series({'name': 'Ingevuld', 'categories': [sheet.name, first, 2, last, 2], 'values': [sheet.name, first, 3, last, 3]})
    sheet.insert_chart(place, chart)


def features():
    book = new('xlsxwriter-features.xlsx')
    sheet = book.add_worksheet('Functies')
    sheet.merge_range('A1:F1', 'Personeelsplan 31 december 2016', book.add_format({'bold': True, 'align': 'center'}))
    sheet.write_rich_string('A2', 'Entiteit: ', book.add_format({'bold': True}), 'Voorbeeld', ' (vzw)')
    first, last = add_staff(book, sheet)
    add_chart(book, sheet, first, last, 'H2')
    sheet.insert_image('H20', 'punt.png', {'image_data': io.BytesIO(PNG)})
    sheet.add_sparkline('G5', {'range': 'Functies!D5:E5', 'type': 'column'})
    sheet.write_comment('D5', 'Nagekeken', {'author': 'Streefpeil'})
    sheet.data_validation(first, 0, last, 0, {'validate': 'list', 'source': ['A', 'B', 'C', 'D']})
    sheet.data_validation(first, 3, last, 4, {'validate': 'integer', 'criteria': '>=', 'value': 0, 'error_title': 'Geheel getal'})
    sheet.conditional_format(first, 3, last, 3, {'type': 'data_bar', 'data_bar_2010': True})
    sheet.conditional_format(first, 4, last, 4, {'type': 'cell', 'criteria': '>', 'value': 3, 'format': book.add_format({'bg_color': '#FFC7CE'})})
    sheet.conditional_format(first, 5, last, 5, {'type': 'icon_set', 'icon_style': '3_traffic_lights'})
    sheet.set_column('C:C', 24)
    sheet.set_column('J:K', 10, None, {'hidden': True})
    sheet.set_row(30, None, None, {'hidden': True})
    sheet.freeze_panes(4, 0)
    sheet.set_header('&LPersoneelsplan&R&P/&N')
    sheet.repeat_rows(3)
    sheet.print_area(0, 0, last + 1, 5)
    sheet.protect('', {'select_locked_cells': True})
    sums = book.add_worksheet('Sommen')
    sums.write_formula('A1', '=SUM(Functies[Ingevuld])', None, 99)
    sums.write_array_formula('B1:B3', '{=Functies!D5:D7*2}', None, 6)
    sums.write_dynamic_array_formula('C1', '=SORT(Functies!D5:D9)', None, 3)
    sums.write_formula('D1', '="tekst "&1', None, 'tekst 1')
    sums.write_formula('E1', '=1/0', None, '#DIV/0!')
    sums.write_boolean('F1', True)
    sums.write_datetime('G1', datetime.datetime(2016, 12, 31), book.add_format({'num_format': 'dd/mm/yyyy'}))
    sums.write_url('A3', 'https://example.org/', string='verwijzing')
    sums.write_url('A4', "internal:'Functies'!A1", string='naar boven')
    sums.autofilter('A6:C9')
    sums.write_row('A6', ['x', 'y', 'z'])
    book.add_worksheet('Verborgen').hide()
    line = book.add_chart({'type': 'line'})
    line.add_series({'values': ['Functies', first, 4, last, 4]})
    book.add_chartsheet('Grafiek').set_chart(line)
    book.define_name('Plafond', '=Functies!$D$10')
    book.define_name('Sommen!Lokaal', '=Sommen!$A$1')
    book.close()


def macro():
    book = new('xlsxwriter-macro.xlsm')
    sheet = book.add_worksheet('Functies')
    first, last = add_staff(book, sheet)
    add_chart(book, sheet, first, last, 'H2')
    sheet.insert_button('H20', {'macro': 'Groet', 'caption': 'Groet'})
    code = ['Public Sub Groet()', '    MsgBox "Goeiedag"', 'End Sub']
    book.add_vba_project(io.BytesIO(vba_project(['Sheet1'], code)), is_stream=True)
    book.set_vba_name('ThisWorkbook')
    sheet.set_vba_name('Sheet1')
    book.close()


def streamed():
    book = new('xlsxwriter-inline.xlsx', constant_memory=True)
    sheet = book.add_worksheet('Lijst')
    for row in range(40):
        sheet.write_row(row, 0, [f'functie {row}', row, row / 7, 'é € <&> "x"', row % 2 == 0])
    book.close()


def dates_1904():
    book = new('xlsxwriter-1904.xlsx', date_1904=True)
    sheet = book.add_worksheet('Datums')
    sheet.write_datetime('A1', datetime.datetime(2016, 12, 31), book.add_format({'num_format': 'dd/mm/yyyy'}))
    sheet.write('B1', 'tekst')
    book.close()


def print_like():
    """Three header rows with merged bands, no table: as the plan is printed."""
    book = new('xlsxwriter-print.xlsx')
    sheet = book.add_worksheet('Personeelsplan')
    middle = book.add_format({'align': 'center', 'valign': 'vcenter', 'border': 1, 'bold': True})
    for place, title in [('A1:A3', 'Niveau'), ('B1:B3', 'Rang'), ('C1:C3', 'Functie'), ('D1:E1', 'Statutair'), ('F1:I1', 'Contractueel'), ('D2:D3', 'Ingevuld'), ('E2:E3', 'Vacant'), ('F2:G2', 'Ingevuld'), ('H2:I2', 'Vacant')]:
        sheet.merge_range(place, title, middle)
    sheet.write_row('F3', ['Onbep duur', 'Bep duur', 'Onbep duur', 'Bep duur'], middle)
    for index, (level, rank, job, filled, vacant) in enumerate(ROWS):
        sheet.write_row(3 + index, 0, [level if index == 0 or ROWS[index - 1][0] != level else None, rank, job, filled, vacant or None])
    sheet.write_formula('D9', '=SUM(D4:D8)', None, 99)
    sheet.write('A11', 'Totaal: 99 + 8 = 107')
    book.close()


for make in (features, macro, streamed, dates_1904, print_like):
    make()
