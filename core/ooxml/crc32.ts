/** CRC-32 of bytes as zip files want it (ISO 3309), for machines that bring none. */

/** Eight tables, so that eight bytes are taken at once. */
const TABLES = makeTables();

function makeTables(): readonly Uint32Array[] {
  const tables = Array.from({ length: 8 }, () => new Uint32Array(256));
  const [first] = tables as [Uint32Array];
  for (let byte = 0; byte < 256; byte += 1) {
    let value = byte;
    for (let bit = 0; bit < 8; bit += 1) value = value & 1 ? (value >>> 1) ^ 0xedb88320 : value >>> 1;
    first[byte] = value;
  }
  for (let byte = 0; byte < 256; byte += 1) {
    let value = first[byte] as number;
    for (let level = 1; level < 8; level += 1) {
      value = (first[value & 0xff] as number) ^ (value >>> 8);
      (tables[level] as Uint32Array)[byte] = value;
    }
  }
  return tables;
}

export function crc32(bytes: Uint8Array): number {
  const [t0, t1, t2, t3, t4, t5, t6, t7] = TABLES as [Uint32Array, Uint32Array, Uint32Array, Uint32Array, Uint32Array, Uint32Array, Uint32Array, Uint32Array];
  let value = -1;
  let at = 0;
  for (const last = bytes.length - 8; at <= last; at += 8) {
    const low = value ^ ((bytes[at] as number) | ((bytes[at + 1] as number) << 8) | ((bytes[at + 2] as number) << 16) | ((bytes[at + 3] as number) << 24));
    value =
      (t7[low & 0xff] as number) ^ (t6[(low >>> 8) & 0xff] as number) ^ (t5[(low >>> 16) & 0xff] as number) ^ (t4[low >>> 24] as number) ^
      (t3[bytes[at + 4] as number] as number) ^ (t2[bytes[at + 5] as number] as number) ^ (t1[bytes[at + 6] as number] as number) ^ (t0[bytes[at + 7] as number] as number);
  }
  for (; at < bytes.length; at += 1) value = (t0[(value ^ (bytes[at] as number)) & 0xff] as number) ^ (value >>> 8);
  return (value ^ -1) >>> 0;
}
