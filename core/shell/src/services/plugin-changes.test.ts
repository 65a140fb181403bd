import { of, toArray, firstValueFrom } from 'rxjs';
import { describe, expect, it } from 'vitest';
import { badgeCount } from '../frame/badge-count.ts';
import { pluginChanges } from './plugin-changes.ts';

const at = (id: string, phase: 'idle' | 'starting' | 'running' | 'quarantined', code?: string) => ({
  id,
  phase,
  faults: 0,
  views: 0,
  ...(code && { code }),
});

describe('pluginChanges', () => {
  it('tells each change of phase once', async () => {
    const status = of(
      [at('a', 'idle'), at('b', 'running')],
      [at('a', 'starting'), at('b', 'running')],
      [at('a', 'running'), at('b', 'quarantined', 'FW1012')],
      [at('a', 'idle'), at('b', 'quarantined', 'FW1012')],
    );
    expect(await firstValueFrom(pluginChanges(status).pipe(toArray()))).toEqual([
      { plugin: 'b', state: 'running' },
      { plugin: 'a', state: 'running' },
      { plugin: 'b', state: 'quarantined', code: 'FW1012' },
      { plugin: 'a', state: 'stopped' },
    ]);
  });
});

describe('badgeCount', () => {
  it.each([
    [{ n: 3 }, 3],
    [[{ n: 2 }, { n: 5 }], 7],
    [[], 0],
    [undefined, 0],
    ['7', 0],
    [[{ n: 'x' }, null, { n: 1 }], 1],
  ])('%j is %i', (data, count) => {
    expect(badgeCount(data)).toBe(count);
  });
});
