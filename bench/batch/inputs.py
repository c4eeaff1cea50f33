"""Workbooks for measuring many checks, made by XlsxWriter, one in ten with mistakes: staffing plans and indicator workbooks, alone on
their sheet or with what such workbooks carry along (a list of every position, the monthly figures behind the indicators).
python3 bench/batch/inputs.py <folder> <how many of each> <alone|whole>"""
import os
import random
import sys

import xlsxwriter

FOLDER, COUNT, IS_WHOLE = sys.argv[1], int(sys.argv[2]), sys.argv[3] == 'whole'
FUNCTIONS = ['Afdelingshoofd', 'Adviseur', 'Informaticus', 'Ingenieur', 'Deskundige', 'Programmeur', 'Hoofdmedewerker', 'Medewerker', 'Technicus', 'Assistent']
PLAN = ['Niveau', 'Rang', 'Functie', 'Statutair ingevuld', 'Statutair vacant', 'Contractueel ingevuld onbepaalde duur', 'Contractueel ingevuld bepaalde duur',
        'Contractueel vacant onbepaalde duur', 'Contractueel vacant bepaalde duur', 'Totaal ingevuld', 'Totaal vacant']
POSITIONS = ['Positie', 'Afdeling', 'Niveau', 'Rang', 'Functie', 'Statuut', 'Duur', 'Bezetting', 'VTE', 'Sinds']
STATUTES = [('statutair', '', 'ingevuld'), ('statutair', '', 'vacant'), ('contractueel', 'onbepaald', 'ingevuld'), ('contractueel', 'bepaald', 'ingevuld'),
            ('contractueel', 'onbepaald', 'vacant'), ('contractueel', 'bepaald', 'vacant')]
INDICATORS = ['Code', 'Thema', 'Omschrijving', 'Eenheid', 'Richting', 'Nulmeting', 'Doel', 'Resultaat', 'Opmerking']
FIGURES = ['Nummer', 'Indicator', 'Maand', 'Teller', 'Noemer', 'Aandeel', 'Bron']


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
    positions = []
    for row in range(rows):
        at = 4 + row
        level = 'ABCD'[row * 4 // rows]
        rank = f'{level}{row % 3 + 1}'
        if is_wrong and row == 7:
            rank = f'B{row % 3 + 1}' if level != 'B' else 'C1'
        name = f'{FUNCTIONS[row % 10]} {row + 1}'
        sheet.write_row(at, 0, [level, rank, name])
        counts = [draw.randint(0, 9) for _ in range(6)]
        for column, count in enumerate(counts):
            if count:
                sheet.write_number(at, 3 + column, count)
            positions += [(level, rank, name, *STATUTES[column])] * count
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
    if IS_WHOLE:
        write_positions(book, draw, positions, bold, day)
    book.close()


def write_positions(book, draw, positions, bold, day):
    """A row for every position that the plan counts."""
    sheet = book.add_worksheet('Posities')
    sheet.write_row(0, 0, POSITIONS, bold)
    for row, (level, rank, name, statute, term, state) in enumerate(positions, 1):
        sheet.write_row(row, 0, [f'P{row:04}', f'Afdeling {draw.randint(1, 8)}', level, rank, name, statute, term, state, draw.choice([1, 1, 1, 0.8, 0.5])])
        if state == 'ingevuld':
            sheet.write_number(row, 9, draw.randint(32000, 42700), day)
    sheet.autofilter(0, 0, len(positions), len(POSITIONS) - 1)
    sheet.freeze_panes(1, 0)


def indicators(number):
    draw = random.Random(number)
    book = xlsxwriter.Workbook(os.path.join(FOLDER, f'indicatoren-{number:05}.xlsx'))
    bold = book.add_format({'bold': True})
    sheet = book.add_worksheet('Indicatoren')
    sheet.write_row(0, 0, ['Entiteit', f'Instelling {number}'])
    sheet.write_row(1, 0, ['Referentiedatum', '31/12/2016'])
    sheet.write_row(3, 0, INDICATORS, bold)
    for row in range(27):
        target = draw.randint(50, 90)
        phrase = draw.choice([f'minstens {target}%', f'{target}% of meer', f'maximaal {target}%', f'{target}%'])
        is_most = phrase.startswith('max')
        result = target + draw.randint(-9, 9)
        code = f'DP{row}' if number % 10 == 0 and row == 3 else f'DP{row + 1}'
        sheet.write_row(4 + row, 0, [code, f'Thema {row // 9 + 1}', f'Aandeel {row + 1}', '%', 'lager' if is_most else 'hoger', f'{target + 3 if is_most else target - 3},5%', phrase, f'{result},{draw.randint(0, 9)}%', ''])
    if IS_WHOLE:
        write_figures(book, draw, bold)
    book.close()


def write_figures(book, draw, bold):
    """The counts of three years by month behind each indicator."""
    sheet = book.add_worksheet('Cijfers')
    share = book.add_format({'num_format': '0.0%'})
    sheet.write_row(0, 0, FIGURES, bold)
    row = 0
    for number in range(27):
        for year in (2014, 2015, 2016):
            for month in range(1, 13):
                row += 1
                whole = draw.randint(200, 900)
                part = draw.randint(whole // 2, whole)
                sheet.write_row(row, 0, [row, f'DP{number + 1}', f'{year}-{month:02}', part, whole])
                sheet.write_formula(row, 5, f'=D{row + 1}/E{row + 1}', share, part / whole)
                sheet.write_string(row, 6, draw.choice(['databank', 'enquête', 'dossiers']))


for number in range(COUNT):
    plan(number)
    indicators(number)
