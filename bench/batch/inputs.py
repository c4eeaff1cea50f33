"""Workbooks for measuring many checks, made by XlsxWriter: staffing plans and indicator workbooks, one in ten with mistakes.
python3 bench/batch/inputs.py <folder> <how many of each>"""
import os
import random
import sys

import xlsxwriter

FOLDER, COUNT = sys.argv[1], int(sys.argv[2])
FUNCTIONS = ['Afdelingshoofd', 'Adviseur', 'Informaticus', 'Ingenieur', 'Deskundige', 'Programmeur', 'Hoofdmedewerker', 'Medewerker', 'Technicus', 'Assistent']
PLAN = ['Niveau', 'Rang', 'Functie', 'Statutair ingevuld', 'Statutair vacant', 'Contractueel ingevuld onbepaalde duur', 'Contractueel ingevuld bepaalde duur',
        'Contractueel vacant onbepaalde duur', 'Contractueel vacant bepaalde duur', 'Totaal ingevuld', 'Totaal vacant']
INDICATORS = ['Code', 'Thema', 'Omschrijving', 'Eenheid', 'Richting', 'Nulmeting', 'Doel', 'Resultaat', 'Opmerking']


def plan(number):
    draw = random.Random(number)
    is_wrong = number % 10 == 0
    book = xlsxwriter.Workbook(os.path.join(FOLDER, f'plan-{number:05}.xlsx'))
    sheet = book.add_worksheet('Personeelsplan')
    bold = book.add_format({'bold': True, 'bg_color': '#DDEBF7'})
    day = book.add_format({'num_format': 'dd/mm/yyyy'})
    sheet.write_row(0, 0, ['Entiteit', f'Instelling {number}'])
    sheet.write(1, 0, 'Referentiedatum')
    sheet.write_number(1, 1, 42735, day)
    sheet.write_row(3, 0, PLAN, bold)
    sums = [0] * 8
    rows = 30
    for row in range(rows):
        at = 4 + row
        level = 'ABCD'[row * 4 // rows]
        rank = f'{level}{row % 3 + 1}'
        if is_wrong and row == 7:
            rank = f'B{row % 3 + 1}' if level != 'B' else 'C1'
        sheet.write_row(at, 0, [level, rank, f'{FUNCTIONS[row % 10]} {row + 1}'])
        counts = [draw.randint(0, 9) for _ in range(6)]
        for column, count in enumerate(counts):
            if count:
                sheet.write_number(at, 3 + column, count)
        totals = [counts[0] + counts[2] + counts[3], counts[1] + counts[4] + counts[5]]
        sheet.write_formula(at, 9, f'=D{at + 1}+F{at + 1}+G{at + 1}', None, totals[0])
        sheet.write_formula(at, 10, f'=E{at + 1}+H{at + 1}+I{at + 1}', None, totals[1])
        sums = [one + other for one, other in zip(sums, counts + totals)]
    at = 4 + rows
    sheet.write(at, 0, 'Totaal', bold)
    for column, total in enumerate(sums):
        if is_wrong and column == 0:
            sheet.write_number(at, 3, total + 1)
        else:
            letter = 'DEFGHIJK'[column]
            sheet.write_formula(at, 3 + column, f'=SUM({letter}5:{letter}{at})', None, total)
    sheet.data_validation(4, 0, at - 1, 0, {'validate': 'list', 'source': ['A', 'B', 'C', 'D']})
    sheet.conditional_format(4, 3, at - 1, 8, {'type': 'cell', 'criteria': '<', 'value': 0, 'format': bold})
    book.close()


def indicators(number):
    draw = random.Random(number)
    book = xlsxwriter.Workbook(os.path.join(FOLDER, f'indicatoren-{number:05}.xlsx'))
    sheet = book.add_worksheet('Indicatoren')
    sheet.write_row(0, 0, ['Entiteit', f'Instelling {number}'])
    sheet.write_row(1, 0, ['Referentiedatum', '31/12/2016'])
    sheet.write_row(3, 0, INDICATORS, book.add_format({'bold': True}))
    for row in range(27):
        target = draw.randint(50, 90)
        phrase = draw.choice([f'minstens {target}%', f'{target}% of meer', f'maximaal {target}%', f'{target}%'])
        result = target + draw.randint(-9, 9)
        code = f'DP{row}' if number % 10 == 0 and row == 3 else f'DP{row + 1}'
        sheet.write_row(4 + row, 0, [code, f'Thema {row // 9 + 1}', f'Aandeel {row + 1}', '%', 'lager' if phrase.startswith('max') else 'hoger', f'{target - 2},5%', phrase, f'{result},{draw.randint(0, 9)}%', ''])
    book.close()


for number in range(COUNT):
    plan(number)
    indicators(number)
