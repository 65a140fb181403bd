import { defineView } from '@fachwerk/sdk';
import manifest from './manifest.ts';

export default defineView(manifest, 'welcome', ({ root }, { session }, ctx) => {
  root.style.padding = 'var(--fw-space-5)';
  const heading = document.createElement('h1');
  root.append(heading);
  session.person().subscribe(({ name }) => {
    heading.textContent = ctx.text('hello', { name });
  });
});
