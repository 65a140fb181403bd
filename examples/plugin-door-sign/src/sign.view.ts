import { RoomList } from '@acme/room-list/contract';
import { defineView, failed, type UsesOf, type ViewProps } from '@fachwerk/sdk';
import manifest from './manifest.ts';

type Rooms = UsesOf<typeof manifest>['rooms'];
type Context = ViewProps<typeof manifest, 'sign'>['ctx'];

export default defineView(manifest, 'sign', async ({ root, signal }, { rooms }, ctx) => {
  const heading = document.createElement('h1');
  heading.tabIndex = -1;
  const list = document.createElement('ul');
  root.append(heading, list);
  heading.textContent = ctx.text('name');
  list.append(...(await linesOf(rooms, signal, ctx)).map(lineOf));
});

async function linesOf(rooms: Rooms, signal: AbortSignal, { text }: Context): Promise<readonly string[]> {
  // A Land without anybody who serves rooms has this plugin too.
  if (!rooms) return [text('nobody')];
  const day = new Date().toLocaleDateString('sv');
  try {
    const free = await rooms.free({ day }, { signal });
    return free.map(({ name, seats }) => text('room', { name, seats }));
  } catch (error) {
    if (failed(error, RoomList, 'closed')) return [text('closed')];
    throw error;
  }
}

function lineOf(text: string): HTMLLIElement {
  const line = document.createElement('li');
  line.textContent = text;
  return line;
}
