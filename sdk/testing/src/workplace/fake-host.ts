/** Fakes of what the host serves: quiet defaults, and a record of what was asked. */
import type { Provider, ServiceName } from '@fachwerk/sdk';
import type {
  Appearance,
  AppearanceValues,
  Backend,
  Navigation,
  Person,
  Session,
  Storage,
  Ui,
} from '@fachwerk/model/host';
import { BehaviorSubject, EMPTY, map, of, Subject } from 'rxjs';
import { failure } from '../failure.ts';
import { answerable, forbidden } from './fake-prompt.ts';

type Of<N> = N extends ServiceName<infer M> ? Provider<M> : never;
const ANNA: Person = { id: 'anna', name: 'Anna Amsel', email: 'anna@example.test', roles: [], admin: false };

/** Somebody who is signed in; what is not given is Anna’s. */
export const fakeSession = (person: Partial<Person> = {}): Of<typeof Session> => ({
  person: () => of({ ...ANNA, ...person }),
  signOut: () => undefined,
});

/** `opened`: every place that was gone to. `places`: those that there are; default: every one. */
export const fakeNavigation = (path = '/', places?: readonly string[]) => {
  const opened: Parameters<Of<typeof Navigation>['open']>[0][] = [];
  const paths = new BehaviorSubject(path);
  const titles: string[] = [];
  const service: Of<typeof Navigation> = {
    open(place) {
      if (places && !places.includes(place.path ?? place.ref?.href ?? '')) throw failure('notFound');
      opened.push(place);
      if (place.path !== undefined) paths.next(place.path);
    },
    title: (title) => void titles.push(title),
    path: () => paths,
  };
  return { service, opened, titles, path: paths };
};

const PLAIN: AppearanceValues = {
  theme: 'system',
  density: 'standard',
  fontSize: 100,
  motion: 'system',
  shortcuts: true,
  locale: 'de',
};
/** `values`: how the workplace looks, now and from now on. */
export const fakeAppearance = (first: Partial<AppearanceValues> = {}) => {
  const values = new BehaviorSubject<AppearanceValues>({ ...PLAIN, ...first });
  const service: Of<typeof Appearance> = {
    watch: () => values,
    change: (part) => values.next({ ...values.value, ...part } as AppearanceValues),
    locales: () => [
      { id: 'de', name: 'Deutsch' },
      { id: 'en', name: 'English' },
    ],
  };
  return { service, values };
};

type UiService = Of<typeof Ui>;
/** `answers`: what the person does; default: confirms, chooses nothing, lets toasts go. An answer that the dialog would refuse is an error of the test. `asked`: every call, in order. */
export const fakeUi = (answers: Partial<UiService> = {}) => {
  const asked: { readonly member: keyof UiService; readonly input: unknown }[] = [];
  const quiet: UiService = {
    toast: () => 'gone',
    confirm: () => true,
    prompt: (question) => {
      const { value } = question;
      return value === undefined || forbidden(value, question) ? null : value;
    },
    choose: () => null,
    pickFiles: () => [],
    saveFile: () => undefined,
    panel: () => undefined,
    announce: () => undefined,
  };
  const members = Object.entries({ ...quiet, ...answers }).map(([member, answer]) => [
    member,
    (input: never, call: never): unknown => {
      asked.push({ member: member as keyof UiService, input });
      const given = (answer as (input: never, call: never) => unknown)(input, call);
      return member === 'prompt' ? answerable(given, input) : given;
    },
  ]);
  return { service: Object.fromEntries(members) as UiService, asked };
};

/** Values of all plugins in one place, which a test has one of anyway. */
export const fakeStorage = (values: Readonly<Record<string, unknown>> = {}) => {
  const all = new BehaviorSubject<ReadonlyMap<string, unknown>>(new Map(Object.entries(values)));
  const put = (change: (next: Map<string, unknown>) => void): void => {
    const next = new Map(all.value);
    change(next);
    all.next(next);
  };
  const etag = (value: unknown): string => JSON.stringify(value);
  const service = {
    get: ({ key }) => (all.value.has(key) ? { value: all.value.get(key), etag: etag(all.value.get(key)) } : {}),
    set({ key, value, etag: expected }) {
      if (expected !== undefined && expected !== etag(all.value.get(key))) throw failure('changed');
      put((next) => next.set(key, value));
      return { etag: etag(value) };
    },
    remove: ({ key }) => put((next) => next.delete(key)),
    watch: ({ key }) => all.pipe(map((now) => (now.has(key) ? { value: now.get(key) } : {}))),
  } as Of<typeof Storage>;
  return { service, values: all };
};

type Answer = Awaited<ReturnType<Of<typeof Backend>['request']>>;
type Request = Parameters<Of<typeof Backend>['request']>[0];
interface BackendOptions {
  /** Names that the composition binds; default: every one. */
  readonly names?: readonly string[];
  /** Names of servers that are not reached. */
  readonly away?: readonly string[];
}
/** Answers by a function of the request; `push` sends an event to those who listen. */
export const fakeBackend = (
  answer: (request: Request) => Partial<Answer> | Promise<Partial<Answer>>,
  { names, away = [] }: BackendOptions = {},
) => {
  const asked: Request[] = [];
  const events = new Subject<{ type: string; data: never }>();
  const service: Of<typeof Backend> = {
    async request(request, { signal }) {
      const { backend, path } = request;
      if (names && !names.includes(backend)) throw failure('forbidden', `${backend} is not bound.`);
      if (leadsOut(path)) throw new Error(`FW4205 ${path} is outside of ${backend}.`);
      if (away.includes(backend)) throw failure('unreachable', `${backend} is not reached.`);
      asked.push(request);
      const answered = await unlessAborted(answer(request), signal);
      return { status: 200, headers: {}, ...answered };
    },
    progress: () => EMPTY,
    events: () => events,
  };
  return { service, asked, push: (type: string, data: unknown) => events.next({ type, data: data as never }) };
};

const leadsOut = (path: string): boolean => {
  const root = 'http://workplace/backend/';
  return !new URL(path.replace(/^\/+/, ''), root).href.startsWith(root);
};

const unlessAborted = async <T>(work: T | Promise<T>, signal: AbortSignal): Promise<T> => {
  signal.throwIfAborted();
  let leave: (() => void) | undefined;
  const left = new Promise<never>((_, reject) => {
    leave = () => reject(signal.reason as Error);
    signal.addEventListener('abort', leave, { once: true });
  });
  try {
    return await Promise.race([work, left]);
  } finally {
    if (leave) signal.removeEventListener('abort', leave);
  }
};
