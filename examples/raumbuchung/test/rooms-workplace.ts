/** A town with mail, people, the rooms plugin as it was packed, and the vendor's server: each as they really run. */
import { spawn, type ChildProcess } from 'node:child_process';
import { cp, mkdtemp, readFile, rm, symlink, writeFile } from 'node:fs/promises';
import { createServer } from 'node:net';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { BookingStore, type Booking } from '../backend/booking-store.ts';
import { createServer as createRoomsServer } from '../backend/create-server.ts';
import { createWhoAsks } from '../backend/who-asks.ts';

const vendor = resolve(import.meta.dirname, '..');
const town = resolve(vendor, '../thueringen');
const cli = resolve(vendor, '../../sdk/cli/dist/bin.js');

export interface Ended {
  readonly code: number | null;
  readonly output: string;
}
/** Runs the command to its end. */
export const fachwerk = (cwd: string, ...args: string[]): Promise<Ended> =>
  new Promise((done) => {
    const child = spawn(process.execPath, [cli, ...args], { cwd, stdio: ['ignore', 'pipe', 'pipe'] });
    let output = '';
    for (const stream of [child.stdout, child.stderr]) stream.on('data', (data) => (output += String(data)));
    child.on('close', (code) => done({ code, output }));
  });

const freePort = (): Promise<number> =>
  new Promise((found) => {
    const server = createServer().listen(0, '127.0.0.1', () => {
      const address = server.address();
      server.close(() => found(typeof address === 'object' && address ? address.port : 0));
    });
  });

const composition = (rooms: number): string => `composition: 1
land: { id: stadt, name: Musterstadt, locales: [de-DE, en] }
identity: { issuer: embedded, demo: true, admins: { groups: [fw-admin] } }
backends:
  mail: { kind: jmap, url: embedded }
  raeume: { kind: http, url: 'http://127.0.0.1:${rooms}', auth: assertion }
policy:
  tier: { default: isolated, trusted: ['@fachwerk/*'] }
plugins:
  '@fachwerk/home': {}
  '@fachwerk/mail': {}
  '@fachwerk/connect-jmap': { backends: { mail: mail } }
points:
  shell.page@1: { order: [fachwerk.home, fachwerk.mail, '*'] }
`;

export interface Town {
  readonly folder: string;
  readonly roomsPort: number;
  yaml(): Promise<string>;
  end(): Promise<void>;
}

export async function makeTown(): Promise<Town> {
  const folder = await mkdtemp(join(tmpdir(), 'raumbuchung-'));
  await cp(join(town, 'package.json'), join(folder, 'package.json'));
  await symlink(join(town, 'node_modules'), join(folder, 'node_modules'));
  const roomsPort = await freePort();
  await writeFile(join(folder, 'workplace.yaml'), composition(roomsPort));
  return {
    folder,
    roomsPort,
    yaml: () => readFile(join(folder, 'workplace.yaml'), 'utf8'),
    end: () => rm(folder, { recursive: true, force: true }),
  };
}

/** The tarball that a Land gets, from sources alone: what a vendor has beside them stays where it is. */
export async function packedPlugin(folder: string): Promise<string> {
  const copy = join(folder, 'vendor');
  for (const part of ['package.json', 'fachwerk.config.ts', 'tsconfig.json', 'README.md', 'src', 'locales'])
    await cp(join(vendor, part), join(copy, part), { recursive: true });
  await symlink(join(vendor, 'node_modules'), join(copy, 'node_modules'));
  const { code, output } = await fachwerk(copy, 'bundle');
  if (code !== 0) throw new Error(output);
  return join(copy, 'acme-raumbuchung-1.0.0.tgz');
}

export interface Served {
  readonly url: string;
  stop(): Promise<void>;
}

export async function serve({ folder }: Town): Promise<Served> {
  const [port, jmapPort] = await Promise.all([freePort(), freePort()]);
  const data = join(folder, 'data');
  const env = { ...process.env, PORT: String(port), FACHWERK_JMAP_PORT: String(jmapPort), FACHWERK_DATA: data };
  const child = spawn(process.execPath, [cli, 'serve', folder], { env, stdio: ['ignore', 'pipe', 'pipe'] });
  const url = await new Promise<string>((ready, reject) => {
    let log = '';
    for (const stream of [child.stdout, child.stderr])
      stream.on('data', (chunk) => {
        log += String(chunk);
        const [, found] = /Fachwerk ready at (\S+)/.exec(log) ?? [];
        if (found) ready(found);
      });
    child.on('exit', (code) => reject(new Error(`the workplace ended with ${code}:\n${log}`)));
  });
  return { url, stop: () => ended(child) };
}

const ended = (child: ChildProcess): Promise<void> =>
  new Promise((done) => {
    if (child.exitCode !== null || child.signalCode !== null) return done();
    child.once('exit', () => done());
    child.kill('SIGTERM');
  });

export interface Rooms {
  /** Everything that is booked on a day, as the server keeps it. */
  bookings(day: string): readonly Booking[];
  /** Somebody whom this test does not show books. */
  book(person: string, booking: Parameters<BookingStore['book']>[1]): void;
  stop(): void;
}

/** The vendor's server, which trusts this workplace alone. */
export async function startRooms({ roomsPort }: Town, workplace: string): Promise<Rooms> {
  const store = new BookingStore(':memory:');
  const whoAsks = createWhoAsks({ issuer: new URL(workplace).origin, plugin: 'acme.raumbuchung' });
  const server = createRoomsServer({ store, whoAsks });
  await new Promise<void>((listening) => server.listen(roomsPort, '127.0.0.1', listening));
  return {
    bookings: (day) => store.of(day),
    book: (person, booking) => void store.book(person, booking),
    stop() {
      server.closeAllConnections();
      server.close();
      store.close();
    },
  };
}
