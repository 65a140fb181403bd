import { defineView } from '../index.ts';
import manifest from './manifest.fixture.ts';

export default defineView(manifest, 'rooms', async ({ root, signal }, { rooms }, ctx) => {
  const free = await rooms.free({ from: '2026-11-23', to: '2026-11-24' }, { signal });
  root.textContent = ctx.text('free', { n: free.length });
  root.addEventListener('click', () => {}, { signal });
});
