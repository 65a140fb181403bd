import { defineView } from '@fachwerk/sdk';
import { map, of } from 'rxjs';
import { mount } from './elements/mount.ts';
import { UnreadWidget } from './elements/unread-widget/unread-widget.ts';
import manifest from './manifest.ts';

export default defineView(manifest, 'unreadWidget', (view, { unread }, { text }) => {
  const accounts$ = unread ? unread.pipe(map((fact) => fact?.data)) : of(undefined);
  mount(view, UnreadWidget, { text, accounts$ });
});
