import type { Meta, StoryObj } from '@storybook/web-components-vite';
import '@fachwerk/ui';
import { waitFor } from 'storybook/test';
import german from '../../core/shell/locales/de.ftl?raw';
import english from '../../core/shell/locales/en.ftl?raw';
import { PluginMessages } from '../../core/shell/src/messages/plugin-messages.ts';
import { promptDialog } from '../../core/shell/src/overlay/prompt-dialog.ts';

const files: Readonly<Record<string, string>> = { de: german, en: english };
const messages = new PluginMessages('fachwerk.shell', {
  locales: { de: 'de', en: 'en' },
  fallback: 'de',
  read: async (language) => files[language] ?? '',
});

const meta: Meta = {
  title: 'Kit/Questions of the host',
  tags: ['!autodocs'],
  // Colours are measured at once: a dialog that fades in has none yet.
  beforeEach: () => {
    document.documentElement.dataset['motion'] = 'reduced';
    return () => delete document.documentElement.dataset['motion'];
  },
  loaders: [async ({ globals }) => messages.load(String(globals['locale'] ?? 'de'))],
};
export default meta;

type Prompt = Parameters<typeof promptDialog>[0];
const ask = (prompt: Omit<Prompt, 'yes'>) => () =>
  promptDialog(
    { yes: 'Weiter', ...prompt },
    (key, args) => messages.text(key, args),
    () => undefined,
  );

const send: NonNullable<StoryObj['play']> = async ({ canvasElement }) => {
  const field = canvasElement.querySelector('fw-text-field');
  canvasElement.querySelector('form')?.requestSubmit();
  await waitFor(() => {
    if (!field?.error) throw new Error('Nothing is said yet.');
  });
  await field?.updateComplete;
};

export const Hint: StoryObj = {
  render: ask({
    title: 'Vorgang suchen',
    label: 'Aktenzeichen',
    hint: 'Zwei Zahlen und das Jahr, wie 12-34/2026',
    pattern: '[0-9]{2}-[0-9]{2}/[0-9]{4}',
  }),
};
export const Refused: StoryObj = {
  render: ask({
    title: 'Vorgang suchen',
    label: 'Aktenzeichen',
    hint: 'Zwei Zahlen und das Jahr, wie 12-34/2026',
    value: '12-34',
    pattern: '[0-9]{2}-[0-9]{2}/[0-9]{4}',
    messages: { pattern: 'Es fehlt das Jahr.' },
  }),
  play: send,
};
export const Empty: StoryObj = { render: ask({ title: 'Einladen', label: 'Adresse', type: 'email' }), play: send };
export const AskedAgain: StoryObj = {
  render: ask({ title: 'Neuer Ordner', label: 'Name', value: 'Projekte', error: 'Diesen Ordner gibt es schon.' }),
};
export const Day: StoryObj = {
  render: ask({ title: 'Wiedervorlage', label: 'Tag', type: 'date', value: '2026-11-20', min: '2026-11-26' }),
  play: send,
};
export const Seats: StoryObj = {
  render: ask({ title: 'Raum suchen', label: 'Plätze', type: 'number', min: '2', max: '200', required: false }),
};
