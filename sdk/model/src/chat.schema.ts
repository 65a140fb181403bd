/** Rooms and messages, shaped as Matrix events (Client-Server API). Experimental. */
import { call, command, event, nothing, point, service, shapes, state, stream } from '@fachwerk/sdk';
import { z } from 'zod';
import { Ref } from './ref.schema.ts';
import { byAccount } from './store.schema.ts';

const Account = z.object({ id: z.string(), name: z.string(), personal: z.boolean() });
const Room = z.object({
  id: z.string(),
  name: z.string(),
  topic: z.string().nullable(),
  direct: z.boolean(),
  encrypted: z.boolean(),
  unread: z.int(),
  highlights: z.int(),
  lastMessage: z.object({ sender: z.string(), body: z.string(), time: z.number() }).nullable(),
});
/** `m.room.message`. `html` is what the sender wrote and is never shown unsanitised. */
const Message = z.object({
  id: z.string(),
  sender: z.object({ id: z.string(), name: z.string() }),
  /** Milliseconds since 1970. */
  time: z.number(),
  type: z.enum(['m.text', 'm.notice', 'm.emote', 'm.image', 'm.file']),
  body: z.string(),
  html: z.string().nullable(),
  replyTo: z.string().nullable(),
  edited: z.boolean(),
  redacted: z.boolean(),
  /** By the reaction's text, who gave it. */
  reactions: z.record(z.string(), z.array(z.string())),
  /** Set while it is under way or was refused. */
  sending: z.enum(['queued', 'failed']).optional(),
});
const inRoom = z.object({ account: z.string(), room: z.string() });
const errors = ['accountNotFound', 'notFound', 'unreachable', 'signedOut'] as const;
const reading = { needs: 'chat.read', errors } as const;
const writing = { needs: 'chat.write', errors: [...errors, 'forbidden', 'tooLarge'] } as const;

export const chat = shapes({
  'chat.store@0': service(
    {
      accounts: stream(z.undefined(), z.array(Account), { needs: 'chat.read' }),
      rooms: stream(z.object({ account: z.string() }), z.array(Room), reading),
      /** The newest messages of a room, oldest first; `before` the id of one goes back from there. */
      messages: stream(
        inRoom.extend({ limit: z.int(), before: z.string().optional() }),
        z.object({ items: z.array(Message), more: z.boolean() }),
        reading,
      ),
      send: call(
        inRoom.extend({ body: z.string(), replyTo: z.string().optional(), key: z.string().optional() }),
        z.object({ id: z.string() }),
        writing,
      ),
      edit: call(inRoom.extend({ id: z.string(), body: z.string() }), nothing(), writing),
      redact: call(inRoom.extend({ id: z.string() }), nothing(), writing),
      react: call(inRoom.extend({ id: z.string(), reaction: z.string(), on: z.boolean() }), nothing(), writing),
      markRead: call(inRoom.extend({ id: z.string() }), nothing(), writing),
      typing: stream(inRoom, z.array(z.string()), reading),
    },
    byAccount,
  ),
  'chat.message-received@0': event(
    z.object({ account: z.string(), room: z.string(), roomName: z.string(), sender: z.string(), body: z.string() }),
    { privacy: 'personal', needs: 'chat.read' },
  ),
  'chat.unread@0': state(z.array(z.object({ account: z.string(), name: z.string(), n: z.int() })), {
    parts: true,
    privacy: 'personal',
    needs: 'chat.read',
  }),
  'chat.open@0': command(
    z.object({ account: z.string().optional(), room: z.string().optional(), person: z.string().optional() }),
    nothing(),
    { errors: ['notFound', 'forbidden'] },
  ),
  'chat.message-actions@0': point({
    data: z.object({ label: z.string(), icon: z.string().optional() }),
    context: z.object({ message: Ref }),
    command: 'required',
  }),
});
