import { currentLocale } from '@fachwerk/ui';
import type { Keeping } from '../../draft-keeper.ts';
import { failureText } from '../../failure.ts';
import { clockTime } from '../../mail-date.ts';
import type { Text } from '../../text.ts';

/** Where the draft is, in a few words. */
export function keepingText(text: Text, keeping: Keeping): string {
  switch (keeping.kind) {
    case 'saved':
      return text('draft-saved', { time: clockTime(keeping.at, currentLocale()) });
    case 'saving':
      return text('draft-saving');
    case 'failed':
      return `${text(keeping.inBrowser ? 'draft-in-browser' : 'draft-unsaved')} ${failureText(text, keeping.error)}`;
    default:
      return '';
  }
}
