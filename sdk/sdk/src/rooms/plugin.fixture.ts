import { Subject } from 'rxjs';
import type { DataOf } from '../index.ts';
import { definePlugin } from '../index.ts';
import type { RoomBooked } from './contract.fixture.ts';
import manifest from './manifest.fixture.ts';

export default definePlugin(manifest, {
  start({ calendar, presence, composeMail, eventMoved }, ctx) {
    const mine = new Set<string>();
    const booked = new Subject<DataOf<typeof RoomBooked>>();
    eventMoved.subscribe(({ data }) => mine.delete(data.id));

    return {
      async book({ room = '', email }, { source, signal }) {
        const title = ctx.text('booking', { room, mail: email?.title ?? '', building: ctx.settings.value.building });
        const event = await calendar.create({ account: 'anna', title, start: '2026-11-23T10:00:00' }, { signal });
        mine.add(event.id);
        booked.next({ room, by: source });
        if ((await presence?.of('anna')) === 'away') await composeMail({ to: ['anna@example.test'] }, { signal });
        return { booked: true };
      },
      booked,
      directory: { free: ({ from, to }) => [from, to] },
    };
  },
  views: { rooms: () => import('./rooms.view.fixture.ts') },
});
