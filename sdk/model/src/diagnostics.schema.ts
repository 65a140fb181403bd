/** `diagnostics@1`: what runs on this page. */
import { call, nothing, service, stream } from '@fachwerk/sdk';
import { z } from 'zod';

const needs = 'diagnostics';
const Plugin = z.object({
  id: z.string(),
  version: z.string(),
  tier: z.enum(['trusted', 'isolated']),
  phase: z.enum(['idle', 'starting', 'running', 'failed', 'quarantined', 'disabled']),
  code: z.string().optional(),
  /** In the last minute. */
  faults: z.int(),
  lastFault: z.object({ code: z.string(), where: z.string(), time: z.number() }).optional(),
  /** On screen. */
  views: z.int(),
  /** How many things (views, streams, whatever has an end) it and its views hold. */
  held: z.int(),
  permissions: z.object({
    granted: z.array(z.string()),
    used: z.array(z.string()),
    revoked: z.array(z.string()),
  }),
  loadMs: z.number().optional(),
  startMs: z.number().optional(),
});
/** Something that passed the host; without content. */
const Passed = z.object({
  kind: z.enum(['fact', 'call', 'stream']),
  /** Milliseconds since 1970. */
  time: z.number(),
  source: z.string(),
  /** The topic, service or command. */
  id: z.string(),
  member: z.string().optional(),
  /** Of a fact: its size in bytes as text, and how many heard it. */
  size: z.int().optional(),
  listeners: z.int().optional(),
  ms: z.number().optional(),
  code: z.string().optional(),
});
/** What a plugin said with `ctx.log`. */
const Said = z.object({
  /** Milliseconds since 1970. */
  time: z.number(),
  plugin: z.string(),
  level: z.enum(['debug', 'info', 'warn', 'error']),
  /** Its message, and the facts as JSON. */
  text: z.string(),
});
const Switches = z.object({
  plugin: z.string(),
  tier: z.enum(['trusted', 'isolated']),
  tiers: z.array(z.enum(['trusted', 'isolated'])),
  asked: z.array(z.string()),
  deny: z.array(z.string()),
});

export const diagnostics = service({
  /** Once a second while it is followed, and at each change of a plugin's phase. */
  watch: stream(
    z.undefined(),
    z.object({
      time: z.number(),
      development: z.boolean(),
      plugins: z.array(Plugin),
      /** How many things all plugins together hold. */
      held: z.int(),
      /** Subscribers by topic. */
      topics: z.record(z.string(), z.int()),
    }),
    { needs },
  ),
  /** Who provides what to whom, and who fills which point: as it was composed. */
  graph: call(
    z.undefined(),
    z.object({
      plugins: z.array(
        z.object({
          id: z.string(),
          provides: z.array(z.string()),
          uses: z.array(z.object({ id: z.string(), optional: z.boolean(), from: z.array(z.string()) })),
        }),
      ),
      points: z.array(
        z.object({
          id: z.string(),
          /** Absent: nobody opens it. */
          owner: z.string().optional(),
          entries: z.array(z.object({ plugin: z.string(), id: z.string(), opens: z.string().optional() })),
        }),
      ),
    }),
    { needs },
  ),
  /** Facts, calls and opened streams, gathered four times a second. Costs nothing while nobody follows it. */
  trace: stream(z.undefined(), z.array(Passed), { needs, items: 'add' }),
  /**
   * What plugins of both tiers say on this page, the last 200 lines first; `debug` and `info` in development only. May hold
   * content of the person.
   */
  log: stream(z.undefined(), z.array(Said), { needs, items: 'add' }),
  /** Tries a fault out until `recover`; `offline` breaks the line to the gateway. In development only. */
  inject: call(
    z.discriminatedUnion('at', [
      z.object({ at: z.enum(['start', 'view', 'subscriber']), plugin: z.string() }),
      z.object({ at: z.literal('call'), plugin: z.string(), delay: z.int() }),
      z.object({ at: z.literal('offline') }),
    ]),
    nothing(),
    { needs, errors: ['notInDevelopment'] },
  ),
  recover: call(z.undefined(), nothing(), { needs }),
  /** Ends a plugin on this page and lets demand start it again. */
  restart: call(z.object({ plugin: z.string() }), nothing(), { needs }),
  /** Of the plugin that is being developed: its tier, and what it is denied. `null` where none is. */
  switches: call(z.undefined(), Switches.nullable(), { needs }),
  /** Writes another composition; the page reloads when it is built. */
  change: call(
    z.object({ tier: z.enum(['trusted', 'isolated']).optional(), deny: z.array(z.string()).optional() }),
    nothing(),
    { needs, errors: ['notInDevelopment'] },
  ),
});
