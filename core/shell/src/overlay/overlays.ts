import type { Text } from '../view/view-text.ts';
import type { LeaveAnswer, LeaveQuestions } from '../routing/leave-guard.ts';
import { deepActiveElement } from '@fachwerk/ui';
import { Announcer } from './announcer.ts';
import { Layer } from './layer.ts';
import { Toasts } from './toasts.ts';

/** All that stands over the page. Dialogs are loaded when the first one is asked for. */
export class Overlays {
  readonly layer = new Layer();
  readonly announcer = new Announcer();
  readonly toasts: Toasts;
  readonly text: Text;

  constructor(text: Text) {
    this.text = text;
    this.toasts = new Toasts({
      announce: (said, urgent) => this.announcer.say(said, urgent),
      actionHint: (said, action) => text('toast-action', { text: said, action }),
    });
  }

  get elements(): readonly HTMLElement[] {
    return [this.layer.element, this.toasts.element, this.announcer.element];
  }

  /** Leads to the newest toast, and back to here when it is gone. */
  focusToasts(): void {
    const here = deepActiveElement();
    this.toasts.focus(here instanceof HTMLElement ? here : undefined);
  }

  readonly leaving: LeaveQuestions = {
    ask: async (titles, canSave) => {
      const { leaveDialog } = await import('./questions.ts');
      return this.layer.ask<LeaveAnswer>((answer) => leaveDialog(titles, canSave, this.text, answer), 'stay');
    },
    failed: (title, error) => {
      console.error('FW4401', error);
      void this.toasts.show({ text: this.text('leave-failed', { title }), tone: 'error' });
    },
  };
}
