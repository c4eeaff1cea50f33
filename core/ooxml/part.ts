/** One part of a package: its name, its bytes as UTF-8, and the texts between places in them; refuses encodings that are not Unicode. */
import { decodeText, decodeUtf16, encodeText, encodingOf } from './text-bytes';
import { damaged } from './unreadable';
import type { TextEncoding } from './text-bytes';

/** Bytes decoded at once: a call of the platform's decoder costs as much as some hundred bytes, and a text cut from a window keeps all of it alive. */
const WINDOW = 8192;

/** The declaration must come first, and an encoding stands near its start. */
const DECLARATION = 120;

/** Remembers the text around the place that was asked for last. */
export class Part {
  /** Without leading slash. */
  readonly name: string;
  readonly bytes: Uint8Array;
  /** How the file has it. */
  readonly encoding: TextEncoding;
  private window: string | undefined;
  private windowStart = 0;
  private windowEnd = 0;

  constructor(name: string, stored: Uint8Array) {
    this.name = name;
    this.encoding = encodingOf(stored);
    this.bytes = this.encoding === 'utf-8' ? stored : encodeText(decodeUtf16(stored, this.encoding));
    if (this.encoding === 'utf-8') this.refuseOtherEncodings();
  }

  /** The text from a byte offset up to another (exclusive), both between two characters; what is no UTF-8 becomes U+FFFD. */
  text(start: number, end: number): string {
    if (end > this.windowEnd) {
      if (end - start > WINDOW) return decodeText(this.bytes, start, end);
      this.moveWindow(start);
    }
    if (this.window === undefined || start < this.windowStart) return decodeText(this.bytes, start, end);
    return this.window.slice(start - this.windowStart, end - this.windowStart);
  }

  /** Windows only move on. One with other characters than ASCII is no use: places in its text are not places in the bytes. */
  private moveWindow(start: number): void {
    const { bytes } = this;
    this.windowStart = start;
    this.windowEnd = Math.min(start + WINDOW, bytes.length);
    const text = decodeText(bytes, start, this.windowEnd);
    this.window = text.length === this.windowEnd - start ? text : undefined;
  }

  /** Parts are UTF-8 or UTF-16 (ECMA-376 Part 2, 8.1.4); a declaration that names another encoding is believed. */
  private refuseOtherEncodings(): void {
    const { bytes } = this;
    if (bytes[0] !== 0x3c && bytes[0] !== 0xef) return;
    const head = this.text(0, Math.min(bytes.length, DECLARATION));
    const named = /^[^<]*<\?xml[^>]*?encoding\s*=\s*["']([\w.-]+)["']/.exec(head)?.[1]?.toLowerCase();
    if (named !== undefined && !/^(?:utf-?8|us-ascii|ascii|utf-?16.*)$/.test(named)) throw damaged('encoding', this.name, { encoding: named });
  }
}
