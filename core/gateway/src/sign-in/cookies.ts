/**
 * Names carry the instance, because cookies ignore ports. Some browsers refuse `__Host-` on http://localhost: there, and only
 * there, both names are tried at the start of a sign-in, and the session uses the one that came back.
 */
export interface Cookies {
  session(header: string | undefined): string | undefined;
  preLogin(header: string | undefined): string | undefined;
  setPreLogin(value: string, seconds: number): string[];
  /** `header` is that of the request which ended the sign-in: it tells what this browser takes. */
  setSession(id: string, header: string | undefined): string[];
  clear(): string[];
}

export function createCookies(instance: string, plainLoopback: boolean): Cookies {
  const strict = `__Host-fw-${instance}`;
  const plain = `fw-${instance}`;
  const names = plainLoopback ? [strict, plain] : [strict];
  const attributes = 'Path=/; HttpOnly; SameSite=Lax';
  const write = (name: string, value: string, age?: number) =>
    `${name}=${value}; ${attributes}${name.startsWith('__Host-') ? '; Secure' : ''}${age === undefined ? '' : `; Max-Age=${age}`}`;
  const first = (header: string | undefined, suffix: string) => {
    const cookies = parse(header);
    return names.map((name) => cookies.get(name + suffix)).find((value) => value !== undefined);
  };
  const gone = (suffix: string) => names.map((name) => write(name + suffix, '', 0));
  return {
    session: (header) => first(header, ''),
    preLogin: (header) => first(header, '-in'),
    setPreLogin: (value, seconds) => names.map((name) => write(`${name}-in`, value, seconds)),
    setSession(id, header) {
      const name = parse(header).has(`${strict}-in`) ? strict : (names[1] ?? strict);
      return [
        write(name, id),
        ...gone('-in'),
        ...names.filter((other) => other !== name).map((other) => write(other, '', 0)),
      ];
    },
    clear: () => [...gone(''), ...gone('-in')],
  };
}

/** The first of two cookies of one name counts: the more specific path, and so not one that another folder set. */
function parse(header: string | undefined): Map<string, string> {
  const found = new Map<string, string>();
  for (const part of (header ?? '').split(';')) {
    const at = part.indexOf('=');
    const name = part.slice(0, at).trim();
    if (at > 0 && !found.has(name)) found.set(name, part.slice(at + 1).trim());
  }
  return found;
}
