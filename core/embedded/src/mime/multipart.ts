interface Range {
  start: number;
  end: number;
}

const LF = 0x0a;
const CR = 0x0d;
const DASH = 0x2d;

/** The ranges between the delimiter lines of RFC 2046 §5.1. A multipart that was cut off ends with its last octet. */
export function* splitMultipart(bytes: Buffer, body: Range, boundary: string): Generator<Range> {
  const delimiter = Buffer.from(`--${boundary}`);
  let open: number | undefined;
  let at = body.start;
  while (at < body.end) {
    // Searched in its own range only: a thousand small parts must not each read the whole mail.
    const offset = bytes.subarray(at, body.end).indexOf(delimiter);
    if (offset < 0) break;
    const found = at + offset;
    const line = readDelimiterLine(bytes, body, found, delimiter.length);
    at = found + delimiter.length;
    if (!line) continue;
    if (open !== undefined) yield { start: open, end: Math.max(open, beforeLineBreak(bytes, found)) };
    if (line.closes) return;
    open = line.end;
    at = line.end;
  }
  if (open !== undefined) yield { start: open, end: body.end };
}

function readDelimiterLine(bytes: Buffer, body: Range, start: number, length: number) {
  if (start !== body.start && bytes[start - 1] !== LF) return undefined;
  let at = start + length;
  const closes = bytes[at] === DASH && bytes[at + 1] === DASH;
  if (closes) at += 2;
  while (at < body.end && (bytes[at] === 0x20 || bytes[at] === 0x09 || bytes[at] === CR)) at++;
  if (at < body.end && bytes[at] !== LF) return undefined;
  return { closes, end: Math.min(at + 1, body.end) };
}

// The line break before a delimiter belongs to the delimiter.
function beforeLineBreak(bytes: Buffer, delimiter: number): number {
  const end = delimiter - 1;
  return bytes[end - 1] === CR ? end - 1 : end;
}
