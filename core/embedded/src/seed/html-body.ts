const escape = (text: string) => text.replace(/&/g, '&amp;').replace(/</g, '&lt;').replace(/>/g, '&gt;');

/** What a mail program makes of a text: paragraphs, lists, links, and quotes with a bar at their side. */
export function htmlOf(text: string, extra = ''): string {
  const blocks = text.split(/\n{2,}/).map(block);
  return `<!DOCTYPE html>
<html lang="de"><head><meta http-equiv="Content-Type" content="text/html; charset=utf-8"></head>
<body style="font-family: Calibri, Arial, sans-serif; font-size: 11pt; color: #1f1f1f">
${blocks.join('\n')}
${extra}</body></html>
`;
}

function block(text: string): string {
  const lines = text.split('\n');
  if (lines.every((line) => line.startsWith('>'))) {
    const inner = lines.map((line) => line.replace(/^> ?/, '')).join('\n');
    return `<blockquote style="margin: 0 0 0 .8ex; border-left: 2px solid #ccc; padding-left: 1ex">${inner
      .split(/\n{2,}/)
      .map(block)
      .join('')}</blockquote>`;
  }
  if (lines.length > 1 && lines.every((line) => /^[-•] /.test(line))) {
    return `<ul>${lines.map((line) => `<li>${inline(line.slice(2))}</li>`).join('')}</ul>`;
  }
  return `<p>${lines.map(inline).join('<br>\n')}</p>`;
}

function inline(line: string): string {
  return escape(line)
    .replace(/https:\/\/[^\s<>]+[^\s<>.,)]/g, (url) => `<a href="${url}">${url}</a>`)
    .replace(/\*([^*]+)\*/g, '<b>$1</b>');
}

/** A table with the look of a spreadsheet that somebody pasted. */
export function htmlTable(rows: readonly (readonly string[])[]): string {
  const cell = (tag: string, value: string) =>
    `<${tag} style="border: 1px solid #999; padding: 3px 8px">${escape(value)}</${tag}>`;
  const [head = [], ...rest] = rows;
  const body = rest.map((row) => `<tr>${row.map((value) => cell('td', value)).join('')}</tr>`).join('\n');
  return `<table style="border-collapse: collapse" cellspacing="0"><tr style="background: #dfe6f5">${head.map((value) => cell('th', value)).join('')}</tr>\n${body}</table>`;
}
