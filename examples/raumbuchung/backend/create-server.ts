/** The server: rooms, bookings of a day, and a stream that says when something changed. No cookie, no CORS, no page. */
import { createServer as createHttpServer, type IncomingMessage, type Server, type ServerResponse } from 'node:http';
import type { Booking, BookingStore } from './booking-store.ts';
import { isDay, readBooking } from './read-booking.ts';
import { rooms } from './rooms.ts';
import type { WhoAsks } from './who-asks.ts';

interface Parts {
  readonly store: BookingStore;
  readonly whoAsks: WhoAsks;
}
interface Asked {
  readonly request: IncomingMessage;
  readonly response: ServerResponse;
  readonly person: string;
  readonly url: URL;
}
type Answer = (asked: Asked) => Promise<void> | void;

const BODY = 10_000;

export function createServer({ store, whoAsks }: Parts): Server {
  const answers = answersOf(store);
  const server = createHttpServer((request, response) => {
    void answer(request, response).catch((error: unknown) => {
      process.stderr.write(`${String(error)}\n`);
      if (response.headersSent) response.destroy();
      else send(response, 500, { error: 'broken' });
    });
  });
  const answer = async (request: IncomingMessage, response: ServerResponse): Promise<void> => {
    const person = await whoAsks(request.headers.authorization);
    if (person === undefined) return send(response, 401, { error: 'nobody' });
    const url = new URL(request.url ?? '/', 'http://rooms');
    const [, first = '', second] = url.pathname.split('/');
    const found = answers[`${request.method} ${first}${second ? '/:id' : ''}`];
    if (!found) return send(response, 404, { error: 'nothing-here' });
    await found({ request, response, person, url });
  };
  return server;
}

function answersOf(store: BookingStore): Record<string, Answer> {
  const listening = new Set<ServerResponse>();
  const changed = (day: string): void => {
    for (const response of listening) response.write(`event: changed\ndata: ${JSON.stringify({ day })}\n\n`);
  };
  return {
    'GET rooms': ({ response }) => send(response, 200, rooms),
    'GET bookings': ({ response, person, url }) => {
      const day = url.searchParams.get('day');
      if (!isDay(day)) return send(response, 400, { error: 'day' });
      send(
        response,
        200,
        store.of(day).map((booking) => seenBy(person, booking)),
      );
    },
    'POST bookings': async ({ request, response, person }) => {
      const wanted = readBooking(await readBody(request));
      if (!wanted) return send(response, 400, { error: 'booking' });
      const booked = store.book(person, wanted);
      if ('taken' in booked) return send(response, 409, { error: 'taken', taken: booked.taken });
      send(response, 201, seenBy(person, booked.booking));
      changed(wanted.day);
    },
    'DELETE bookings/:id': ({ response, person, url }) => {
      const gone = store.cancel(person, url.pathname.split('/')[2] ?? '');
      // Somebody else's booking and none at all look the same.
      if (!gone) return send(response, 404, { error: 'no-booking' });
      response.writeHead(204).end();
      changed(gone.day);
    },
    'GET events': ({ response }) => {
      response.writeHead(200, { 'content-type': 'text/event-stream', 'cache-control': 'no-store' }).flushHeaders();
      listening.add(response);
      response.once('close', () => listening.delete(response));
    },
  };
}

/** What somebody books a room for is theirs to know. */
const seenBy = (person: string, { id, room, day, from, to, title, person: whose }: Booking) =>
  whose === person ? { id, room, day, from, to, mine: true, title } : { id, room, day, from, to, mine: false };

function send(response: ServerResponse, status: number, body: unknown): void {
  const headers = {
    'content-type': 'application/json',
    'cache-control': 'no-store',
    'x-content-type-options': 'nosniff',
  };
  response.writeHead(status, headers).end(JSON.stringify(body));
}

async function readBody(request: IncomingMessage): Promise<string> {
  let text = '';
  for await (const chunk of request.setEncoding('utf8')) {
    text += String(chunk);
    if (text.length > BODY) return '';
  }
  return text;
}
