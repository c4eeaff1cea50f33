"""Workbooks for measuring, made by XlsxWriter: 500 small ones (3 sheets of 30 x 10) and one sheet of 100,000 x 20.
python3 bench/ooxml/inputs.py <folder>"""
import os
import random
import sys

import xlsxwriter

FOLDER = sys.argv[1]


def small(number):
    draw = random.Random(number)
    book = xlsxwriter.Workbook(os.path.join(FOLDER, f'small-{number:03}.xlsx'))
    bold = book.add_format({'bold': True, 'bg_color': '#DDEBF7'})
    fixed = book.add_format({'num_format': '#,##0.00'})
    day = book.add_format({'num_format': 'dd/mm/yyyy'})
    for index in range(3):
        sheet = book.add_worksheet(f'Blad {index + 1}')
        sheet.write_row(0, 0, [f'Kolom {column + 1}' for column in range(10)], bold)
        for row in range(1, 30):
            sheet.write_string(row, 0, f'Functie {draw.randint(1, 400)}')
            sheet.write_string(row, 1, draw.choice('ABCD'))
            for column in range(2, 7):
                sheet.write_number(row, column, draw.randint(0, 5000) / (1 if column % 2 else 4), fixed if column % 2 == 0 else None)
            sheet.write_number(row, 7, 42000 + draw.randint(0, 1000), day)
            sheet.write_formula(row, 8, f'=SUM(C{row + 1}:G{row + 1})', None, draw.randint(0, 9999))
            sheet.write_formula(row, 9, f'=IF(I{row + 1}>10,"ja","nee")', None, 'ja')
        sheet.data_validation(1, 1, 29, 1, {'validate': 'list', 'source': ['A', 'B', 'C', 'D']})
        sheet.data_validation(1, 2, 29, 6, {'validate': 'decimal', 'criteria': '>=', 'value': 0})
    book.close()


def large():
    draw = random.Random(1)
    book = xlsxwriter.Workbook(os.path.join(FOLDER, 'large.xlsx'))
    sheet = book.add_worksheet('Groot')
    for row in range(100_000):
        for column in range(20):
            if column % 5 == 4:
                sheet.write_string(row, column, f'tekst {draw.randint(1, 5000)}')
            else:
                sheet.write_number(row, column, draw.randint(0, 1_000_000) / (100 if column % 2 else 1))
    book.close()


for number in range(500):
    small(number)
large()
