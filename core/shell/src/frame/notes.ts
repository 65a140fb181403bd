import type { Line } from '../session/connection.ts';
import type { Text } from '../view/view-text.ts';
import type { Note } from './frame-model.ts';

export interface NoteFacts {
  readonly line: Line;
  readonly signedIn: boolean;
  readonly newBuild: boolean;
  readonly locale: string;
}
export interface NoteActions {
  readonly signIn: () => void;
  readonly retry: () => void;
  readonly reload: () => void;
}

/** What is said above every page while it holds. */
export function notesOf(
  { line, signedIn, newBuild, locale }: NoteFacts,
  text: Text,
  actions: NoteActions,
): readonly Note[] {
  const time = line.since.toLocaleTimeString(locale, { hour: '2-digit', minute: '2-digit' });
  const offline: Note = {
    id: 'offline',
    tone: 'warning',
    text: text('offline-since', { time }),
    action: text('offline-retry'),
    act: actions.retry,
  };
  const session: Note = {
    id: 'session',
    tone: 'danger',
    text: text('session-ended'),
    action: text('session-sign-in'),
    act: actions.signIn,
  };
  const build: Note = {
    id: 'build',
    tone: 'info',
    text: text('build-new'),
    action: text('build-reload'),
    act: actions.reload,
  };
  return [...(line.online ? [] : [offline]), ...(signedIn ? [] : [session]), ...(newBuild ? [build] : [])];
}
