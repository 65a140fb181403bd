import { defineView } from '@fachwerk/sdk';
import { distinctUntilChanged, map, switchMap } from 'rxjs';
import { LatestWidget } from './elements/latest-widget/latest-widget.ts';
import { mount } from './elements/mount.ts';
import { latestMails } from './latest-mails.ts';
import manifest from './manifest.ts';

const lines = { small: 3, medium: 5, large: 10 };

export default defineView(manifest, 'latestWidget', (view, { store }, { text }) => {
  const mails$ = view.params.pipe(
    map(({ size }) => lines[size]),
    distinctUntilChanged(),
    switchMap((limit) => latestMails(store, limit)),
  );
  mount(view, LatestWidget, { text, mails$ });
});
