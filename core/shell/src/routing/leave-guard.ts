import type { Host } from '@fachwerk/kernel';

export type Work = ReturnType<Host['unsaved']>[number];
export type LeaveAnswer = 'save' | 'discard' | 'stay';
export interface LeaveQuestions {
  readonly ask: (titles: readonly string[], canSave: boolean) => Promise<LeaveAnswer>;
  /** The work could not be saved: the person stays, and hears of it. */
  readonly failed: (title: string, error: unknown) => void;
}

const deadline = 15_000;

/** Saves all work that can be saved, and answers with what is not safe. */
export async function saveAll(
  works: readonly Work[],
  limit: number,
  failed: LeaveQuestions['failed'],
): Promise<readonly Work[]> {
  const signal = AbortSignal.timeout(limit);
  const late = new Promise<never>((_, reject) => {
    signal.addEventListener('abort', () => reject(signal.reason), { once: true });
  });
  const unsafe = await Promise.all(
    works.map(async (work) => {
      if (!work.save) return [work];
      try {
        await Promise.race([work.save(signal), late]);
        return [];
      } catch (error) {
        failed(work.title, error);
        return [work];
      }
    }),
  );
  return unsafe.flat();
}

/** Whether the views with this unsaved work may be taken away. */
export async function mayLeave(works: readonly Work[], questions: LeaveQuestions): Promise<boolean> {
  if (works.length === 0) return true;
  const canSave = works.every((work) => work.save !== undefined);
  const answer = await questions.ask(
    works.map(({ title }) => title),
    canSave,
  );
  if (answer === 'save') return (await saveAll(works, deadline, questions.failed)).length === 0;
  return answer === 'discard';
}

/** The browser's own question when the tab is closed: its words are the browser's. */
export function guardUnload(unsaved: () => readonly Work[], signal: AbortSignal): void {
  addEventListener(
    'beforeunload',
    (event) => {
      if (unsaved().length > 0) event.preventDefault();
    },
    { signal },
  );
}
