"""A small macro project (vbaProject.bin) written from the published formats: MS-CFB for the container, MS-OVBA for the project. No Office needed."""
import struct

WORKBOOK_ID = '0{00020819-0000-0000-C000-000000000046}'
SHEET_ID = '0{00020820-0000-0000-C000-000000000046}'


def compress(data):
    """MS-OVBA 2.4.1, with literal tokens only: valid, if not small."""
    out = b'\x01'
    for start in range(0, len(data), 2048):
        piece = data[start:start + 2048]
        tokens = b''.join(b'\x00' + piece[at:at + 8] for at in range(0, len(piece), 8))
        out += struct.pack('<H', (len(tokens) + 2 - 3) | 0xB000) + tokens
    return out


def record(kind, data):
    return struct.pack('<HI', kind, len(data)) + data


def text_records(kind, unicode_kind, text):
    return record(kind, text.encode('cp1252')) + record(unicode_kind, text.encode('utf-16-le'))


def dir_stream(name, modules):
    out = record(0x01, struct.pack('<I', 3)) + record(0x02, struct.pack('<I', 0x409)) + record(0x14, struct.pack('<I', 0x409))
    out += record(0x03, struct.pack('<H', 1252)) + record(0x04, name.encode('cp1252')) + text_records(0x05, 0x40, '')
    out += record(0x06, b'') + record(0x3D, b'') + record(0x07, struct.pack('<I', 0)) + record(0x08, struct.pack('<I', 0))
    out += struct.pack('<HIIH', 0x09, 4, 1, 1) + text_records(0x0C, 0x3C, '')
    out += record(0x0F, struct.pack('<H', len(modules))) + record(0x13, struct.pack('<H', 0xFFFF))
    for module, is_document, _ in modules:
        out += text_records(0x19, 0x47, module) + text_records(0x1A, 0x32, module) + text_records(0x1C, 0x48, '')
        out += record(0x31, struct.pack('<I', 0)) + record(0x1E, struct.pack('<I', 0)) + record(0x2C, struct.pack('<H', 0xFFFF))
        out += record(0x22 if is_document else 0x21, b'') + record(0x2B, b'')
    return out + record(0x10, b'')


def source(module, document_id, code):
    lines = [f'Attribute VB_Name = "{module}"']
    if document_id:
        lines += [f'Attribute VB_Base = "{document_id}"', 'Attribute VB_GlobalNameSpace = False', 'Attribute VB_Creatable = False',
                  'Attribute VB_PredeclaredId = True', 'Attribute VB_Exposed = True', 'Attribute VB_TemplateDerived = False', 'Attribute VB_Customizable = True']
    return '\r\n'.join(lines + code + ['']).encode('cp1252')


def project_stream(modules):
    lines = ['ID="{5A1D2C33-8B0E-4F6A-9C55-2F0B6A7D1E01}"']
    lines += [f'Document={module}/&H00000000' if is_document else f'Module={module}' for module, is_document, _ in modules]
    lines += ['Name="VBAProject"', 'HelpContextID="0"', 'VersionCompatible32="393222000"', '', '[Host Extender Info]',
              '&H00000001={3832D640-CF90-11CF-8E43-00A0C911005A};VBE;&H00000000', '', '[Workspace]']
    lines += [f'{module}=0, 0, 0, 0, C' for module, _, _ in modules]
    return '\r\n'.join(lines + ['']).encode('cp1252')


def entry(name, kind, child=-1, left=-1, right=-1, start=0, size=0):
    encoded = name.encode('utf-16-le')
    unsigned = [value & 0xFFFFFFFF for value in (left, right, child)]
    return (encoded.ljust(64, b'\0') + struct.pack('<HBB', len(encoded) + 2, kind, 1) + struct.pack('<III', *unsigned)
            + b'\0' * 36 + struct.pack('<IQ', start, size))


def compound_file(root_streams, vba_streams):
    """All streams are padded to 4,096 bytes, so that none goes to the mini stream."""
    sectors, chain = [], []

    def add(data):
        start = len(sectors)
        pieces = [data[at:at + 512].ljust(512, b'\0') for at in range(0, len(data), 512)]
        sectors.extend(pieces)
        chain.extend(list(range(start + 1, start + len(pieces))) + [0xFFFFFFFE])
        return start

    def key(item):
        return (len(item[0]), item[0].upper())

    def branch(items, first):
        """A right-leaning tree in the order of the format: shorter names first."""
        return [(name, data, first + at + 1 if at + 1 < len(items) else -1) for at, (name, data) in enumerate(items)]

    vba = sorted(vba_streams, key=key)
    top = sorted(root_streams + [('VBA', None)], key=key)
    entries = []
    first_vba = 1 + len(top)
    for name, data, right in branch(top, 1):
        if data is None:
            entries.append(entry(name, 1, child=first_vba, right=right))
        else:
            data = data.ljust(4096, b'\0') if len(data) < 4096 else data
            entries.append(entry(name, 2, right=right, start=add(data), size=len(data)))
    for name, data, right in branch(vba, first_vba):
        size = max(4096, len(data))
        entries.append(entry(name, 2, right=right, start=add(data.ljust(size, b'\0')), size=size))
    directory = entry('Root Entry', 5, child=1, start=0xFFFFFFFE) + b''.join(entries)
    while len(directory) % 512:
        directory += entry('', 0)
    directory_start = add(directory)
    table_sector = len(sectors)
    chain.append(0xFFFFFFFD)
    table = struct.pack(f'<{len(chain)}I', *chain).ljust(512, b'\xff')
    assert len(table) == 512
    header = bytes.fromhex('d0cf11e0a1b11ae1') + b'\0' * 16 + struct.pack('<HHHHH', 0x3E, 3, 0xFFFE, 9, 6) + b'\0' * 6
    header += struct.pack('<IIIIIIIII', 0, 1, directory_start, 0, 4096, 0xFFFFFFFE, 0, 0xFFFFFFFE, 0)
    header += struct.pack('<I', table_sector) + b'\xff' * (108 * 4)
    return header + b''.join(sectors) + table


def vba_project(sheets, code):
    """A project with a module for the workbook, one for each sheet, and Module1 with the given lines."""
    modules = [('ThisWorkbook', True, source('ThisWorkbook', WORKBOOK_ID, []))]
    modules += [(name, True, source(name, SHEET_ID, [])) for name in sheets]
    modules += [('Module1', False, source('Module1', None, code))]
    streams = [(name, compress(text)) for name, _, text in modules]
    streams += [('dir', compress(dir_stream('VBAProject', modules))), ('_VBA_PROJECT', bytes.fromhex('cc61ffff000000'))]
    return compound_file([('PROJECT', project_stream(modules))], streams)
