import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { FakePush } from '../page.fixture.ts';
import { PushHub } from './push-hub.ts';
import type { PushMessage } from './push-message.ts';

const until = vi.waitFor;
let name = '';
let hubs: PushHub[] = [];
const tab = (): PushHub => {
  const hub = new PushHub({ name, open: (address) => new FakePush(address) as unknown as EventSource });
  hubs.push(hub);
  return hub;
};
const hear = (hub: PushHub, source: string) => {
  const heard: PushMessage[] = [];
  return { heard, subscription: hub.messages(source).subscribe((message) => heard.push(message)) };
};
const live = () => FakePush.all.filter(({ readyState }) => readyState < 2);
const opened = (query: string) => until(() => expect(live().map(({ url }) => url)).toEqual([`/api/push${query}`]));

beforeEach(() => {
  name = crypto.randomUUID();
  FakePush.all.length = 0;
});
afterEach(() => {
  for (const hub of hubs) hub.close();
  hubs = [];
});

describe('PushHub', () => {
  it('opens one stream for all tabs, with what all want', async () => {
    const first = hear(tab(), 's');
    await opened('?source=s');
    const second = hear(tab(), 't');
    await opened('?source=s&source=t');
    live()[0]?.say('t', 'state', 1);
    await until(() => expect(second.heard).toHaveLength(1));
    expect(first.heard).toEqual([]);
  });

  it('asks anew only when the set of sources changes', async () => {
    const hub = tab();
    hear(hub, 's');
    hear(tab(), 's');
    await opened('?source=s');
    hear(hub, 's').subscription.unsubscribe();
    await new Promise((done) => setTimeout(done, 150));
    expect(FakePush.all).toHaveLength(1);
  });

  it('tells a tab that comes later the last state', async () => {
    hear(tab(), 's');
    await opened('?source=s');
    live()[0]?.say('s', 'state', { n: 1 });
    const late = hear(tab(), 's');
    await until(() => expect(late.heard).toEqual([{ source: 's', type: 'state', data: { n: 1 } }]));
  });

  it('hands the lead on when the leading tab closes', async () => {
    const leader = tab();
    hear(leader, 's');
    await opened('?source=s');
    const other = hear(tab(), 't');
    await opened('?source=s&source=t');
    leader.close();
    await opened('?source=t');
    live()[0]?.say('t', 'state', 2);
    await until(() => expect(other.heard).toHaveLength(1));
  });

  it('drops what a closed tab wanted', async () => {
    hear(tab(), 's');
    await opened('?source=s');
    const other = tab();
    hear(other, 't');
    await opened('?source=s&source=t');
    other.close();
    await opened('?source=s');
    expect(live()).toHaveLength(1);
  });

  it('opens again after the line was lost, and says so to every tab', async () => {
    hear(tab(), 's');
    await opened('?source=s');
    const lines: boolean[] = [];
    const other = tab();
    other.line.subscribe((up) => lines.push(up));
    hear(other, 's');
    live()[0]?.dispatchEvent(new Event('error'));
    await until(() => expect(lines).toEqual([false, true]), 5000);
    expect(FakePush.all).toHaveLength(2);
  });
});
