/** What a schema of single values cannot say. */
import type { Composition } from '@fachwerk/kernel/compose';
import type { LocatedIssue } from '../located-issue.ts';
import type { Path, Positions } from './yaml-file.ts';

export function checkRules(composition: Composition, positions: Positions): LocatedIssue[] {
  return [
    ...checkIdentity(composition, positions),
    ...checkBackends(composition, positions),
    ...findPlaceholders(composition, [], positions),
  ];
}

function checkIdentity({ identity, publicUrl }: Composition, positions: Positions): LocatedIssue[] {
  const { issuer, clientId, clientSecret, demo = false } = identity;
  const embedded = issuer === 'embedded';
  const rules: readonly [broken: boolean, path: Path, message: string, fix: string][] = [
    [
      embedded && !demo,
      ['identity', 'issuer'],
      'The embedded provider has no accounts but the demo ones.',
      'Write demo: true, or the address of a provider of your own.',
    ],
    [
      embedded && clientSecret !== undefined,
      ['identity', 'clientSecret'],
      'The embedded provider makes its own client secret.',
      'Remove clientSecret.',
    ],
    [
      demo && !embedded,
      ['identity', 'demo'],
      'Demo accounts exist only in the embedded provider.',
      'Remove demo, or write issuer: embedded.',
    ],
    [
      demo && publicUrl !== undefined && !loopback.test(new URL(publicUrl).hostname),
      ['publicUrl'],
      'Demo accounts have a known password and never leave this machine.',
      'Name a provider of your own, or remove publicUrl.',
    ],
    [
      !embedded && !clientId,
      ['identity', 'issuer'],
      'An issuer of your own needs a clientId.',
      'Add identity.clientId, as registered there.',
    ],
  ];
  return rules.flatMap(([broken, path, message, fix]) =>
    broken ? [{ code: 'FW7007', message, fix, ...positions.get(path) }] : [],
  );
}

const loopback = /^(?:localhost|.*\.localhost|127(?:\.\d+){3}|\[::1\])$/;

function checkBackends({ backends = {} }: Composition, positions: Positions): LocatedIssue[] {
  return Object.entries(backends).flatMap(([name, { url, kind }]) => {
    const at = positions.get(['backends', name, 'url']);
    if (url === 'embedded') {
      if (kind === 'jmap') return [];
      const message = `The backend "${name}" is embedded, and only a jmap backend can be.`;
      return [{ code: 'FW7008', message, fix: 'Write its address.', ...at }];
    }
    const { username, password } = new URL(url);
    if (!username && !password) return [];
    const message = `The address of the backend "${name}" holds a name or password.`;
    return [{ code: 'FW7008', message, fix: 'Remove them and choose an auth.', ...at }];
  });
}

/** `${NAME}` is not replaced anywhere: what looks so would go out as it stands. */
function findPlaceholders(value: unknown, path: Path, positions: Positions): LocatedIssue[] {
  if (typeof value === 'object' && value !== null) {
    return Object.entries(value).flatMap(([key, part]) =>
      findPlaceholders(part, [...path, Array.isArray(value) ? Number(key) : key], positions),
    );
  }
  const found = typeof value === 'string' ? /\$\{(\w+)\}/.exec(value) : null;
  if (!found) return [];
  const message = `"${found[0]}" in "${path.join('.')}" is not replaced.`;
  return [{ code: 'FW7009', message, fix: `For a secret write { env: ${found[1]} }.`, ...positions.get(path) }];
}
