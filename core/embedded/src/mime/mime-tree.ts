import { foldField } from './fold.ts';
import { encodeBase64Lines, encodeQuotedPrintable } from './transfer-encoding.ts';
import type { WrittenField } from './build-headers.ts';

/** A part ready to be written: either octets or children. */
export interface MimeNode {
  type: string;
  /** Of Content-Type, written already: `; charset=utf-8`. */
  parameters: string;
  fields: WrittenField[];
  bytes?: Uint8Array;
  children?: MimeNode[];
}

/** Writes a tree; `boundary` gives a new one for each multipart. */
export function writeNode(node: MimeNode, fields: WrittenField[], boundary: () => string): Buffer[] {
  const own = [...fields, ...node.fields];
  if (node.children) return writeMultipart(node, own, boundary);
  const { encoding, body } = encodeBody(node);
  const headers = [...own, contentType(node, ''), { name: 'Content-Transfer-Encoding', value: encoding }];
  return [headerBlock(headers), body];
}

function writeMultipart(node: MimeNode, fields: WrittenField[], boundary: () => string): Buffer[] {
  const mark = boundary();
  const out = [headerBlock([...fields, contentType(node, `; boundary="${mark}"`)])];
  for (const child of node.children ?? []) {
    out.push(Buffer.from(`--${mark}\r\n`), ...writeNode(child, [], boundary), Buffer.from('\r\n'));
  }
  return [...out, Buffer.from(`--${mark}--\r\n`)];
}

function contentType(node: MimeNode, more: string): WrittenField {
  return { name: 'Content-Type', value: node.type + node.parameters + more };
}

function headerBlock(fields: WrittenField[]): Buffer {
  return Buffer.from(`${fields.map((one) => foldField(one.name, one.value)).join('')}\r\n`);
}

function encodeBody(node: MimeNode): { encoding: string; body: Buffer } {
  const bytes = asBuffer(node.bytes ?? new Uint8Array());
  const shape = octetShape(bytes);
  // RFC 2046 §5.2.1: a mail inside a mail must not be encoded.
  if (node.type.startsWith('message/')) return { encoding: plainEncoding(shape), body: bytes };
  if (!node.type.startsWith('text/')) return { encoding: 'base64', body: Buffer.from(encodeBase64Lines(bytes)) };
  if (shape.clean && shape.high === 0) return { encoding: '7bit', body: bytes };
  if (shape.high * 3 > bytes.length) return { encoding: 'base64', body: Buffer.from(encodeBase64Lines(bytes)) };
  return { encoding: 'quoted-printable', body: Buffer.from(encodeQuotedPrintable(bytes)) };
}

interface Shape {
  /** Octets above ASCII. */
  high: number;
  /** CRLF only, no NUL, no line above 998, no blank at a line's end that a relay could take away. */
  clean: boolean;
}

function plainEncoding(shape: Shape): string {
  if (!shape.clean) return 'binary';
  return shape.high > 0 ? '8bit' : '7bit';
}

function octetShape(bytes: Buffer): Shape {
  let high = 0;
  for (const octet of bytes) if (octet > 0x7f) high++;
  const text = bytes.toString('latin1');
  const clean = !/\0|\r(?!\n)|(?<!\r)\n|[^\n]{998}|[ \t](?:\r\n|$)/.test(text);
  return { high, clean };
}

function asBuffer(bytes: Uint8Array): Buffer {
  return Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength);
}
