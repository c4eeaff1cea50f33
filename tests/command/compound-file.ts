/** An OLE compound file of one directory sector with these streams, as an old or an encrypted workbook is one ([MS-CFB] 2.2 and 2.6). */
export function compoundFile(names: readonly string[]): Uint8Array {
  const file = Buffer.alloc(512 * 3);
  Buffer.from([0xd0, 0xcf, 0x11, 0xe0, 0xa1, 0xb1, 0x1a, 0xe1]).copy(file);
  file.writeUInt16LE(9, 30);
  file.writeUInt32LE(1, 48);
  file.writeUInt32LE(0, 76);
  file.fill(0xff, 512, 1024);
  file.writeUInt32LE(0xfffffffd, 512);
  file.writeUInt32LE(0xfffffffe, 516);
  names.forEach((name, index) => {
    file.write(name, 1024 + index * 128, 'utf16le');
    file.writeUInt16LE(name.length * 2 + 2, 1024 + index * 128 + 64);
  });
  return new Uint8Array(file);
}
