/** `administration@1`: how all plugins do in all browsers. */
import { call, nothing, service, stream } from '@fachwerk/sdk';
import { z } from 'zod';

const needs = 'administration';
const Times = z.object({ count: z.int(), mean: z.number(), most: z.number() });
const Plugin = z.object({
  id: z.string(),
  name: z.string(),
  version: z.string(),
  tier: z.enum(['trusted', 'isolated']),
  /** Its package, as the composition writes it. */
  package: z.string().optional(),
  /** On this page. */
  phase: z.enum(['idle', 'starting', 'running', 'failed', 'quarantined', 'disabled']),
  /** Switched off for everybody. */
  disabled: z.boolean(),
  /** Why a revocation has this version in it, whatever is switched here: then `disabled` holds too. */
  blocked: z.string().optional(),
  /** The workplace or its administration needs it: it cannot be switched off. */
  fixed: z.boolean(),
  /** `time` in milliseconds since 1970; the last one of all browsers. */
  lastFault: z.object({ code: z.string(), where: z.string(), time: z.number() }).optional(),
  /** Of all browsers, the last first. */
  faults: z.array(
    z.object({ code: z.string(), where: z.string(), version: z.string(), count: z.int(), last: z.number() }),
  ),
  faultCount: z.int(),
  /** Of all browsers. `backend` stands for its own servers. */
  permissions: z.array(z.object({ id: z.string(), used: z.boolean(), revoked: z.boolean() })),
  /** Of its own files. */
  bytes: z.int(),
  /** Milliseconds over all browsers. */
  load: Times.optional(),
  start: Times.optional(),
});

export const administration = service({
  watch: stream(
    z.undefined(),
    z.object({
      plugins: z.array(Plugin),
      /** Where isolated plugins live; absent when there are none. */
      origins: z.object({ mode: z.enum(['wildcard', 'single', 'none']), base: z.string().optional() }).optional(),
      build: z.string(),
    }),
    { needs, errors: ['forbidden', 'signedOut', 'unreachable'] },
  ),
  act: call(
    z.object({
      action: z.enum(['disable', 'enable', 'restart', 'revoke', 'restore']),
      plugin: z.string(),
      /** Of `revoke` and `restore`. */
      permission: z.string().optional(),
    }),
    nothing(),
    { needs, errors: ['forbidden', 'signedOut', 'unreachable', 'refused'] },
  ),
});
