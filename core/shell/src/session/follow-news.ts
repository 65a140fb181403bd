import { BehaviorSubject, merge, skip, type Observable } from 'rxjs';
import { notesOf } from '../frame/notes.ts';
import type { FrameNews } from '../frame/frame.ts';
import type { Overlays } from '../overlay/overlays.ts';
import type { Workplace } from '../workplace.ts';
import { readSwitches } from './plugin-switches.ts';
import { signInInPlace } from './sign-in.ts';

export interface News extends FrameNews {
  readonly changes: Observable<unknown>;
}

const partOf = (data: unknown, key: string): unknown =>
  typeof data === 'object' && data !== null ? Reflect.get(data, key) : undefined;
const idOf = (data: unknown, key: string): string | undefined => {
  if (typeof data === 'string') return data;
  const found = partOf(data, key);
  return typeof found === 'string' ? found : undefined;
};

/** Hears of the session, the line and the build, and says so above the page and to those who cannot see it. */
export function followNews(
  workplace: Workplace,
  overlays: Overlays,
  reload: { readonly ask: () => void; readonly saving: () => void },
  signal: AbortSignal,
): News {
  const { session, connection, push, switches, lock, text, appearance } = workplace;
  const newBuild = new BehaviorSubject(false);
  const say = (key: string): void => overlays.announcer.say(text(key));
  push.gateway.subscribe(({ type, data }) => {
    if (type === 'session-ended') session.ended();
    else if (type === 'hello' || type === 'build')
      newBuild.next((idOf(data, 'build') ?? lock.build.id) !== lock.build.id);
    const state = readSwitches(type === 'hello' ? partOf(data, 'plugins') : type === 'plugins' && data);
    if (state) switches.apply(state);
  });
  connection.state.pipe(skip(1)).subscribe(({ online }) => {
    say(online ? 'online-again' : 'offline');
    if (online) push.again();
  });
  session.signedIn.pipe(skip(1)).subscribe((signedIn) => {
    say(signedIn ? 'session-back' : 'session-ended');
    if (signedIn) push.again();
  });
  if (lock.build.development) reloadOnChange(reload.saving, signal);
  return {
    changes: merge(connection.state, session.signedIn, newBuild, appearance.locale),
    get notes() {
      const facts = {
        line: connection.state.value,
        signedIn: session.signedIn.value,
        newBuild: newBuild.value,
        locale: appearance.locale.value,
      };
      return notesOf(facts, text, { signIn: signInInPlace, retry: () => void connection.retry(), reload: reload.ask });
    },
  };
}

/** In development the page itself hears of a new build; it waits while drafts are kept, and reloads at the same route. */
function reloadOnChange(reload: () => void, signal: AbortSignal): void {
  addEventListener(
    'fachwerk:reload',
    (event) => {
      event.preventDefault();
      reload();
    },
    { signal },
  );
}
