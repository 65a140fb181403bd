/** Host side: opens a frame, tells it what to be, keeps it told of what changes, and ends it with its owner. */
import type { InstalledPlugin } from '@fachwerk/kernel';
import type { PluginContext, ViewContext } from '@fachwerk/kernel/api';
import { combineLatest, from, of, switchMap, type Observable } from 'rxjs';
import { addsOf, usesOf, type Init, type Live } from '../init.ts';
import { Peer, type Served } from '../peer.ts';
import type { Message } from '../protocol.ts';
import type { IsolatedOptions, Opened, Opening } from './isolated-modules.ts';
import { served } from './used.ts';

/** What a frame has to bring its work home when it ends; the kernel gives its owner five seconds. */
const LAST = 3_000;

export interface Entering {
  readonly options: IsolatedOptions;
  readonly plugin: InstalledPlugin;
  readonly uses: Readonly<Record<string, unknown>>;
  readonly ctx: PluginContext;
  readonly role: Init['role'];
  readonly params: ViewContext['params'] | undefined;
  /** What this frame may ask for beside what its plugin uses. */
  readonly rest: Served;
  readonly opening: Opening;
}
export interface Entered {
  readonly frame: Opened;
  readonly peer: Peer;
  /** Resolves when the plugin's own `start`, or `show`, has. */
  begun(): Promise<void>;
}

export const enter = async (entering: Entering): Promise<Entered> => {
  const { options, plugin, uses, ctx, rest, opening } = entering;
  const locale = ctx.locale.value;
  // Side by side with the document; the frame cannot begin without either.
  const words = { locale, messages: options.messages(plugin, locale) };
  words.messages.catch(() => undefined);
  const frame = await options.open(plugin, opening);
  if (ctx.signal.aborted) {
    frame.close();
    throw ctx.signal.reason;
  }
  const peer = new Peer({
    port: frame.port,
    served: served(uses, usesOf(plugin, options.lock), rest),
    // The broker has read and checked it already, on a thread of its own.
    read: (data) => data as Message,
  });
  ctx.own(async () => {
    if (frame.alive()) await home(peer);
    peer.end();
    frame.close();
  });
  return { frame, peer, begun: () => begun(peer, entering, words) };
};

const home = (peer: Peer): Promise<unknown> => {
  let timer: ReturnType<typeof setTimeout> | undefined;
  const late = new Promise((resolve) => {
    timer = setTimeout(resolve, LAST);
  });
  return Promise.race([peer.call('end', null), late]).finally(() => clearTimeout(timer));
};

/** The first values begin it; from then on each change is told. */
const begun = (peer: Peer, entering: Entering, words: Words): Promise<void> => {
  const { options, plugin, ctx, role, opening } = entering;
  const { id, version } = plugin;
  const init = (live: Live): Init => ({
    role,
    plugin: { id, version, name: opening.title },
    uses: usesOf(plugin, options.lock),
    adds: addsOf(plugin, options.lock),
    live,
  });
  return new Promise((resolve, reject) => {
    let first = true;
    const subscription = values(entering, words).subscribe({
      next: (live) => {
        if (first) peer.call('begin', init(live), ctx.signal).then(() => resolve(), reject);
        // A frame that cannot be told any more has ended, and that is told elsewhere.
        else peer.call('live', live, ctx.signal).catch(() => undefined);
        first = false;
      },
      error: reject,
    });
    ctx.own(() => {
      subscription.unsubscribe();
      reject(ctx.signal.reason);
    });
  });
};

interface Words {
  readonly locale: string;
  readonly messages: Promise<string>;
}

const values = ({ options, plugin, ctx, params }: Entering, first: Words): Observable<Live> => {
  const shownWith: Observable<unknown> = params ?? of(undefined);
  let asked = first;
  let spoken: Pick<Live, 'locale' | 'messages'> | undefined;
  const speak = async (locale: string): Promise<Pick<Live, 'locale' | 'messages'>> => {
    if (asked.locale !== locale) asked = { locale, messages: options.messages(plugin, locale) };
    try {
      spoken = { locale, messages: await asked.messages };
    } catch (error) {
      if (!spoken) throw error;
      // It goes on in the language that it has.
      ctx.log('warn', 'FW1047: the messages of another language could not be loaded', { locale });
    }
    return spoken;
  };
  return combineLatest([ctx.locale, ctx.settings, shownWith, options.look]).pipe(
    switchMap(([locale, settings, given, look]) =>
      from(speak(locale).then((said): Live => ({ ...said, settings, params: given, look }))),
    ),
  );
};
