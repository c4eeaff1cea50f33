/** Raw deflate both ways where there is no zlib: browsers and their workers. */
import { deflateSync, inflateSync } from 'fflate';
import type { Codec } from '../../core/ooxml/io';

export const browserCodec: Codec = {
  // One byte more than stated, so that data longer than it states is seen to be longer.
  inflate: (compressed, size) => inflateSync(compressed, { out: new Uint8Array(size + 1) }),
  deflate: (bytes) => deflateSync(bytes),
};
