/** Task lists and tasks: JSCalendar's Task in a store (RFC 8984 §5.2, draft-ietf-jmap-tasks). Experimental. */
import { command, event, nothing, point, service, shapes, state, stream } from '@fachwerk/sdk';
import { z } from 'zod';
import { CalendarObject, Duration } from './jscalendar.schema.ts';
import { Ref } from './ref.schema.ts';
import { byAccount, store } from './store.schema.ts';

const TaskList = z.object({
  id: z.string(),
  name: z.string(),
  color: z.string().nullable(),
  role: z.string().nullable(),
  myRights: z.object({ mayReadItems: z.boolean(), mayWriteOwn: z.boolean(), mayWriteAll: z.boolean() }),
});
const Task = CalendarObject.extend({
  taskListId: z.string(),
  due: z.string().optional(),
  estimatedDuration: Duration.optional(),
  percentComplete: z.int().optional(),
  progress: z.enum(['needs-action', 'in-process', 'completed', 'failed', 'cancelled']),
  progressUpdated: z.string().optional(),
});
const Filter = z.object({
  inTaskLists: z.array(z.string()).optional(),
  dueBefore: z.string().optional(),
  progress: z.array(Task.shape.progress).optional(),
  text: z.string().optional(),
});

export const tasks = shapes({
  'tasks.store@0': service(
    {
      ...store({ domain: 'tasks', item: Task, filter: Filter }),
      lists: stream(z.object({ account: z.string() }), z.array(TaskList), {
        needs: 'tasks.read',
        errors: ['accountNotFound', 'unreachable', 'signedOut'],
      }),
    },
    byAccount,
  ),
  'tasks.completed@0': event(z.object({ account: z.string(), id: z.string(), title: z.string() }), {
    privacy: 'personal',
    needs: 'tasks.read',
  }),
  'tasks.due@0': state(z.array(z.object({ account: z.string(), name: z.string(), n: z.int() })), {
    parts: true,
    privacy: 'personal',
    needs: 'tasks.read',
  }),
  'tasks.create@0': command(
    z.object({
      title: z.string(),
      due: z.string().optional(),
      description: z.string().optional(),
      about: Ref.optional(),
    }),
    z.object({ task: Ref }),
    { errors: ['forbidden', 'unreachable'] },
  ),
  'tasks.open@0': command(z.object({ account: z.string(), id: z.string() }), nothing(), { errors: ['notFound'] }),
  'tasks.task-actions@0': point({
    data: z.object({ label: z.string(), icon: z.string().optional() }),
    context: z.object({ task: Ref }),
    command: 'required',
  }),
});
