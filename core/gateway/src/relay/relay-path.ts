import { GatewayError } from '../gateway-error.ts';

export interface RelayPath {
  readonly plugin: string;
  readonly backend: string;
  /** Decoded once. */
  readonly segments: readonly string[];
  /** With its `?`, or empty. */
  readonly query: string;
}

/** Takes `<plugin>/<backend>/<path…>` apart, as it came over the wire: a URL parser would already have followed the `..`. */
export function readRelayPath(raw: string): RelayPath {
  const at = raw.indexOf('?');
  const [plugin = '', backend = '', ...rest] = (at < 0 ? raw : raw.slice(0, at)).split('/');
  if (rest.length === 0) throw new GatewayError('FW5302');
  return { plugin, backend, segments: rest.map(readSegment), query: at < 0 ? '' : raw.slice(at) };
}

function readSegment(raw: string, index: number, all: readonly string[]): string {
  const isTrailing = raw === '' && index === all.length - 1;
  if (isTrailing) return '';
  const segment = decode(raw);
  // oxlint-disable-next-line no-control-regex -- these characters are what is refused
  if (segment === '' || segment === '.' || segment === '..' || /[/\\\u0000-\u001f\u007f]/.test(segment))
    throw new GatewayError('FW5302');
  return segment;
}

function decode(raw: string): string {
  try {
    return decodeURIComponent(raw);
  } catch {
    throw new GatewayError('FW5302');
  }
}

/** The address below a backend's root. */
export function joinPath(root: URL, { segments, query }: RelayPath): URL {
  const url = new URL(root);
  const path = segments.map(encodeURIComponent).join('/');
  url.pathname = `${root.pathname.replace(/\/$/, '')}/${path}`;
  url.search = query;
  return url;
}
