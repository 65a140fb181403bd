export type Params = Readonly<Record<string, string>>;

interface Segment {
  readonly name?: string;
  readonly text: string;
  readonly optional: boolean;
}
export interface RoutePattern {
  /** The parameters of a path, or undefined when it is another route's. */
  match(path: string): Params | undefined;
  /** The narrower of two patterns that both match comes first. */
  readonly weight: number;
  /** The address of the page with nothing chosen in it. */
  readonly start: string;
}

function decode(text: string): string {
  try {
    return decodeURIComponent(text);
  } catch {
    // Typed by hand and broken: as it stands it still names nothing else.
    return text;
  }
}

const segmentOf = (text: string): Segment =>
  text.startsWith(':')
    ? { name: text.replace(/^:|\?$/g, ''), text: '', optional: text.endsWith('?') }
    : { text, optional: false };

function take(segments: readonly Segment[], parts: readonly string[]): Params | undefined {
  if (parts.length > segments.length) return undefined;
  const params: Record<string, string> = {};
  for (const [index, { name, text, optional }] of segments.entries()) {
    const part = parts[index];
    if (part === undefined || part === '') {
      if (!optional) return undefined;
    } else if (name === undefined) {
      if (part !== text) return undefined;
    } else params[name] = decode(part);
  }
  return params;
}

/** A page's path: `mail/:account?/:mailbox?`. What stands behind `?` in the address are parameters too. */
export function routePattern(pattern: string): RoutePattern {
  const segments = pattern.split('/').filter(Boolean).map(segmentOf);
  const fixed = segments.filter(({ name }) => name === undefined);
  return {
    match(path) {
      const [way = '', query = ''] = path.split('#')[0]?.split(/\?(.*)/s) ?? [];
      const params = take(
        segments,
        way
          .replace(/^\/|\/$/g, '')
          .split('/')
          .filter((part, index) => part !== '' || index > 0),
      );
      return params && { ...Object.fromEntries(new URLSearchParams(query)), ...params };
    },
    weight: fixed.length * 100 - segments.length,
    start: `/${fixed.map(({ text }) => text).join('/')}`,
  };
}
