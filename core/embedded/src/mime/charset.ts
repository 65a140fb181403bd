import iconv from 'iconv-lite';

export interface Decoded {
  value: string;
  isEncodingProblem: boolean;
}

// The names that mean "not known": then the octets decide.
const UNSPECIFIC = new Set([
  '',
  'us-ascii',
  'ascii',
  'ansi_x3.4-1968',
  '8bit',
  'unknown',
  'unknown-8bit',
  'x-unknown',
  'default',
  'default_charset',
]);

/** Decodes octets by the charset that a sender named. Never throws; says when it had to guess or lost something. */
export function decodeCharset(bytes: Uint8Array, charset: string | null): Decoded {
  const label = (charset ?? '').trim().toLowerCase();
  if (UNSPECIFIC.has(label)) return decodeUnspecific(bytes);
  const decoder = standardDecoder(label);
  if (decoder) {
    const value = decoder.decode(bytes);
    return { value, isEncodingProblem: value.includes('\ufffd') };
  }
  // TextDecoder knows the web's charsets only; UTF-7 and the DOS code pages still come by mail.
  if (iconv.encodingExists(label)) {
    const value = iconv.decode(bytes, label);
    return { value, isEncodingProblem: value.includes('\ufffd') };
  }
  return { value: decodeUnspecific(bytes).value, isEncodingProblem: true };
}

/** Raw header octets as RFC 8621 §4.1.2.1 wants them: UTF-8, U+FFFD for what is none, no NUL. */
export function decodeHeaderOctets(bytes: Uint8Array): string {
  return new TextDecoder('utf-8', { ignoreBOM: true }).decode(bytes).replaceAll('\0', '');
}

function decodeUnspecific(bytes: Uint8Array): Decoded {
  try {
    const value = new TextDecoder('utf-8', { fatal: true }).decode(bytes);
    return { value, isEncodingProblem: false };
  } catch {
    // Neither ASCII nor UTF-8: in German offices that is Windows' Latin in nearly all cases.
    return { value: new TextDecoder('windows-1252').decode(bytes), isEncodingProblem: true };
  }
}

function standardDecoder(label: string): InstanceType<typeof TextDecoder> | undefined {
  try {
    return new TextDecoder(label);
  } catch {
    return undefined;
  }
}
