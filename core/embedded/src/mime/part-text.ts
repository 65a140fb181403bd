import { type Decoded, decodeCharset } from './charset.ts';
import { type Part, transferEncodingOf } from './part.ts';
import { isKnownTransferEncoding } from './transfer-encoding.ts';

/** RFC 8621 §4.1.4, EmailBodyValue: transfer encoding and charset decoded, line breaks made single. */
export function partText(part: Part): Decoded {
  const { value, isEncodingProblem } = decodeCharset(part.content?.() ?? new Uint8Array(), part.charset);
  return {
    value: value.replaceAll('\r\n', '\n'),
    isEncodingProblem: isEncodingProblem || !isKnownTransferEncoding(transferEncodingOf(part.headers)),
  };
}
