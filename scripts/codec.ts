/** Node's zlib as the codec that core/ooxml asks for, and as the packing of texts that are kept. */
import { crc32, deflateRawSync, inflateRawSync } from 'node:zlib';
import type { Packing } from '../core/check/find-counterparts';
import type { Codec } from '../core/ooxml/io';

/** Inflating stops one byte after the stated size, so that a lying size cannot take more memory than it states. */
export const nodeCodec: Codec = {
  inflate: (compressed, size) => plainBytes(inflateRawSync(compressed, { maxOutputLength: Math.max(size, 1), chunkSize: Math.max(64, size + 1) })),
  deflate: (bytes) => deflateRawSync(bytes),
  crc32: (bytes) => crc32(bytes),
};

/** A Buffer's own methods make `subarray` and `indexOf` dearer than those of an array of bytes. */
const plainBytes = ({ buffer, byteOffset, length }: Buffer): Uint8Array => new Uint8Array(buffer, byteOffset, length);

/** Fast rather than small. A copy, for the Buffer that zlib gives holds on to more than its bytes. */
export const nodePacking: Packing = {
  pack: (text) => new Uint8Array(deflateRawSync(text, { level: 1 })),
  unpack: (packed) => inflateRawSync(packed).toString(),
};
