const UTF8 = new TextDecoder('utf-8', { fatal: true });

/** Bytes as text. */
export interface Decoded {
  /** Without a byte order mark; only good for a look at it when the encoding is not UTF-8. */
  readonly text: string;
  /** How the bytes were read, in words that fit after "is". */
  readonly encoding: 'UTF-8' | 'UTF-16' | 'not text or damaged text';
}

/** Decodes bytes as UTF-8, and tells UTF-16 and anything else apart from it. */
export function decode(bytes: Buffer): Decoded {
  const order = byteOrder(bytes);
  if (order !== undefined) return { text: withoutNulls(utf16(bytes, order)), encoding: 'UTF-16' };
  const text = utf8(bytes);
  if (text === undefined) return { text: withoutNulls(bytes.toString('latin1')), encoding: 'not text or damaged text' };
  return text.includes('\0')
    ? { text: withoutNulls(text), encoding: nullEncoding(bytes) }
    : { text, encoding: 'UTF-8' };
}

/** Without a byte order mark; undefined when the bytes are not UTF-8. */
function utf8(bytes: Buffer): string | undefined {
  try {
    return UTF8.decode(bytes);
  } catch {
    return undefined;
  }
}

/** The beginning of a file as text, however it is encoded and wherever it was cut; only good for a look at it. */
export function looseText(bytes: Buffer): string {
  const order = byteOrder(bytes);
  return withoutNulls(order === undefined ? bytes.toString('latin1') : utf16(bytes, order));
}

type ByteOrder = 'little' | 'big';

function byteOrder(bytes: Buffer): ByteOrder | undefined {
  if (bytes[0] === 0xff && bytes[1] === 0xfe) return 'little';
  return bytes[0] === 0xfe && bytes[1] === 0xff ? 'big' : undefined;
}

function utf16(bytes: Buffer, order: ByteOrder): string {
  const whole = Buffer.from(bytes.subarray(0, bytes.length - (bytes.length % 2)));
  return withoutMark((order === 'big' ? whole.swap16() : whole).toString('utf16le'));
}

/** UTF-16 without a mark: every other byte of plain English is zero. */
function nullEncoding(bytes: Buffer): Decoded['encoding'] {
  return (bytes[0] === 0) !== (bytes[1] === 0) ? 'UTF-16' : 'not text or damaged text';
}

function withoutMark(text: string): string {
  return text.startsWith('\ufeff') ? text.slice(1) : text;
}

function withoutNulls(text: string): string {
  return text.replaceAll('\0', '');
}
