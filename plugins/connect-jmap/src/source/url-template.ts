/**
 * Fills a URL template of a JMAP session (RFC 6570 level 1). Resolved by prefixing: `new URL()` would escape the braces.
 * `base` is the path of the session itself, of which only the folder counts.
 */
export const fill = (template: string, values: Readonly<Record<string, string>>): string =>
  template.replaceAll(/\{(\w+)\}/g, (_, name: string) => encodeURIComponent(values[name] ?? ''));

export const resolve = (base: string, url: string): string =>
  /^[a-z][a-z0-9+.-]*:/i.test(url) || url.startsWith('/') ? url : base.slice(0, base.lastIndexOf('/') + 1) + url;
