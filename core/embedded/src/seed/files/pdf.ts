/** A PDF of one page in Helvetica, with correct offsets, so that every reader opens it without repairing. */
export function pdf(title: string, lines: readonly string[]): Buffer {
  const text = ['BT /F1 16 Tf 56 780 Td 20 TL', `(${escape(title)}) Tj T*`, '/F1 11 Tf 16 TL'];
  text.push(...lines.flatMap((line) => wrap(line)).map((line) => `T* (${escape(line)}) Tj`), 'ET');
  const stream = text.join('\n');
  const objects = [
    '<< /Type /Catalog /Pages 2 0 R /Lang (de-DE) >>',
    '<< /Type /Pages /Kids [3 0 R] /Count 1 >>',
    '<< /Type /Page /Parent 2 0 R /MediaBox [0 0 595 842] /Resources << /Font << /F1 5 0 R >> >> /Contents 4 0 R >>',
    `<< /Length ${stream.length} >>\nstream\n${stream}\nendstream`,
    '<< /Type /Font /Subtype /Type1 /BaseFont /Helvetica /Encoding /WinAnsiEncoding >>',
    `<< /Title (${escape(title)}) /Producer (Landratsamt Hohenlinden) >>`,
  ];
  return Buffer.from(assemble(objects), 'latin1');
}

function assemble(objects: readonly string[]): string {
  let out = '%PDF-1.7\n%\u00e4\u00f6\u00fc\u00df\n';
  const offsets = objects.map((object, index) => {
    const offset = out.length;
    out += `${index + 1} 0 obj\n${object}\nendobj\n`;
    return offset;
  });
  const table = offsets.map((offset) => `${String(offset).padStart(10, '0')} 00000 n \n`).join('');
  const size = objects.length + 1;
  const trailer = `trailer\n<< /Size ${size} /Root 1 0 R /Info ${objects.length} 0 R >>\nstartxref\n${out.length}\n%%EOF\n`;
  return `${out}xref\n0 ${size}\n0000000000 65535 f \n${table}${trailer}`;
}

// In WinAnsi the signs between Latin 1's ranges have places of their own.
const WINDOWS: Record<string, string> = {
  '€': '\u0080',
  '„': '\u0084',
  '“': '\u0093',
  '”': '\u0094',
  '–': '\u0096',
  '…': '\u0085',
};

function escape(text: string): string {
  return text
    .replace(/[€„“”–…]/g, (sign) => WINDOWS[sign]!)
    .replace(/[^\u0020-\u00ff]/g, '?')
    .replace(/[()\\]/g, '\\$&');
}

function wrap(line: string): string[] {
  return line.match(/.{1,84}(?:\s|$)|.{1,84}/g) ?? [''];
}
