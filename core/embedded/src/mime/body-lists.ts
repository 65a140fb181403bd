import type { Part } from './part.ts';

export interface BodyLists {
  textBody: Part[];
  htmlBody: Part[];
  attachments: Part[];
}

interface Target {
  htmlBody: Part[] | null;
  textBody: Part[] | null;
  attachments: Part[];
}

const isMedia = (type: string) => /^(?:image|audio|video)\//.test(type);

/** The algorithm that RFC 8621 §4.1.4 gives, with its names, so that the two can be laid side by side. */
export function bodyLists(structure: Part): BodyLists {
  const lists: BodyLists = { textBody: [], htmlBody: [], attachments: [] };
  parseStructure([structure], 'mixed', false, lists);
  return lists;
}

function parseStructure(parts: Part[], multipartType: string, inAlternative: boolean, target: Target): void {
  const textLength = target.textBody?.length ?? -1;
  const htmlLength = target.htmlBody?.length ?? -1;
  // A list that is switched off is so for the rest of this multipart, not for its parent.
  const lists = { ...target };
  for (const [index, part] of parts.entries()) {
    if (part.subParts) {
      const subMultiType = part.type.slice('multipart/'.length);
      parseStructure(part.subParts, subMultiType, inAlternative || subMultiType === 'alternative', lists);
    } else if (!isInline(part, index, multipartType)) lists.attachments.push(part);
    else if (multipartType === 'alternative') addAlternative(part, lists);
    else addInline(part, inAlternative, lists);
  }
  if (multipartType === 'alternative') balance(lists, textLength, htmlLength);
}

function isInline(part: Part, index: number, multipartType: string): boolean {
  const allowed = part.type === 'text/plain' || part.type === 'text/html' || isMedia(part.type);
  if (part.disposition === 'attachment' || !allowed) return false;
  return index === 0 || (multipartType !== 'related' && (isMedia(part.type) || part.name === null));
}

// A list that an outer alternative switched off stays so; the RFC's pseudocode would fail there.
function addAlternative(part: Part, lists: Target): void {
  if (part.type === 'text/plain') lists.textBody?.push(part);
  else if (part.type === 'text/html') lists.htmlBody?.push(part);
  else lists.attachments.push(part);
}

function addInline(part: Part, inAlternative: boolean, lists: Target): void {
  if (inAlternative && part.type === 'text/plain') lists.htmlBody = null;
  if (inAlternative && part.type === 'text/html') lists.textBody = null;
  lists.textBody?.push(part);
  lists.htmlBody?.push(part);
  if ((!lists.textBody || !lists.htmlBody) && isMedia(part.type)) lists.attachments.push(part);
}

/** Only one kind found: it stands for the other, too. */
function balance({ textBody, htmlBody }: Target, textLength: number, htmlLength: number): void {
  if (!textBody || !htmlBody) return;
  const foundText = textBody.length !== textLength;
  const foundHtml = htmlBody.length !== htmlLength;
  if (!foundText && foundHtml) textBody.push(...htmlBody.slice(htmlLength));
  if (!foundHtml && foundText) htmlBody.push(...textBody.slice(textLength));
}
