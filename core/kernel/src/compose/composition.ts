/** What a Land writes, as a strict schema: every key that this version honours, and no other. */
import { z } from 'zod';
import { idPattern } from './ids.ts';

const secret = z.strictObject({
  env: z.string().regex(/^[A-Z][A-Z0-9_]*$/, 'Write the name of a variable: A-Z, 0-9, _.'),
});
const word = z.string().regex(/^[a-z][a-z0-9-]*$/, 'Write small letters, digits and dashes.');
const locale = z.string().regex(/^[a-z]{2,3}(?:-[A-Za-z0-9]{2,8})*$/, 'Write a language tag such as "de-DE".');
const url = (protocols: RegExp) => z.url({ protocol: protocols });
const urlOrEmbedded = z.union([z.literal('embedded'), url(/^https?$/)]);
const id = z.string().regex(idPattern, 'Write an id such as "mail.store@1".');
/** A package, or a folder of one: `./plugins/hello`. */
const packageName = z
  .string()
  .regex(/^(?:\.{1,2}\/.+|(?:@[a-z0-9-][a-z0-9-._]*\/)?[a-z0-9-][a-z0-9-._]*)$/, 'Write a package name or "./folder".');
const record = <K extends z.ZodString, T extends z.ZodType>(key: K, value: T) => z.record(key, value);

const auth = z.union([
  z.enum(['none', 'bearer', 'assertion']),
  z.strictObject({ jwt: z.strictObject({ alg: z.literal('HS256'), key: secret }) }),
]);
const plugin = z.strictObject({
  version: z.string().optional().describe('Range of versions, as npm writes them.'),
  settings: z.record(z.string(), z.json()).optional().describe('Values for its settings.'),
  lock: z.array(z.string()).optional().describe('Settings that nobody below the Land may change.'),
  grant: z.array(z.string()).optional().describe('The permissions it gets, exactly these.'),
  backends: record(word, word).optional().describe('Its name of a backend: the name of one of ours.'),
  tier: z.enum(['trusted', 'isolated']).optional(),
  optional: z.boolean().optional().describe('Left out, with a warning, where it is not installed.'),
});

/** Host, with a port where it is not the usual one. */
const host = z
  .string()
  .regex(
    /^(?:[a-z0-9](?:[a-z0-9-]*[a-z0-9])?\.)*[a-z](?:[a-z0-9-]*[a-z0-9])?(?::\d{1,5})?$/,
    'Write a host name such as "plugins.example.test", in small letters, without a protocol.',
  );
const hostPattern = z
  .string()
  .regex(/^(?:\*\.)?(?:[a-z0-9-]+\.)*[a-z0-9-]+(?::\d{1,5})?$/, 'Write a host name, or "*." and one.');
const pluginOrigins = z.union([
  z
    .strictObject({ mode: z.literal('wildcard'), base: host.optional() })
    .describe('Each isolated plugin on a host of its own below base: <id with . written -->.<base>.'),
  z
    .strictObject({ mode: z.literal('single'), base: host.optional() })
    .describe('All isolated plugins on the host base: they share a process and its fate.'),
  z.strictObject({ mode: z.literal('none') }).describe("On the workplace's own host: the weakest border."),
]);

export const compositionSchema = z.strictObject({
  composition: z.literal(1).describe('Version of this file format.'),
  land: z.strictObject({
    id: word.describe('Short name, for instance "th".'),
    name: z.string().min(1).describe('What a person reads.'),
    locales: z.array(locale).min(1).describe('Languages, the first is the default.'),
  }),
  publicUrl: url(/^https?$/)
    .optional()
    .describe('Where people reach it; required beyond loopback.'),
  pluginOrigins: pluginOrigins
    .optional()
    .describe('Where isolated plugins live; needed beyond loopback if there are any.'),
  trustedProxies: z.array(z.string()).optional().describe('Addresses whose X-Forwarded-* headers count.'),
  identity: z.strictObject({
    issuer: urlOrEmbedded.describe('An OpenID provider, or "embedded".'),
    clientId: z.string().min(1).optional(),
    clientSecret: secret.optional(),
    account: z.string().min(1).optional().describe('The claim that names the account at the backends.'),
    admins: z.strictObject({ groups: z.array(z.string()) }).optional(),
    demo: z.boolean().optional().describe('Demo accounts of the embedded provider. Never beyond loopback.'),
  }),
  backends: record(word, z.strictObject({ kind: z.enum(['jmap', 'http']), url: urlOrEmbedded, auth: auth.optional() }))
    .optional()
    .describe('The only servers that anybody reaches.'),
  host: z.string().optional().describe('Range of versions of Fachwerk.'),
  extends: z.array(z.string()).optional().describe('Files to start from, left to right.'),
  policy: z
    .strictObject({
      tier: z
        .strictObject({
          default: z.enum(['trusted', 'isolated']).optional(),
          trusted: z.array(z.string()).optional().describe('Patterns of packages: "@fachwerk/*".'),
        })
        .optional(),
      permissions: z
        .strictObject({
          deny: z.array(z.string()).optional().describe('Nobody may have these.'),
          review: z.array(z.string()).optional().describe('Whoever has these is named for it in grant.'),
        })
        .optional(),
      network: z
        .strictObject({
          allow: z.array(hostPattern).describe('Hosts that plugins with net may reach: "*.example.test".'),
        })
        .optional(),
    })
    .optional(),
  plugins: record(packageName, z.union([z.literal(false), z.null(), plugin])).optional(),
  bindings: record(id, z.union([packageName, z.array(packageName).min(1)]))
    .optional()
    .describe('Who serves an id when several can.'),
  points: record(id, z.strictObject({ order: z.array(z.string()).optional(), hide: z.array(z.string()).optional() }))
    .optional()
    .describe('Order and hiding of entries: "plugin", "plugin/entry", "*" for the rest.'),
  theme: z
    .strictObject({
      tokens: z.string().optional().describe('A file of colours.'),
      logo: z.string().optional().describe('An SVG or PNG file.'),
    })
    .optional(),
});

export type Composition = z.output<typeof compositionSchema>;
export type PluginEntry = z.output<typeof plugin>;
