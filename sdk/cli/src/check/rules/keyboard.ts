import { tabThrough, type Tabbed } from '../trial/tab-through.ts';
import type { Found, Rule } from '../rule.ts';

export const keyboardRule: Rule = {
  code: 'FW8107',
  name: 'keyboard',
  checks:
    'With Tab alone everything in a view that takes the focus is reached, seen and left, in the order of the document.',
  browser: true,
  async run(subject) {
    if (Object.keys(subject.viewModules).length === 0) return 'It has no view.';
    const trial = await subject.trial();
    return trial.eachView(async ({ page }, view) => {
      const file = subject.viewModules[view];
      return judge(await tabThrough(page)).map((found) => ({
        ...found,
        message: `In "${view}": ${found.message}`,
        ...(file !== undefined && { file }),
      }));
    });
  },
};

function judge({ stops, missed, ordered, trapped, trappedBackwards }: Tabbed): Found[] {
  if (trapped || trappedBackwards) {
    const at = stops.at(-1)?.markup ?? '';
    const way = trapped ? 'Tab' : 'Shift+Tab';
    return [
      {
        message: `${way} does not lead out again. ${at}`,
        fix: 'Let Tab go its way; use the arrow keys inside a widget, with one tab stop.',
      },
    ];
  }
  return [
    ...missed.map((markup) => ({
      message: `Tab does not reach ${markup}`,
      fix: 'Take out what moves the focus away, or give it tabindex="-1" and another way to it.',
    })),
    ...ordered.map((markup) => ({
      message: `A positive tabindex breaks the order: ${markup}`,
      fix: 'Write tabindex="0" and put it where it belongs in the document.',
    })),
    ...stops
      .filter(({ visible }) => !visible)
      .map(({ markup }) => ({
        message: `The focus is not seen on ${markup}`,
        fix: 'Write :focus-visible { outline: var(--fw-focus-width) solid var(--fw-focus) }, and never outline: none alone.',
      })),
  ];
}
