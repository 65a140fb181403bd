import { mayLeave, saveAll, type LeaveQuestions, type Work } from '../routing/leave-guard.ts';
import type { Gateway } from '../gateway/gateway.ts';
import type { Session } from './session.ts';
import type { Tabs } from './tabs.ts';

const patience = 5000;

/** Saves what can be saved, asks about the rest, ends the session, and goes where the provider says. */
export async function signOut(options: {
  readonly unsaved: () => readonly Work[];
  questions: LeaveQuestions;
  gateway: Gateway;
  session: Session;
  tabs: Tabs;
  readonly leave: (address: string) => void;
}): Promise<void> {
  const { unsaved, questions, gateway, session, tabs } = options;
  const left = await saveAll(unsaved(), patience, questions.failed);
  const ask: LeaveQuestions = { ...questions, ask: (titles) => questions.ask(titles, false) };
  if (left.length > 0 && !(await mayLeave(left, ask))) return;
  const response = await gateway.request('/auth/logout', { method: 'POST' });
  const { location } = response.ok ? ((await response.json()) as { location: string }) : { location: '/' };
  session.leave();
  tabs.tell('signed-out');
  options.leave(location);
}
