/** Reads `text/event-stream` from a fetched body: what a browser's EventSource does, for Node and with a password. */
export interface ServerEvent {
  readonly type: string;
  readonly data: string;
}

export async function* readEvents(body: ReadableStream<Uint8Array>): AsyncGenerator<ServerEvent> {
  const decoder = new TextDecoder();
  let rest = '';
  for await (const chunk of body) {
    rest += decoder.decode(chunk, { stream: true });
    const blocks = rest.split(/\r?\n\r?\n/);
    rest = blocks.pop() ?? '';
    for (const block of blocks) {
      const event = parse(block);
      if (event.data !== '') yield event;
    }
  }
}

const parse = (block: string): ServerEvent => {
  const lines = block.split(/\r?\n/).map((line) => /^(\w+): ?(.*)$/.exec(line) ?? []);
  const values = (name: string): string[] => lines.flatMap(([, key, value]) => (key === name ? [value ?? ''] : []));
  return { type: values('event').at(-1) ?? 'message', data: values('data').join('\n') };
};
