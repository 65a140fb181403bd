import { distinctUntilChanged, map } from 'rxjs';
import type { Provided } from '@fachwerk/kernel/api';
import type { Navigation } from '@fachwerk/model/host';
import type { Navigator } from '../routing/navigator.ts';

/** Only paths inside the workplace: no host, no other scheme. */
function insidePath(path: string): string | undefined {
  const address = new URL(path.startsWith('/') ? path : `/${path}`, location.origin);
  return address.origin === location.origin ? address.pathname + address.search : undefined;
}

export const navigationService = (navigator: Navigator): Provided<typeof Navigation> => ({
  open: async ({ path, ref, replace }, call) => {
    const wanted = path ?? ref?.href;
    const inside = wanted === undefined ? undefined : insidePath(wanted);
    if (inside === undefined || !navigator.has(inside)) {
      throw call.failure('notFound', `FW4404 No page at ${wanted ?? `${ref?.kind ?? ''} ${ref?.id ?? ''}`}`);
    }
    if (!(await navigator.open(inside, replace)))
      throw call.failure('refused', 'FW4402 The person stays with unsaved work');
  },
  title: (title, { source }) => navigator.setTitle(source, title),
  path: () =>
    navigator.current.pipe(
      map(({ path }) => path),
      distinctUntilChanged(),
    ),
});
