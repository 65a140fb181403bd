import { expect } from 'vitest';
import type { ContractTests } from '../suite.ts';
import type { HostServices } from './host-services.ts';

const question = { title: 'Raum löschen?', text: 'Alle Buchungen gehen verloren.', yes: 'Löschen', no: 'Behalten' };
const name = { title: 'Raum umbenennen', label: 'Name', value: 'A 1', yes: 'Umbenennen' };
const menu = {
  title: 'Wohin?',
  items: [
    { id: 'a', label: 'Erdgeschoss' },
    { id: 'b', label: 'Keller' },
  ],
};
const undo = { text: 'Raum gelöscht', action: 'Rückgängig' };

const answers: ContractTests<HostServices> = {
  'ui: a message with a button says that it was pressed, and is read out': async ({ ui, person }) => {
    const pressed = ui.toast(undo);
    await person.hears(undo.text);
    await person.press(undo.action);
    expect(await pressed).toBe('action');
    await person.sees(undo.text, false);
  },
  'ui: a message that is taken away, or goes by itself, is gone': async ({ ui, person }) => {
    const dismissed = ui.toast(undo);
    await person.sees(undo.text);
    await person.dismiss();
    expect(await dismissed).toBe('gone');
    expect(await ui.toast({ text: 'Gespeichert' })).toBe('gone');
  },
  'ui: a confirmation is the button that was pressed; who goes away has not confirmed': async ({ ui, person }) => {
    for (const [button, answer] of [
      [question.yes, true],
      [question.no, false],
    ] as const) {
      const confirmed = ui.confirm(question);
      await person.sees(question.text);
      await person.press(button);
      expect(await confirmed).toBe(answer);
    }
    const left = ui.confirm({ ...question, danger: true });
    await person.sees(question.text);
    await person.leave();
    expect(await left).toBe(false);
    await person.sees(question.text, false);
  },
  'ui: a prompt begins with what is given, and gives what was typed without space around it': async ({
    ui,
    person,
  }) => {
    const kept = ui.prompt(name);
    await person.press(name.yes);
    expect(await kept).toBe('A 1');
    const typed = ui.prompt(name);
    await person.type(name.label, '  B 2 ');
    await person.press(name.yes);
    expect(await typed).toBe('B 2');
  },
  'ui: nothing is no answer to a prompt; who goes away gives null': async ({ ui, person }) => {
    const asked = ui.prompt(name);
    await person.type(name.label, '  ');
    await person.press(name.yes);
    await person.sees(name.title);
    await person.leave();
    expect(await asked).toBeNull();
  },
  'ui: a menu gives the id of what was chosen; who goes away gives null': async ({ ui, person }) => {
    const chosen = ui.choose(menu);
    await person.choose('Keller');
    expect(await chosen).toBe('b');
    const left = ui.choose(menu);
    await person.sees('Keller');
    await person.leave();
    expect(await left).toBeNull();
  },
  'ui: what is announced is heard, politely or at once': async ({ ui, person }) => {
    await ui.announce({ text: 'Drei Räume sind frei.' });
    await person.hears('Drei Räume sind frei.');
    await ui.announce({ text: 'Die Verbindung ist weg.', urgent: true });
    await person.hears('Die Verbindung ist weg.', true);
  },
};

type Asking = (services: HostServices, signal: AbortSignal) => Promise<unknown>;
const askings: Readonly<Record<string, readonly [text: string, Asking]>> = {
  message: [undo.text, ({ ui }, signal) => ui.toast(undo, { signal })],
  confirmation: [question.text, ({ ui }, signal) => ui.confirm(question, { signal })],
  prompt: [name.title, ({ ui }, signal) => ui.prompt(name, { signal })],
  menu: ['Keller', ({ ui }, signal) => ui.choose(menu, { signal })],
};
const ended: ContractTests<HostServices> = Object.fromEntries(
  Object.entries(askings).map(([kind, [text, ask]]) => [
    `ui: a ${kind} that is not wanted any more goes away`,
    async (services: HostServices) => {
      const left = new AbortController();
      const asked = ask(services, left.signal).then(
        () => 'answered',
        (error: Error) => error.name,
      );
      await services.person.sees(text);
      left.abort();
      if ((await asked) !== 'AbortError') throw new Error(`The ${kind} was ${await asked}.`);
      await services.person.sees(text, false);
    },
  ]),
);

export const uiTests: ContractTests<HostServices> = { ...answers, ...ended };
