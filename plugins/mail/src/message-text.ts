/** A plain text mail as a reader wants it: what others wrote before is folded, addresses become links. */
import { linkTarget, type LinkTarget } from './link-target.ts';

export interface TextBlock {
  readonly kind: 'text' | 'quote' | 'signature';
  readonly text: string;
}
export interface TextSpan {
  readonly text: string;
  readonly target?: LinkTarget;
}

const kindOf = (line: string): TextBlock['kind'] => (/^\s?>/u.test(line) ? 'quote' : 'text');

/** Blocks in their order; joined by line ends they are the text again. */
export function textBlocks(text: string): TextBlock[] {
  const lines = text.replaceAll('\r\n', '\n').split('\n');
  const mark = lines.lastIndexOf('-- ');
  const body = mark === -1 ? lines : lines.slice(0, mark);
  const blocks: { kind: TextBlock['kind']; lines: string[] }[] = [];
  for (const line of body) {
    const last = blocks.at(-1);
    const kind = kindOf(line);
    if (last?.kind === kind) last.lines.push(line);
    else blocks.push({ kind, lines: [line] });
  }
  if (mark !== -1) blocks.push({ kind: 'signature', lines: lines.slice(mark) });
  return blocks.map((block) => ({ kind: block.kind, text: block.lines.join('\n') }));
}

const links =
  /(?:https?:\/\/|www\.)[^\s<>"']+|(?<![\p{L}\p{N}._%+-])[\p{L}\p{N}._%+-]{1,64}@[\p{L}\p{N}-]+(?:\.[\p{L}\p{N}-]+)+/giu;
/** What ends a sentence does not belong to its last address; a bracket does if it was opened within. */
function trimEnd(found: string): string {
  let open = 0;
  for (const char of found) open += char === '(' ? 1 : char === ')' ? -1 : 0;
  let end = found.length;
  for (; end > 0; end -= 1) {
    const last = found.charAt(end - 1);
    if (last === ')' && open < 0) open += 1;
    else if (!'.,;:!?…'.includes(last)) break;
  }
  return found.slice(0, end);
}
const hrefOf = (words: string): string => {
  if (/^https?:/iu.test(words)) return words;
  return words.includes('@') && !/^www\./iu.test(words) ? `mailto:${words}` : `https://${words}`;
};

/** Pieces in their order; joined they are the text again. */
export function textSpans(text: string): TextSpan[] {
  const spans: TextSpan[] = [];
  let from = 0;
  for (const match of text.matchAll(links)) {
    const words = trimEnd(match[0]);
    const target = linkTarget(hrefOf(words));
    if (words === '' || !target) continue;
    if (match.index > from) spans.push({ text: text.slice(from, match.index) });
    spans.push({ text: words, target });
    from = match.index + words.length;
  }
  if (from < text.length) spans.push({ text: text.slice(from) });
  return spans;
}
