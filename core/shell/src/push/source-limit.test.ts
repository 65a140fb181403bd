import { NEVER, type Subscription } from 'rxjs';
import { expect, it } from 'vitest';
import { SourceLimit } from './source-limit.ts';

it('gives each plugin eight streams, and a place back when nobody listens to one any more', () => {
  const limit = new SourceLimit();
  const codes: unknown[] = [];
  const listen = (plugin: string, source: string): Subscription =>
    limit.hold(plugin, source, NEVER).subscribe({ error: ({ code }: { code: string }) => codes.push(code) });
  const held = Array.from({ length: 8 }, (_, index) => listen('acme.rooms', `events/${index}`));
  const again = listen('acme.rooms', 'events/0');
  listen('acme.other', 'events/9');
  expect(codes).toEqual([]);
  listen('acme.rooms', 'events/9');
  expect(codes).toEqual(['FW6101']);
  again.unsubscribe();
  listen('acme.rooms', 'events/9');
  expect(codes).toHaveLength(2);
  held[0]?.unsubscribe();
  listen('acme.rooms', 'events/9');
  expect(codes).toHaveLength(2);
  listen('acme.other', 'x'.repeat(1025));
  expect(codes).toHaveLength(3);
});
