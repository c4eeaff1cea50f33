"""Workbooks whose package was rebuilt by hand around one of XlsxWriter's: parts and zip forms that no writer here makes.
Run after with_xlsxwriter.py: python3 composed.py <folder>"""
import io
import os
import re
import sys
import warnings
import zipfile

FOLDER = sys.argv[1]
RELATION = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships'
MAIN = 'http://schemas.openxmlformats.org/spreadsheetml/2006/main'
TIME = (2016, 12, 31, 0, 0, 0)
warnings.simplefilter('ignore')


def parts_of(name):
    with zipfile.ZipFile(os.path.join(FOLDER, name)) as package:
        return {item.filename: package.read(item) for item in package.infolist()}


def entry(name, method=zipfile.ZIP_DEFLATED):
    item = zipfile.ZipInfo(name, TIME)
    item.compress_type = method
    return item


def save(name, parts, stream=None, zip64=False, comment=b'', method=zipfile.ZIP_DEFLATED, doubled=()):
    target = stream if stream is not None else io.BytesIO()
    with zipfile.ZipFile(target, 'w') as package:
        for part, data in list(parts.items()) + [(part, parts[part]) for part in doubled]:
            with package.open(entry(part, method), 'w', force_zip64=zip64) as file:
                file.write(data)
        package.comment = comment
    with open(os.path.join(FOLDER, name), 'wb') as file:
        file.write(target.getvalue())


class Unseekable(io.RawIOBase):
    """Makes zipfile write sizes behind the data, as streaming writers do."""

    def __init__(self):
        self.data = io.BytesIO()

    def writable(self):
        return True

    def write(self, data):
        return self.data.write(data)

    def getvalue(self):
        return self.data.getvalue()


def add_relation(parts, rels, identity, kind, target, external=False):
    old = parts.get(rels, b'<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships"></Relationships>')
    kind = kind if '://' in kind else f'{RELATION}/{kind}'
    mode = ' TargetMode="External"' if external else ''
    parts[rels] = old.replace(b'</Relationships>', f'<Relationship Id="{identity}" Type="{kind}" Target="{target}"{mode}/></Relationships>'.encode())


def add_types(parts, overrides, defaults=()):
    new = ''.join(f'<Default Extension="{extension}" ContentType="{kind}"/>' for extension, kind in defaults)
    new += ''.join(f'<Override PartName="/{part}" ContentType="application/{kind}"/>' for part, kind in overrides)
    parts['[Content_Types].xml'] = parts['[Content_Types].xml'].replace(b'</Types>', new.encode() + b'</Types>')


def extras():
    parts = parts_of('xlsxwriter-features.xlsx')
    head = '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n'
    sheet, sheet_rels = 'xl/worksheets/sheet2.xml', 'xl/worksheets/_rels/sheet2.xml.rels'
    office = 'http://schemas.microsoft.com/office'
    # Threaded comments with their persons (MS-XLSX 2.6.205 and 2.6.203), printer settings, custom XML, an external link.
    threaded = f'{office}/spreadsheetml/2018/threadedcomments'
    parts['xl/persons/person.xml'] = f'{head}<personList xmlns="{threaded}"><person displayName="Lezer" id="{{11111111-2222-3333-4444-555555555555}}" userId="lezer" providerId="None"/></personList>'.encode()
    parts['xl/threadedComments/threadedComment1.xml'] = f'{head}<ThreadedComments xmlns="{threaded}"><threadedComment ref="A1" dT="2016-12-31T12:00:00.00" personId="{{11111111-2222-3333-4444-555555555555}}" id="{{66666666-7777-8888-9999-AAAAAAAAAAAA}}"><text>Klopt dit?</text></threadedComment></ThreadedComments>'.encode()
    parts['xl/printerSettings/printerSettings1.bin'] = bytes(range(256))
    parts['customXml/item1.xml'] = b'<streefpeil xmlns="urn:streefpeil" definition="personeelsplan" version="1"/>'
    parts['customXml/itemProps1.xml'] = f'{head}<ds:datastoreItem ds:itemID="{{BBBBBBBB-2222-3333-4444-555555555555}}" xmlns:ds="http://schemas.openxmlformats.org/officeDocument/2006/customXml"/>'.encode()
    parts['xl/externalLinks/externalLink1.xml'] = f'{head}<externalLink xmlns="{MAIN}"><externalBook xmlns:r="{RELATION}" r:id="rId1"><sheetNames><sheetName val="Plan"/></sheetNames><sheetDataSet><sheetData sheetId="0"><row r="1"><cell r="A1"><v>7</v></cell></row></sheetData></sheetDataSet></externalBook></externalLink>'.encode()
    add_relation(parts, 'xl/externalLinks/_rels/externalLink1.xml.rels', 'rId1', 'externalLinkPath', 'vorig.xlsx', external=True)
    add_relation(parts, sheet_rels, 'rId90', f'{office}/2017/10/relationships/threadedComment', '../threadedComments/threadedComment1.xml')
    add_relation(parts, sheet_rels, 'rId91', 'printerSettings', '../printerSettings/printerSettings1.bin')
    add_relation(parts, 'xl/_rels/workbook.xml.rels', 'rId90', f'{office}/2017/10/relationships/person', 'persons/person.xml')
    add_relation(parts, 'xl/_rels/workbook.xml.rels', 'rId91', 'customXml', '../customXml/item1.xml')
    add_relation(parts, 'xl/_rels/workbook.xml.rels', 'rId92', 'externalLink', 'externalLinks/externalLink1.xml')
    add_relation(parts, 'customXml/_rels/item1.xml.rels', 'rId1', 'customXmlProps', 'itemProps1.xml')
    # A slicer on the table (MS-XLSX 2.6.88 and 2.6.84), as part and cache.
    x14, x15 = f'{office}/spreadsheetml/2009/9/main', f'{office}/spreadsheetml/2010/11/main'
    parts['xl/slicerCaches/slicerCache1.xml'] = f'{head}<slicerCacheDefinition xmlns="{x14}" xmlns:x="{MAIN}" xmlns:x15="{x15}" name="Slicer_Niveau" sourceName="Niveau"><extLst><x:ext uri="{{2F2917AC-EB37-4324-AD4E-5DD8C200BD13}}"><x15:tableSlicerCache tableId="1" column="1"/></x:ext></extLst></slicerCacheDefinition>'.encode()
    parts['xl/slicers/slicer1.xml'] = f'{head}<slicers xmlns="{x14}"><slicer name="Niveau" cache="Slicer_Niveau" caption="Niveau" rowHeight="225425"/></slicers>'.encode()
    add_relation(parts, 'xl/worksheets/_rels/sheet1.xml.rels', 'rId95', f'{office}/2007/relationships/slicer', '../slicers/slicer1.xml')
    add_relation(parts, 'xl/_rels/workbook.xml.rels', 'rId95', f'{office}/2007/relationships/slicerCache', 'slicerCaches/slicerCache1.xml')
    book = parts['xl/workbook.xml'].decode()
    book = book.replace('<definedNames>', '<externalReferences><externalReference r:id="rId92"/></externalReferences><definedNames>', 1)
    book = book.replace('</definedNames>', '<definedName name="Slicer_Niveau">#N/A</definedName></definedNames>', 1)
    book = book.replace('</workbook>', f'<extLst><ext uri="{{46BE6895-7355-4a93-B00E-2C351335B9C9}}" xmlns:x15="{x15}"><x15:slicerCaches xmlns:x14="{x14}"><x14:slicerCache r:id="rId95"/></x15:slicerCaches></ext></extLst></workbook>')
    parts['xl/workbook.xml'] = book.encode()
    first = parts['xl/worksheets/sheet1.xml'].decode()
    ext = f'<ext uri="{{3A4CF648-6AED-40f4-86FF-DC5316D8AED3}}" xmlns:x14="{x14}"><x14:slicerList><x14:slicer r:id="rId95"/></x14:slicerList></ext>'
    # Validations that look at another sheet stand in the extension list.
    ext += (f'<ext uri="{{CCE6A557-97BC-4b89-ADB6-D9C93CAAB3DF}}" xmlns:x14="{x14}"><x14:dataValidations xmlns:xm="{office}/excel/2006/main" count="1"><x14:dataValidation type="list" allowBlank="1">'
            '<x14:formula1><xm:f>Sommen!$A$6:$C$6</xm:f></x14:formula1><xm:sqref>B5:B9</xm:sqref></x14:dataValidation></x14:dataValidations></ext>')
    parts['xl/worksheets/sheet1.xml'] = first.replace('</extLst></worksheet>', ext + '</extLst></worksheet>').encode()
    second = parts[sheet].decode()
    parts[sheet] = re.sub(r'(<pageMargins[^>]*/>)', r'\1<pageSetup paperSize="9" orientation="portrait" r:id="rId91"/>', second).encode()
    kind = 'vnd.openxmlformats-officedocument.spreadsheetml'
    add_types(parts, [('xl/persons/person.xml', 'vnd.ms-excel.person+xml'), ('xl/threadedComments/threadedComment1.xml', 'vnd.ms-excel.threadedcomments+xml'),
                      ('customXml/itemProps1.xml', 'vnd.openxmlformats-officedocument.customXmlProperties+xml'), ('xl/externalLinks/externalLink1.xml', f'{kind}.externalLink+xml'),
                      ('xl/slicerCaches/slicerCache1.xml', 'vnd.ms-excel.slicerCache+xml'), ('xl/slicers/slicer1.xml', 'vnd.ms-excel.slicer+xml')],
              [('bin', f'application/{kind}.printerSettings')])
    save('composed-extras.xlsx', parts)


def zip_forms():
    parts = parts_of('xlsxwriter-inline.xlsx')
    save('composed-descriptors.xlsx', parts, stream=Unseekable())
    save('composed-zip64.xlsx', parts, zip64=True)
    save('composed-stored.xlsx', parts, method=zipfile.ZIP_STORED, comment=b'bewaard door een archiefsysteem')
    save('composed-doubled.xlsx', parts, doubled=['xl/worksheets/sheet1.xml'])
    lead = io.BytesIO()
    save('composed-lead.xlsx', parts, stream=lead)
    with open(os.path.join(FOLDER, 'composed-lead.xlsx'), 'wb') as file:
        file.write(b'bytes before the package\n' + lead.getvalue())


def encodings():
    parts = parts_of('xlsxwriter-inline.xlsx')
    for name in ['xl/worksheets/sheet1.xml', 'xl/workbook.xml']:
        parts[name] = ('\ufeff' + parts[name].decode().replace('UTF-8', 'UTF-16')).encode('utf-16-le')
    save('composed-utf16.xlsx', parts)


def strict_and_prefixed():
    """Strict namespaces, a prefix on every element, absolute targets, names in another case."""
    parts = parts_of('xlsxwriter-features.xlsx')
    strict = {}
    for name, data in parts.items():
        if not name.endswith(('.xml', '.rels')):
            strict[name] = data
            continue
        text = data.decode()
        text = text.replace(RELATION + '/metadata/', 'http://purl.oclc.org/ooxml/officeDocument/relationships/metadata/')
        text = text.replace(RELATION, 'http://purl.oclc.org/ooxml/officeDocument/relationships').replace(MAIN, 'http://purl.oclc.org/ooxml/spreadsheetml/main')
        if re.match(r'xl/(worksheets/sheet\d|workbook|sharedStrings|styles|tables/table\d)\.xml', name):
            text = text.replace('xmlns="http://purl', 'xmlns:x="http://purl')
            text = re.sub(r'<(/?)(?![\w]+:|[?!/])', r'<\1x:', text)
        if name == 'xl/_rels/workbook.xml.rels':
            text = text.replace('Target="worksheets/sheet1.xml"', 'Target="/xl/Worksheets/Sheet1.xml"').replace('Target="sharedStrings.xml"', 'Target="./worksheets/../SharedStrings.xml"')
        strict[name] = text.encode()
    save('composed-strict.xlsx', strict)


for make in (extras, zip_forms, encodings, strict_and_prefixed):
    make()
