export interface ServerEvent {
  readonly type: string;
  readonly data: string;
}

/** Takes a text/event-stream apart, chunk by chunk. `most`: an event that grows beyond it is an error. */
export function createEventParser(most: number, heard: (event: ServerEvent) => void): (text: string) => void {
  let rest = '';
  let type = '';
  let data: string[] = [];
  const line = (text: string) => {
    if (text === '') {
      if (data.length > 0) heard({ type: type || 'message', data: data.join('\n') });
      type = '';
      data = [];
      return;
    }
    const [, field = '', value = ''] = /^([^:]*)(?:: ?(.*))?$/s.exec(text) ?? [];
    if (field === 'event') type = value;
    if (field === 'data') data.push(value);
  };
  return (text) => {
    rest += text;
    if (rest.length + data.reduce((sum, part) => sum + part.length, 0) > most) throw new RangeError('event too large');
    // A CR at the end may be half of a CRLF: it waits for what follows.
    const lines = rest.split(/\r\n|\n|\r(?!$)/);
    rest = lines.pop() ?? '';
    lines.forEach(line);
  };
}
