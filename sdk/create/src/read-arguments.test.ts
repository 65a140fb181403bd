import { describe, expect, it } from 'vitest';
import { ask } from './ask.ts';
import { readArguments } from './read-arguments.ts';

describe('readArguments', () => {
  it('reads what is said', () => {
    const args = ['acme-rooms', '--kind', 'widget', '--ui=vue', '-y'];
    expect(readArguments(args)).toEqual({ name: 'acme-rooms', kind: 'widget', ui: 'vue', yes: true, help: false });
  });

  it.each([
    [['--kind', 'page'], /app, widget, action, connector, not "page"/],
    [['--ui', 'angular'], /not "angular"/],
    [['acme-a', 'acme-b'], /acme-b/],
    [['--kid', 'app'], /--kid/],
    [['--kind', 'action', '--ui', 'lit'], /draws nothing/],
  ])('refuses %j', (args, message) => {
    expect(() => readArguments(args)).toThrow(message);
  });
});

describe('ask', () => {
  it.each([
    [['acme-rooms', '--yes'], { kind: 'app', ui: 'lit' }],
    [['acme-rooms', '--yes', '--kind', 'action'], { kind: 'action' }],
    [['acme-rooms', '--kind', 'widget', '--ui', 'svelte'], { kind: 'widget', ui: 'svelte' }],
  ])('needs no answers with %j', async (args, choice) => {
    expect(await ask(readArguments(args))).toEqual({ name: 'acme-rooms', choice });
  });

  it('needs a name', async () => {
    await expect(ask(readArguments(['--yes']))).rejects.toThrow('no name');
  });
});
