import { z } from 'zod';

const Auth = z.union([
  z.enum(['none', 'bearer', 'assertion']),
  z.object({ jwt: z.object({ alg: z.literal('HS256'), key: z.object({ env: z.string() }) }) }),
]);
const Frame = z.object({
  host: z.string().nullable(),
  path: z.string().startsWith('/'),
  file: z.string(),
  headers: z.record(z.string(), z.union([z.string(), z.array(z.string())])),
});
/** What the gateway itself relies on; the rest of the lock is the host's. */
export const LockSchema = z.looseObject({
  lock: z.literal(1),
  host: z.looseObject({
    land: z.object({ id: z.string(), name: z.string(), locales: z.array(z.string()) }),
    build: z.object({ id: z.string(), development: z.boolean() }),
  }),
  files: z.record(z.string(), z.object({ size: z.int().min(0), sha384: z.string() })),
  page: z.looseObject({ csp: z.string() }),
  frames: z.record(z.string(), Frame).optional(),
  gateway: z.object({
    publicUrl: z.url().optional(),
    trustedProxies: z.array(z.string()),
    identity: z.object({
      issuer: z.string(),
      clientId: z.string(),
      clientSecret: z.object({ env: z.string() }).optional(),
      account: z.string(),
      admins: z.array(z.string()),
      demo: z.boolean(),
    }),
    backends: z.record(z.string(), z.object({ kind: z.enum(['jmap', 'http']), url: z.string(), auth: Auth })),
    plugins: z.record(z.string(), z.object({ backends: z.record(z.string(), z.string()) })),
  }),
  root: z.string(),
});
