import { names, type OutputOf } from '@fachwerk/sdk';
import type { chat } from './chat.schema.ts';

const name = names<typeof chat>();
/**
 * Rooms and messages as a store. Routed by account. Shaped as Matrix events; times in milliseconds since 1970. Needs `chat.read`, to write `chat.write`.
 *
 * @experimental may change in any release; `fachwerk check` refuses it for the stable channel.
 */
export const ChatStore = name('chat.store@0');
/**
 * Event: a message has come in a room that is not looked at. Needs `chat.read`.
 *
 * @experimental may change in any release; `fachwerk check` refuses it for the stable channel.
 */
export const ChatMessageReceived = name('chat.message-received@0');
/**
 * State in parts: unread messages, an entry for each account. Needs `chat.read`.
 *
 * @experimental may change in any release; `fachwerk check` refuses it for the stable channel.
 */
export const ChatUnread = name('chat.unread@0');
/**
 * Command: shows a room, or the conversation with one person by address. Errors `notFound`, `forbidden`.
 *
 * @experimental may change in any release; `fachwerk check` refuses it for the stable channel.
 */
export const OpenChat = name('chat.open@0');
/**
 * Point: what others can do with one message. Needs a command that takes `{ message: Ref }`.
 *
 * @experimental may change in any release; `fachwerk check` refuses it for the stable channel.
 */
export const MessageActions = name('chat.message-actions@0');

/**
 * A room as its list shows it.
 *
 * @experimental
 */
export type Room = OutputOf<typeof ChatStore, 'rooms'>[number];
/**
 * `m.room.message` of the Matrix Client-Server API. `html` is the sender’s and is never shown unsanitised.
 *
 * @experimental
 */
export type Message = OutputOf<typeof ChatStore, 'messages'>['items'][number];
