import { describe, expect, it, vi } from 'vitest';
import { PushLeader, type PushLeaderOptions } from './push-leader.ts';
import { pushAddress, readPushMessage } from './push-message.ts';

const state = (n: number) => ({ source: 's', type: 'state', data: { n } });

describe('PushLeader', () => {
  const make = () => {
    const options = { want: vi.fn<PushLeaderOptions['want']>(), tell: vi.fn<PushLeaderOptions['tell']>() };
    return { leader: new PushLeader(options), ...options };
  };

  it('asks for what all tabs want together, once each', () => {
    const { leader, want } = make();
    leader.wants('a', ['s', 't']);
    leader.wants('b', ['t', 'u']);
    expect(want).toHaveBeenLastCalledWith(['s', 't', 'u']);
    leader.gone('a');
    expect(want).toHaveBeenLastCalledWith(['t', 'u']);
  });

  it('tells a tab that comes later what it missed, and no other', () => {
    const { leader, tell } = make();
    leader.wants('a', ['s']);
    leader.received({ source: 's', type: 'up', data: null });
    leader.received(state(1));
    leader.received(state(2));
    leader.received({ source: 's', type: 'change', data: 'not remembered' });
    leader.wants('b', ['s']);
    expect(tell.mock.calls).toEqual([
      ['b', { source: 's', type: 'up', data: null }],
      ['b', state(2)],
    ]);
  });

  it('does not repeat to a tab what it has', () => {
    const { leader, tell } = make();
    leader.wants('a', ['s']);
    leader.received(state(1));
    leader.wants('a', ['s', 't']);
    expect(tell).not.toHaveBeenCalled();
  });

  it('remembers only one of up and down', () => {
    const { leader, tell } = make();
    leader.wants('a', ['s']);
    leader.received({ source: 's', type: 'up', data: null });
    leader.received({ source: 's', type: 'down', data: null });
    leader.wants('b', ['s']);
    expect(tell.mock.calls.map(([, { type }]) => type)).toEqual(['down']);
  });

  it('forgets a source that nobody wants any more', () => {
    const { leader, tell } = make();
    leader.wants('a', ['s']);
    leader.received(state(1));
    leader.wants('a', []);
    leader.wants('b', ['s']);
    expect(tell).not.toHaveBeenCalled();
  });
});

describe('push messages', () => {
  it('names each source in the address', () => {
    expect(pushAddress([])).toBe('/api/push');
    expect(pushAddress(['p/mail/events?types=*', 'q'])).toBe('/api/push?source=p%2Fmail%2Fevents%3Ftypes%3D*&source=q');
  });

  it('reads what the gateway sends, and nothing else', () => {
    expect(readPushMessage('{"source":"s","type":"state","data":{"n":1}}')).toEqual(state(1));
    expect(readPushMessage('{"source":"s","type":"up"}')).toEqual({ source: 's', type: 'up', data: null });
    for (const text of ['', 'null', '[]', '{"type":"x"}', '<html>']) expect(readPushMessage(text)).toBeUndefined();
  });
});
