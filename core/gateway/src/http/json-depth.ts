/** How deep the brackets of a JSON text nest, chunk by chunk. */
export function jsonDepthMeter(): (chunk: Buffer) => number {
  let depth = 0;
  let deepest = 0;
  let quoted = false;
  let escaped = false;
  return (chunk) => {
    for (const byte of chunk) {
      if (escaped) escaped = false;
      else if (quoted) {
        if (byte === 0x5c) escaped = true;
        else if (byte === 0x22) quoted = false;
      } else if (byte === 0x22) quoted = true;
      else if (byte === 0x7b || byte === 0x5b) deepest = Math.max(deepest, ++depth);
      else if (byte === 0x7d || byte === 0x5d) depth--;
    }
    return deepest;
  };
}
