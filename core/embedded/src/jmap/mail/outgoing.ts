const LF = 10;

function isFieldStart(line: string): boolean {
  return line !== '' && line[0] !== ' ' && line[0] !== '\t';
}

/** What leaves: without Bcc, whose readers nobody else may learn of (RFC 8621 §7.5). */
export function outgoing(raw: Uint8Array): Uint8Array {
  const bytes = Buffer.from(raw.buffer, raw.byteOffset, raw.byteLength);
  const kept: Buffer[] = [];
  let dropping = false;
  for (let at = 0; at < bytes.length;) {
    const newline = bytes.indexOf(LF, at);
    const next = newline === -1 ? bytes.length : newline + 1;
    const line = bytes.subarray(at, next).toString('latin1');
    if (line.trim() === '') return Buffer.concat([...kept, bytes.subarray(at)]);
    if (isFieldStart(line)) dropping = /^(?:resent-)?bcc\s*:/i.test(line);
    if (!dropping) kept.push(bytes.subarray(at, next));
    at = next;
  }
  return Buffer.concat(kept);
}
