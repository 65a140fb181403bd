const WIDTH = 74;

/** RFC 3676: long lines are broken after a blank, which tells the reader's program to join them again. */
export function flow(text: string): string {
  return text.split('\n').map(flowLine).join('\n');
}

function flowLine(line: string): string {
  // The line above a signature ends with a blank and is not flowed.
  if (line === '-- ') return line;
  const prefix = /^>[> ]*/.exec(line)?.[0] ?? '';
  const words = line.slice(prefix.length).trimEnd().split(' ');
  const lines: string[] = [];
  let current = prefix;
  for (const word of words) {
    if (current.length > prefix.length && current.length + word.length > WIDTH) {
      lines.push(current);
      current = prefix;
    }
    current += `${word} `;
  }
  lines.push(current.trimEnd());
  return lines.map(stuff).join('\n');
}

const stuff = (line: string) => (/^(?: |From )/.test(line) ? ` ${line}` : line);
