/** Small plugins for tests: a home page, a mail page with parameters, settings; a tray, a panel, actions. */
import { BehaviorSubject } from 'rxjs';
import {
  command,
  contribute,
  defineManifest,
  definePlugin,
  names,
  shapes,
  state,
  view,
  viewDefiner,
  type UsesOf,
} from '@fachwerk/kernel/api';
import {
  Action,
  Backend,
  Connection,
  Navigation,
  Page,
  Panel,
  PluginSettings,
  Session,
  Shortcut,
  Storage,
  Tray,
  Ui,
} from '@fachwerk/model/host';
import { z } from 'zod';

const define = viewDefiner<HTMLElement>();

const sample = shapes({
  'sample.unread@1': state(z.array(z.object({ n: z.number() }))),
  'sample.write@1': command(z.object({}), z.undefined()),
});
export const sampleShapes = sample;
const name = names<typeof sample>();
const Unread = name('sample.unread@1');
const Write = name('sample.write@1');
export const unread = new BehaviorSubject([{ n: 2 }, { n: 5 }]);
export const written: number[] = [];

type Any = Readonly<Record<string, string | undefined>>;
const mail = defineManifest({
  id: 'sample.mail',
  name: 'Mail',
  description: 'Mail',
  uses: { navigation: Navigation, ui: Ui },
  provides: { unread: Unread, write: Write, mail: view<Any>(), bell: view<object>() },
  contributes: [
    contribute(Page, {
      id: 'page',
      label: 'Mail',
      icon: 'mail',
      path: 'mail/:account?/:mailbox?',
      badge: 'sample.unread@1',
      view: 'mail',
    }),
    contribute(Tray, { id: 'bell', label: 'Benachrichtigungen', view: 'bell' }),
    contribute(Action, { id: 'write', label: 'Neue Nachricht', icon: 'edit', shortcut: 'c', command: Write }),
    contribute(Shortcut, { id: 'next', label: 'Nächste Nachricht', keys: 'j', group: 'Mail' }),
  ],
});
export const shownParams: Any[] = [];
const mailView = define(mail, 'mail', ({ root, params, unsaved }, { navigation }) => {
  const heading = document.createElement('h1');
  const field = document.createElement('textarea');
  field.ariaLabel = 'Entwurf';
  field.addEventListener('input', () =>
    unsaved(field.value ? { title: 'Entwurf', save: async () => field.remove() } : undefined),
  );
  root.append(heading, field);
  params.subscribe((now) => {
    shownParams.push(now);
    heading.textContent = `Mail ${now['mailbox'] ?? 'Posteingang'}`;
    void navigation.title(heading.textContent);
  });
});
const bellView = define(mail, 'bell', ({ root }) => {
  const bell = document.createElement('fw-icon-button');
  bell.setAttribute('icon', 'notifications');
  bell.setAttribute('label', 'Benachrichtigungen');
  root.append(bell);
});
export const sampleMail = definePlugin(mail, {
  start: () => ({ unread, write: () => void written.push(1) }),
  views: {
    mail: async () => ({ default: mailView }),
    bell: async () => ({ default: bellView }),
  },
});

const home = defineManifest({
  id: 'sample.home',
  name: 'Start',
  description: 'Start',
  uses: {
    ui: Ui,
    session: Session,
    navigation: Navigation,
    storage: Storage,
    backend: Backend,
    pluginSettings: PluginSettings,
    connection: Connection,
  },
  provides: { home: view<Any>(), aside: view<object>() },
  contributes: [
    contribute(Page, { id: 'page', label: 'Start', icon: 'home', path: 'home', view: 'home' }),
    contribute(Panel, { id: 'aside', label: 'Heute', icon: 'event', view: 'aside' }),
  ],
});
/** What the home view was given, for tests to call. */
export const given: { uses?: UsesOf<typeof home, HTMLElement> } = {};
const homeView = define(home, 'home', ({ root }, uses) => {
  given.uses = uses;
  const heading = document.createElement('h1');
  heading.textContent = 'Guten Tag';
  root.append(heading);
});
const asideView = define(home, 'aside', ({ root }) => {
  root.textContent = 'Zwei Termine';
});
export const sampleHome = definePlugin(home, {
  views: { home: async () => ({ default: homeView }), aside: async () => ({ default: asideView }) },
});

const settings = defineManifest({
  id: 'sample.settings',
  name: 'Einstellungen',
  description: 'Einstellungen',
  provides: { settings: view<Any>() },
  contributes: [
    contribute(Page, {
      id: 'page',
      label: 'Einstellungen',
      icon: 'settings',
      path: 'settings',
      nav: false,
      view: 'settings',
    }),
  ],
});
export const trouble = { now: true };
const settingsView = define(settings, 'settings', ({ root }) => {
  if (trouble.now) throw new Error('No settings today');
  const heading = document.createElement('h1');
  heading.textContent = 'Einstellungen';
  root.append(heading);
});
export const sampleSettings = definePlugin(settings, { views: { settings: async () => ({ default: settingsView }) } });
