const second = 1000;
const minute = 60 * second;
const kB = 1024;
const MB = 1024 * kB;

/** Times in milliseconds, sizes in bytes. */
export const defaultLimits = {
  sessionIdle: 30 * minute,
  sessionTotal: 600 * minute,
  /** How long a sign-in may take at the provider. */
  preLogin: 5 * minute,
  /** How much later than the last request the database knows of it. */
  sessionTouch: minute,
  sessionSweep: 5 * second,

  jsonBody: 10 * MB,
  jsonDepth: 64,
  /** An upload ends after this long without a byte. */
  uploadIdle: 30 * second,
  /** Of a backend of kind http; JMAP says its own. */
  uploadSize: 100 * MB,

  upstreamConnect: 10 * second,
  upstreamHeaders: 60 * second,
  upstreamIdle: 60 * second,
  upstreamHeaderBytes: 16 * kB,
  /** Of a JMAP session object. */
  upstreamSession: MB,
  jmapSession: 5 * minute,

  storeValue: 64 * kB,
  storePerson: MB,

  pushSources: 32,
  pushStreams: 32,
  /** An event that grows beyond this ends its stream. */
  pushEvent: 256 * kB,
  /** A browser that leaves this much unread is disconnected. */
  pushUnread: MB,
  pushKeepAlive: 25 * second,
  pushSilence: 150 * second,
  pushRetry: second,
  pushRetryMost: 30 * second,
  pushLinger: 5 * second,

  /** How often `revocations.json` is looked at. */
  revocations: second,

  /** Requests at once, and per second from then on. */
  sessionBurst: 600,
  sessionRate: 60,
  /** Of an address, without a session; a whole office may have one address. */
  addressBurst: 600,
  addressRate: 20,
  signInBurst: 600,
  signInRate: 10,

  stop: 2 * second,
};
export type Limits = typeof defaultLimits;
