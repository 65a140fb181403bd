import type { HostLock } from '@fachwerk/kernel';
import { shellId } from '../appearance/appearance-keeper.ts';
import { Gateway, GatewayFailure } from '../gateway/gateway.ts';
import { PersonStore, type Stored } from '../gateway/person-store.ts';
import { MessageLibrary } from '../messages/message-library.ts';
import { askWho, type Who } from '../session/session.ts';
import { signInAddress } from '../session/sign-in.ts';
import { Tabs } from '../session/tabs.ts';
import { openWorkplace, type Workplace } from '../workplace.ts';
import { adoptStyles } from './adopt-styles.ts';
import { showBootFailure } from './boot-failure.ts';
import { makeWorkplace } from './make-workplace.ts';
import type { PageOptions } from './page-options.ts';
import { readLock } from './read-lock.ts';

function goAway(address?: string): void {
  if (address === undefined) location.reload();
  else location.assign(address);
}

type Kept = Readonly<Record<string, Stored>>;

/** Who is there and what was kept of them, asked side by side. */
async function askGateway(gateway: Gateway, store: PersonStore): Promise<{ who: Who | undefined; kept: Kept }> {
  const nothingKept = (error: unknown): Kept => {
    if (error instanceof GatewayFailure && error.kind === 'signedOut') return {};
    throw error;
  };
  const [who, kept] = await Promise.all([askWho(gateway), store.all(shellId).catch(nothingKept)]);
  return { who, kept };
}

const firstLocale = (lock: HostLock): string => lock.land.locales[0] ?? 'de';

/** Opens the workplace on this page. Undefined when nobody is signed in: then the browser is on its way to the sign-in. */
export async function openPage(options: PageOptions = {}): Promise<Workplace | undefined> {
  const { root = document.body, leave = goAway } = options;
  const lock = options.lock ?? readLock();
  const library = new MessageLibrary(lock, options.fetch);
  const messages = library.of(shellId);
  const gateway = new Gateway(options.fetch);
  const tabs = new Tabs();
  const store = new PersonStore(gateway, tabs);
  adoptStyles();
  const spoken = messages.load(firstLocale(lock));
  try {
    // Neither needs the other's answer.
    const [{ who, kept }] = await Promise.all([askGateway(gateway, store), spoken]);
    if (!who) {
      leave(signInAddress(location.pathname + location.search));
      return undefined;
    }
    const workplace = await makeWorkplace({ lock, root, leave, library, gateway, tabs, store, who, kept }, options);
    openWorkplace(workplace);
    await workplace.host.start(shellId);
    return workplace;
  } catch (error) {
    // What it says, it says in words if they can be had.
    await Promise.allSettled([spoken]);
    showBootFailure(root, error, (key, args) => messages.text(key, args));
    return undefined;
  }
}
