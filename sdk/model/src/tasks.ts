import { names, type OutputOf } from '@fachwerk/sdk';
import type { tasks } from './tasks.schema.ts';

const name = names<typeof tasks>();
/**
 * Task lists and tasks as a store. Routed by account. Objects: JSCalendar’s Task (RFC 8984 §5.2). Needs `tasks.read`, to change `tasks.write`.
 *
 * @experimental may change in any release; `fachwerk check` refuses it for the stable channel.
 */
export const TaskStore = name('tasks.store@0');
/**
 * Event: a task was completed, by whoever. Needs `tasks.read`.
 *
 * @experimental may change in any release; `fachwerk check` refuses it for the stable channel.
 */
export const TaskCompleted = name('tasks.completed@0');
/**
 * State in parts: how many tasks are due today or late, an entry for each account. Needs `tasks.read`.
 *
 * @experimental may change in any release; `fachwerk check` refuses it for the stable channel.
 */
export const TasksDue = name('tasks.due@0');
/**
 * Command: makes a task, connected with what it is about. Errors `forbidden`, `unreachable`.
 *
 * @experimental may change in any release; `fachwerk check` refuses it for the stable channel.
 */
export const CreateTask = name('tasks.create@0');
/**
 * Command: shows one task. Error `notFound`.
 *
 * @experimental may change in any release; `fachwerk check` refuses it for the stable channel.
 */
export const OpenTask = name('tasks.open@0');
/**
 * Point: what others can do with one task. Needs a command that takes `{ task: Ref }`.
 *
 * @experimental may change in any release; `fachwerk check` refuses it for the stable channel.
 */
export const TaskActions = name('tasks.task-actions@0');

/**
 * RFC 8984 §5.2, as far as an office needs it.
 *
 * @experimental
 */
export type Task = OutputOf<typeof TaskStore, 'get'>['list'][number];
/**
 * draft-ietf-jmap-tasks §3.
 *
 * @experimental
 */
export type TaskList = OutputOf<typeof TaskStore, 'lists'>[number];
