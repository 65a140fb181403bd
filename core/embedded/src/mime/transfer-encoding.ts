const KNOWN = new Set(['', '7bit', '8bit', 'binary', 'base64', 'quoted-printable']);

export function isKnownTransferEncoding(name: string): boolean {
  return KNOWN.has(name);
}

/** An unknown encoding gives the octets as they are; RFC 8621 has a flag for that, `isEncodingProblem`. */
export function decodeTransfer(bytes: Buffer, encoding: string): Buffer {
  if (encoding === 'base64') return Buffer.from(bytes.toString('latin1'), 'base64');
  if (encoding === 'quoted-printable') return decodeQuotedPrintable(bytes);
  return bytes;
}

const EQUALS = 0x3d;
const isBlank = (octet: number | undefined) => octet === 0x20 || octet === 0x09;

export function decodeQuotedPrintable(bytes: Uint8Array): Buffer {
  const out = Buffer.allocUnsafe(bytes.length);
  let length = 0;
  let at = 0;
  while (at < bytes.length) {
    const octet = bytes[at]!;
    if (octet !== EQUALS) {
      out[length++] = octet;
      at++;
      continue;
    }
    const soft = softBreakEnd(bytes, at + 1);
    if (soft > 0) {
      at = soft;
      continue;
    }
    const value = hexPair(bytes[at + 1], bytes[at + 2]);
    out[length++] = value ?? octet;
    at += value === undefined ? 1 : 3;
  }
  return out.subarray(0, length);
}

/** The position after a soft line break, or 0. Blanks that a relay appended before the line's end belong to it. */
function softBreakEnd(bytes: Uint8Array, from: number): number {
  let at = from;
  while (isBlank(bytes[at]) && at - from < 998) at++;
  if (bytes[at] === 0x0d && bytes[at + 1] === 0x0a) return at + 2;
  if (bytes[at] === 0x0a) return at + 1;
  return at >= bytes.length ? bytes.length : 0;
}

function hexPair(high: number | undefined, low: number | undefined): number | undefined {
  const a = hexDigit(high);
  const b = hexDigit(low);
  return a === undefined || b === undefined ? undefined : a * 16 + b;
}

function hexDigit(octet: number | undefined): number | undefined {
  if (octet === undefined) return undefined;
  if (octet >= 0x30 && octet <= 0x39) return octet - 0x30;
  const upper = octet & 0xdf;
  return upper >= 0x41 && upper <= 0x46 ? upper - 0x37 : undefined;
}

/** Base64 in lines of 76, each ended by CRLF. */
export function encodeBase64Lines(bytes: Uint8Array): string {
  const text = Buffer.from(bytes.buffer, bytes.byteOffset, bytes.length).toString('base64');
  return text.replace(/.{1,76}/g, '$&\r\n');
}

/** Quoted-printable of text whose line breaks are CRLF already; every other octet survives. */
export function encodeQuotedPrintable(bytes: Uint8Array): string {
  const lines = Buffer.from(bytes.buffer, bytes.byteOffset, bytes.length).toString('latin1').split('\r\n');
  return lines.map(encodeLine).join('\r\n');
}

function encodeLine(line: string): string {
  const out: string[] = [];
  let current = '';
  for (let at = 0; at < line.length; at++) {
    const piece = encodeOctet(line.charCodeAt(at), at === line.length - 1);
    if (current.length + piece.length > 75) {
      out.push(`${current}=`);
      current = '';
    }
    current += piece;
  }
  out.push(current);
  return out.join('\r\n');
}

function encodeOctet(octet: number, isLast: boolean): string {
  const printable = octet > 0x20 && octet < 0x7f && octet !== EQUALS;
  const inner = isBlank(octet) && !isLast;
  if (printable || inner) return String.fromCharCode(octet);
  return `=${octet.toString(16).toUpperCase().padStart(2, '0')}`;
}
