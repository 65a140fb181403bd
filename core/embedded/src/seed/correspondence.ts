import type { Message } from './message.ts';
import { NOTICES } from './notices.ts';
import { playScript } from './play-script.ts';
import type { Random } from './random.ts';
import type { Owner, Script } from './script.ts';
import { BUDGET } from './threads/budget.ts';
import { BUILDING } from './threads/building.ts';
import { CITIZENS } from './threads/citizens.ts';
import { MEETINGS } from './threads/meetings.ts';
import { PERSONNEL } from './threads/personnel.ts';
import { PRIVACY } from './threads/privacy.ts';
import { PROCUREMENT } from './threads/procurement.ts';
import { TECHNOLOGY } from './threads/technology.ts';

export interface Conversation {
  messages: Message[];
  folders: Partial<Record<Owner, string>>;
  flagged: Owner[];
}

const THREADS = [BUDGET, PROCUREMENT, BUILDING, CITIZENS, TECHNOLOGY, PERSONNEL, MEETINGS, PRIVACY].flat();

/** All that was written between these people in the last eight weeks. */
export function playCorrespondence(now: Date, random: Random): Conversation[] {
  return [...THREADS, ...noticeScripts()].map((script) => ({
    messages: playScript(script, now, random),
    folders: script.folders ?? {},
    flagged: script.flagged ?? [],
  }));
}

function noticeScripts(): Script[] {
  return NOTICES.flatMap(({ from, to, subject, text, days, files, closing, folder }) =>
    days.map((daysAgo): Script => ({
      subject,
      daysAgo,
      ...(folder && { folders: { anna: folder } }),
      steps: [{ from, to, text, ...(files && { files }), ...(closing && { closing }) }],
    })),
  );
}
