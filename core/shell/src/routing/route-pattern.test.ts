import { describe, expect, it } from 'vitest';
import { routePattern } from './route-pattern.ts';

describe('routePattern', () => {
  const mail = routePattern('mail/:account?/:mailbox?');

  it.each([
    ['/mail', {}],
    ['/mail/', {}],
    ['/mail/a1', { account: 'a1' }],
    ['/mail/a1/inbox', { account: 'a1', mailbox: 'inbox' }],
    ['/mail/a%2F1/Entw%C3%BCrfe', { account: 'a/1', mailbox: 'Entwürfe' }],
    ['/mail/a1?q=von:bert&x=1', { account: 'a1', q: 'von:bert', x: '1' }],
    ['/mail/%E0%A4%A', { account: '%E0%A4%A' }],
  ])('finds the parameters of %s', (path, params) => {
    expect(mail.match(path)).toEqual(params);
  });

  it.each(['/', '/mails', '/home', '/mail/a/b/c', '/x/mail'])('leaves %s to others', (path) => {
    expect(mail.match(path)).toBeUndefined();
  });

  it('prefers what the path says to what the query says', () => {
    expect(mail.match('/mail/a1?account=other')).toEqual({ account: 'a1' });
  });

  it('demands what is not optional', () => {
    const room = routePattern('rooms/:room');
    expect(room.match('/rooms')).toBeUndefined();
    expect(room.match('/rooms/12')).toEqual({ room: '12' });
  });

  it('starts with nothing chosen', () => {
    expect(mail.start).toBe('/mail');
    expect(routePattern('').start).toBe('/');
  });
});
