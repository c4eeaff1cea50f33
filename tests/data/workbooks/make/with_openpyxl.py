"""Workbooks made by openpyxl. Run with Debian's python3 and python3-openpyxl: python3 with_openpyxl.py <folder>"""
import datetime
import os
import sys

from openpyxl import Workbook
from openpyxl.chart import BarChart, Reference
from openpyxl.comments import Comment
from openpyxl.formatting.rule import ColorScaleRule
from openpyxl.styles import Font
from openpyxl.utils.datetime import CALENDAR_MAC_1904
from openpyxl.workbook.defined_name import DefinedName
from openpyxl.worksheet.datavalidation import DataValidation
from openpyxl.worksheet.table import Table, TableStyleInfo

FOLDER = sys.argv[1]


def features():
    book = Workbook()
    sheet = book.active
    sheet.title = 'Indicatoren'
    sheet.append(['Nr', 'Indicator', 'Nulmeting', 'Streefwaarde', 'Resultaat'])
    for row in [[1, 'Tevredenheid', 0.823, '80% of meer', 0.85], [2, 'Doorlooptijd', 14, 'maximaal 10', 12], [3, 'Bezoekers', 1446348, 'Stijging van +3%', 1500000]]:
        sheet.append(row)
    sheet['F2'] = '=E2-C2'
    sheet['F3'] = '=E3-C3'
    sheet['G2'] = '=E2:E4*2'
    sheet.formula_attributes['G2'] = {'t': 'array', 'ref': 'G2:G4'}
    sheet['H1'] = datetime.datetime(2016, 12, 31, 12)
    sheet['C2'].number_format = '0.0%'
    sheet['A1'].font = Font(bold=True)
    sheet['B2'].comment = Comment('Bron: bevraging', 'Streefpeil')
    table = Table(displayName='Indicatoren', ref='A1:E4')
    table.tableStyleInfo = TableStyleInfo(name='TableStyleMedium2', showRowStripes=True)
    sheet.add_table(table)
    rule = DataValidation(type='decimal', operator='greaterThanOrEqual', formula1='0', allow_blank=True)
    rule.add('C2:C4')
    sheet.add_data_validation(rule)
    sheet.conditional_formatting.add('E2:E4', ColorScaleRule(start_type='min', start_color='FFFFFF', end_type='max', end_color='63BE7B'))
    chart = BarChart()
    chart.add_data(Reference(sheet, min_col=5, min_row=1, max_row=4), titles_from_data=True)
    sheet.add_chart(chart, 'A8')
    sheet.merge_cells('A6:C6')
    sheet['A6'] = 'Opmerking over drie kolommen'
    sheet.row_dimensions[7].hidden = True
    sheet.column_dimensions['I'].hidden = True
    book.defined_names.append(DefinedName('Jaar', attr_text='Indicatoren!$H$1'))
    hidden = book.create_sheet('Hulp')
    hidden.sheet_state = 'hidden'
    book.create_sheet('Leeg')
    book.save(os.path.join(FOLDER, 'openpyxl-features.xlsx'))


def iso_dates():
    book = Workbook(iso_dates=True)
    book.epoch = CALENDAR_MAC_1904
    book.active.append([datetime.datetime(2016, 12, 31, 6), datetime.date(2015, 12, 31), 'tekst', True, None, 1.5])
    book.save(os.path.join(FOLDER, 'openpyxl-iso-dates.xlsx'))


def template():
    book = Workbook()
    book.template = True
    book.active['B2'] = 'sjabloon'
    book.save(os.path.join(FOLDER, 'openpyxl-template.xltx'))


for make in (features, iso_dates, template):
    make()
