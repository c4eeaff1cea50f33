/** A new part -> its local header, data and directory record in a zip, as it stands behind the entries that were there. */
import { encodeText } from './text-bytes';

/** A part that the package did not have. */
export interface NewEntry {
  readonly name: string;
  readonly content: Uint8Array;
}

export interface PackedEntry {
  readonly local: Uint8Array;
  /** `headerAt` is the offset that the directory states for the local header. */
  readonly recordFor: (headerAt: number) => Uint8Array;
}

/** Needs version 2.0 to unpack: deflate (APPNOTE 4.4.3). */
const VERSION = 20;
/** Names are UTF-8 (APPNOTE 4.4.4, bit 11). */
const UTF8_NAMES = 0x0800;
/** 1 January 1980, the first day of zip's calendar, so that the same change gives the same bytes. */
const STAMP = 0x0021;

export function packEntry({ name, content }: NewEntry, packed: Uint8Array, crc: number): PackedEntry {
  const nameBytes = encodeText(name);
  const shared = (view: DataView, at: number): void => {
    [VERSION, UTF8_NAMES, 8, 0, STAMP].forEach((value, step) => view.setUint16(at + step * 2, value, true));
    [crc, packed.length, content.length].forEach((value, step) => view.setUint32(at + 10 + step * 4, value, true));
    view.setUint16(at + 22, nameBytes.length, true);
  };
  const local = new Uint8Array(30 + nameBytes.length + packed.length);
  const localView = new DataView(local.buffer);
  localView.setUint32(0, 0x04034b50, true);
  shared(localView, 4);
  local.set(nameBytes, 30);
  local.set(packed, 30 + nameBytes.length);
  return {
    local,
    recordFor: (headerAt) => {
      const record = new Uint8Array(46 + nameBytes.length);
      const view = new DataView(record.buffer);
      view.setUint32(0, 0x02014b50, true);
      view.setUint16(4, VERSION, true);
      shared(view, 6);
      view.setUint32(42, headerAt, true);
      record.set(nameBytes, 46);
      return record;
    },
  };
}
