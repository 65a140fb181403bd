import { createHash } from 'node:crypto';
import { describe, expect, it } from 'vitest';
import { frameDocument } from './frame-document.ts';

const parts = { bootstrap: 'boot()', code: 'run("</script><!-- x")', styles: 'a{}</style>', net: [], permissions: [] };

describe('frameDocument', () => {
  it('permits its two scripts by their hash, as they stand in it', async () => {
    const { html, headers } = await frameDocument(parts);
    const scripts = [...html.matchAll(/<script>(.*?)<\/script>/gs)].map(([, text = '']) => text);
    expect(scripts).toHaveLength(2);
    expect(html.match(/<\/style>/g)).toHaveLength(1);
    const hashes = scripts.map((text) => `'sha256-${createHash('sha256').update(text).digest('base64')}'`);
    const [policy = '', second] = headers['content-security-policy'] as readonly string[];
    expect(policy).toContain(`script-src ${hashes.join(' ')};`);
    expect(second).toBe("script-src 'unsafe-inline'");
    expect(policy).toContain('frame-ancestors {workplace}');
    // oxlint-disable-next-line typescript/no-implied-eval -- that it still is the same script is the point
    expect(new Function('run', scripts[1] ?? '')).toBeTypeOf('function');
  });

  it('grants nothing by itself', async () => {
    const { headers } = await frameDocument(parts);
    expect(headers['content-security-policy']?.[0]).toContain("connect-src 'none'");
    expect(headers['connection-allowlist']).toBe('(response-origin)');
    expect(headers['permissions-policy']).not.toContain('=*');
    expect(headers['permissions-policy']).toContain('clipboard-write=()');
  });

  it('relaxes exactly what was granted', async () => {
    const granted = {
      ...parts,
      net: ['https://rooms.test/x?y'],
      permissions: ['camera', 'clipboard-write', 'mail.read'],
    };
    const { headers } = await frameDocument(granted);
    expect(headers['content-security-policy']?.[0]).toContain('connect-src https://rooms.test;');
    expect(headers['connection-allowlist']).toBe('(response-origin "https://rooms.test")');
    const given = String(headers['permissions-policy'])
      .split(', ')
      .filter((one) => one.endsWith('=*'));
    expect(given.toSorted()).toEqual(['camera=*', 'clipboard-write=*']);
  });

  it.each(['javascript:1', 'x; script-src *', 'data:,x'])('refuses %s as an address', async (address) => {
    await expect(frameDocument({ ...parts, net: [address] })).rejects.toThrow('FW2028');
  });
});
