import { type HeaderField, readHeaderFields } from './header-fields.ts';
import { splitMultipart } from './multipart.ts';
import { boundaryOf, describePart, leafPart, type Part } from './part.ts';

// A mail that nests or splits further is made to hurt. What lies deeper is handed out as one file; parts beyond the
// last are left out of the structure, and stay in the raw mail.
const MAX_DEPTH = 64;
const MAX_PARTS = 1000;

interface Range {
  start: number;
  end: number;
}

/**
 * Why not postal-mime: it gives texts and attachments, but no tree, no header fields of parts and no order of parts,
 * and JMAP's bodyStructure is just these. This reader knows offsets only; contents are decoded when asked for.
 */
export function readBodyStructure(bytes: Buffer): Part {
  return new StructureReader(bytes).read({ start: 0, end: bytes.length }, 'text/plain', 0);
}

class StructureReader {
  readonly #bytes: Buffer;
  #parts = 0;
  #leaves = 0;

  constructor(bytes: Buffer) {
    this.#bytes = bytes;
  }

  read(range: Range, implicitType: string, depth: number): Part {
    this.#parts++;
    const { headers, bodyStart } = readHeaderFields(this.#bytes, range.start, range.end);
    const body = { start: Math.min(bodyStart, range.end), end: range.end };
    const description = describePart(headers, implicitType);
    if (!description.type.startsWith('multipart/')) return this.#leaf(description, body);
    if (depth >= MAX_DEPTH) return this.#leaf({ ...description, type: 'application/octet-stream' }, body);
    const subParts = this.#children(headers, description.type, body, depth);
    // Without a delimiter there are no parts; then what was written is shown as text.
    if (subParts.length === 0) return this.#leaf({ ...description, type: 'text/plain', charset: 'us-ascii' }, body);
    return { partId: null, size: body.end - body.start, ...description, subParts };
  }

  #children(headers: HeaderField[], type: string, body: Range, depth: number): Part[] {
    const boundary = boundaryOf(headers);
    if (boundary === undefined) return [];
    const implicitType = type === 'multipart/digest' ? 'message/rfc822' : 'text/plain';
    const children: Part[] = [];
    for (const range of splitMultipart(this.#bytes, body, boundary)) {
      if (this.#parts >= MAX_PARTS) break;
      children.push(this.read(range, implicitType, depth + 1));
    }
    return children;
  }

  #leaf(description: ReturnType<typeof describePart>, body: Range): Part {
    this.#leaves++;
    return leafPart(String(this.#leaves), description, this.#bytes.subarray(body.start, body.end));
  }
}
