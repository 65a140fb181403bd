/** Somebody before a fake `ui@1`: a test presses, types and goes away, and each question waits for that. */
import type { Provider, ServiceName } from '@fachwerk/sdk';
import type { Ui } from '@fachwerk/model/host';
import { BehaviorSubject, filter, firstValueFrom, map, timeout } from 'rxjs';
import type { HostPerson } from '../host-services/host-services.ts';

type ProviderOf<N> = N extends ServiceName<infer M> ? Provider<M> : never;
type UiService = ProviderOf<typeof Ui>;
interface Shown {
  readonly kind: 'message' | 'question';
  readonly texts: readonly string[];
  readonly buttons: Readonly<Record<string, () => void>>;
  readonly fields: Readonly<Record<string, (text: string) => void>>;
  readonly choices: Readonly<Record<string, () => void>>;
  readonly leave: () => void;
}
interface Heard {
  readonly text: string;
  readonly urgent: boolean;
}
const PATIENCE = 5000;
/** A message of the shell stands for six seconds; here nobody has to read it. */
const STANDS = 1000;

class Screen {
  readonly shown = new BehaviorSubject<readonly Shown[]>([]);
  readonly heard = new BehaviorSubject<readonly Heard[]>([]);

  /** Shows until it is answered; what nobody waits for any more goes away. */
  show<T>(make: (answer: (value: T) => void) => Omit<Shown, 'leave'>, otherwise: T, signal?: AbortSignal): Promise<T> {
    return new Promise((resolve) => {
      const answer = (value: T): void => {
        this.shown.next(this.shown.value.filter((one) => one !== shown));
        resolve(value);
      };
      const leave = (): void => answer(otherwise);
      const shown: Shown = { ...make(answer), leave };
      if (signal?.aborted) return leave();
      signal?.addEventListener('abort', leave, { once: true });
      this.shown.next([...this.shown.value, shown]);
    });
  }

  say(text: string, urgent = false): void {
    this.heard.next([...this.heard.value, { text, urgent }]);
  }

  until<T extends object | boolean>(find: (shown: readonly Shown[]) => T | undefined): Promise<T> {
    const found = this.shown.pipe(
      map(find),
      filter((one) => one !== undefined),
      timeout(PATIENCE),
    );
    return firstValueFrom(found);
  }
}

const none = { buttons: {}, fields: {}, choices: {} };
const last = (kind: Shown['kind']) => (shown: readonly Shown[]) => shown.findLast((one) => one.kind === kind)?.leave;

/**
 * Somebody who answers what a plugin asks with `ui@1`. `answers` goes to `fakeUi`; the rest is what the person does.
 *
 * ```ts
 * const person = answeringPerson();
 * const ui = fakeUi(person.answers);
 * const removed = uses.remove({ room: 'A 1' });
 * await person.press('Löschen');
 * expect(await removed).toEqual({ removed: true });
 * ```
 */
export const answeringPerson = (): HostPerson & { readonly answers: Partial<UiService> } => {
  const screen = new Screen();
  return { answers: answersOf(screen), ...acts(screen) };
};

const answersOf = (screen: Screen): Partial<UiService> => ({
  toast: toastOn(screen),
  prompt: promptOn(screen),
  confirm: ({ title, text = '', yes, no = 'Abbrechen' }, { signal }) =>
    screen.show<boolean>(
      (answer) => question([title, text], { buttons: { [yes]: () => answer(true), [no]: () => answer(false) } }),
      false,
      signal,
    ),
  choose({ title, items }, { signal }) {
    const texts = [title, ...items.map(({ label }) => label)];
    const enabled = items.filter(({ disabled }) => !disabled);
    return screen.show<string | null>(
      (answer) =>
        question(texts, { choices: Object.fromEntries(enabled.map(({ id, label }) => [label, () => answer(id)])) }),
      null,
      signal,
    );
  },
  announce: ({ text, urgent }) => screen.say(text, urgent),
});

const question = (texts: readonly string[], more: Partial<Shown>): Omit<Shown, 'leave'> => ({
  ...none,
  kind: 'question',
  texts,
  ...more,
});

const toastOn =
  (screen: Screen): UiService['toast'] =>
  ({ text, action, tone }, { signal }) => {
    screen.say(text, tone === 'error');
    const show = (answer: (how: 'action' | 'gone') => void): Omit<Shown, 'leave'> => {
      // Once it is gone this does nothing.
      setTimeout(() => answer('gone'), action === undefined ? STANDS : PATIENCE);
      const buttons = action === undefined ? {} : { [action]: () => answer('action') };
      return { ...none, kind: 'message', texts: [text], buttons };
    };
    return screen.show(show, 'gone', action === undefined ? undefined : signal);
  };

const promptOn =
  (screen: Screen): UiService['prompt'] =>
  ({ title, label, value = '', yes }, { signal }) => {
    let typed = value;
    const type = (text: string): void => void (typed = text);
    const send = (answer: (text: string) => void) => () => typed.trim() && answer(typed.trim());
    return screen.show<string | null>(
      (answer) => question([title], { buttons: { [yes]: send(answer) }, fields: { [label]: type } }),
      null,
      signal,
    );
  };

const acts = (screen: Screen): HostPerson => {
  const one = (of: (shown: Shown) => (() => void) | undefined) => (shown: readonly Shown[]) =>
    shown.map(of).findLast((act) => act !== undefined);
  return {
    press: async (name) => (await screen.until(one(({ buttons }) => buttons[name])))(),
    type: async (label, text) =>
      (await screen.until((shown) => shown.findLast(({ fields }) => fields[label])?.fields[label]))(text),
    choose: async (label) => (await screen.until(one(({ choices }) => choices[label])))(),
    leave: async () => (await screen.until(last('question')))(),
    dismiss: async () => (await screen.until(last('message')))(),
    async sees(text, is = true) {
      await screen.until((shown) => shown.some(({ texts }) => texts.includes(text)) === is || undefined);
    },
    async hears(text, urgent = false) {
      const heard = screen.heard.pipe(map((all) => all.some((said) => said.text === text && said.urgent === urgent)));
      await firstValueFrom(heard.pipe(filter(Boolean), timeout(PATIENCE)));
    },
  };
};
