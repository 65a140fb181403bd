import { bodyLists } from './body-lists.ts';
import { readBodyStructure } from './body-structure.ts';
import type { HeaderField } from './header-fields.ts';
import type { Part } from './part.ts';
import { previewOf } from './preview.ts';

export interface ParsedMail {
  headers: HeaderField[];
  bodyStructure: Part;
  textBody: Part[];
  htmlBody: Part[];
  attachments: Part[];
  hasAttachment: boolean;
  /** At most 256 characters. */
  preview: string;
}

/** Takes any octets apart as a mail. Never throws, and its time is bounded by the length of `raw`. */
export function parseMail(raw: Uint8Array): ParsedMail {
  const bytes = Buffer.from(raw.buffer, raw.byteOffset, raw.byteLength);
  const bodyStructure = readBodyStructure(bytes);
  const lists = bodyLists(bodyStructure);
  return {
    headers: bodyStructure.headers,
    bodyStructure,
    ...lists,
    hasAttachment: lists.attachments.some((part) => part.disposition !== 'inline' && !isEmbedded(part)),
    preview: previewOf(lists.textBody),
  };
}

// Many senders give a picture inside the text a Content-Id and no disposition; RFC 8621 lets us not count it.
function isEmbedded(part: Part): boolean {
  return part.cid !== null && part.disposition !== 'attachment' && part.type.startsWith('image/');
}
