import { zip } from './zip.ts';

const XML = '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n';
const escape = (text: string) => text.replace(/&/g, '&amp;').replace(/</g, '&lt;');

/** A text document of Office Open XML, with a paragraph for each line. */
export function docx(lines: readonly string[]): Buffer {
  const paragraphs = lines
    .map((line) => `<w:p><w:r><w:t xml:space="preserve">${escape(line)}</w:t></w:r></w:p>`)
    .join('');
  const types = 'http://schemas.openxmlformats.org/package/2006/content-types';
  const relations = 'http://schemas.openxmlformats.org/package/2006/relationships';
  const office = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships/officeDocument';
  const main = 'http://schemas.openxmlformats.org/wordprocessingml/2006/main';
  const mainType = 'application/vnd.openxmlformats-officedocument.wordprocessingml.document.main+xml';
  const relationType = 'application/vnd.openxmlformats-package.relationships+xml';
  return zip([
    [
      '[Content_Types].xml',
      `${XML}<Types xmlns="${types}"><Default Extension="rels" ContentType="${relationType}"/><Override PartName="/word/document.xml" ContentType="${mainType}"/></Types>`,
    ],
    [
      '_rels/.rels',
      `${XML}<Relationships xmlns="${relations}"><Relationship Id="r1" Type="${office}" Target="word/document.xml"/></Relationships>`,
    ],
    ['word/document.xml', `${XML}<w:document xmlns:w="${main}"><w:body>${paragraphs}</w:body></w:document>`],
  ]);
}

/** A text document of Open Document, with a paragraph for each line. */
export function odt(lines: readonly string[]): Buffer {
  const type = 'application/vnd.oasis.opendocument.text';
  const names = 'urn:oasis:names:tc:opendocument:xmlns';
  const paragraphs = lines.map((line) => `<text:p>${escape(line)}</text:p>`).join('');
  return zip([
    // By the standard the first entry, stored, so that its type can be seen in the octets.
    ['mimetype', type],
    [
      'META-INF/manifest.xml',
      `${XML}<manifest:manifest xmlns:manifest="${names}:manifest:1.0" manifest:version="1.3"><manifest:file-entry manifest:full-path="/" manifest:media-type="${type}"/><manifest:file-entry manifest:full-path="content.xml" manifest:media-type="text/xml"/></manifest:manifest>`,
    ],
    [
      'content.xml',
      `${XML}<office:document-content xmlns:office="${names}:office:1.0" xmlns:text="${names}:text:1.0" office:version="1.3"><office:body><office:text>${paragraphs}</office:text></office:body></office:document-content>`,
    ],
  ]);
}
