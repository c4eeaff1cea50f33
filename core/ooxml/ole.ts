/** An OLE compound file told apart: an encrypted package, an old workbook, or something else. Reads its directory only. */
import { WorkbookUnreadable } from './unreadable';

const MAGIC = [0xd0, 0xcf, 0x11, 0xe0, 0xa1, 0xb1, 0x1a, 0xe1];

export const isCompoundFile = (bytes: Uint8Array): boolean => MAGIC.every((byte, index) => bytes[index] === byte);

/** More sectors than any real directory takes; a chain that loops ends here. */
const MOST_SECTORS = 4096;
const LAST_SECTOR = 0xfffffffa;

/** The refusal that fits (MS-CFB sections 2.2 and 2.6; MS-OFFCRYPTO 2.3.4.4 for `EncryptedPackage`). */
export function compoundFileRefusal(bytes: Uint8Array): WorkbookUnreadable {
  const names = streamNames(bytes);
  if (names.has('encryptedpackage')) return new WorkbookUnreadable('encrypted');
  if (names.has('workbook') || names.has('book')) return new WorkbookUnreadable('old-xls');
  return new WorkbookUnreadable('not-a-workbook', { kind: 'ole' });
}

/** Names of all directory entries in lower case; as many as can be reached in a file that is cut off. */
function streamNames(bytes: Uint8Array): ReadonlySet<string> {
  const names = new Set<string>();
  if (bytes.length < 512) return names;
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  const sectorBytes = 2 ** view.getUint16(30, true);
  if (sectorBytes !== 512 && sectorBytes !== 4096) return names;
  const placeOf = (sector: number): number => (sector + 1) * sectorBytes;
  let sector = view.getUint32(48, true);
  for (let count = 0; count < MOST_SECTORS && sector < LAST_SECTOR; count += 1) {
    const start = placeOf(sector);
    for (let entry = start; entry + 128 <= Math.min(start + sectorBytes, bytes.length); entry += 128) {
      const length = Math.min(64, view.getUint16(entry + 64, true));
      let name = '';
      for (let at = entry; at + 2 < entry + length; at += 2) name += String.fromCharCode(view.getUint16(at, true));
      if (name !== '') names.add(name.toLowerCase());
    }
    sector = nextSector(view, sector, sectorBytes);
  }
  return names;
}

/** The next sector of a chain, by the allocation table whose first 109 sectors the header lists. */
function nextSector(view: DataView, sector: number, sectorBytes: number): number {
  const perTable = sectorBytes / 4;
  const table = Math.floor(sector / perTable);
  if (table >= 109) return LAST_SECTOR;
  const at = (view.getUint32(76 + table * 4, true) + 1) * sectorBytes + (sector % perTable) * 4;
  return at + 4 <= view.byteLength ? view.getUint32(at, true) : LAST_SECTOR;
}
