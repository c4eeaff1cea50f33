/** What the machine must bring: raw deflate both ways. Node passes zlib's, a browser fflate's; nothing here knows which. */

/** Raw deflate (RFC 1951, no zlib header). Both throw on bytes they cannot handle. */
export interface Codec {
  /** `size` is the number of bytes that must come out; giving more or fewer is the codec's way to say the data is damaged. They belong to the caller alone. */
  readonly inflate: (compressed: Uint8Array, size: number) => Uint8Array;
  readonly deflate: (bytes: Uint8Array) => Uint8Array;
  /** CRC-32 of bytes (ISO 3309), where the machine has a fast one; ours is used otherwise. */
  readonly crc32?: (bytes: Uint8Array) => number;
}

export type Inflater = Pick<Codec, 'inflate'>;
