/** What the host itself serves to plugins, and the places in its frame that plugins fill. */
import { blob, call, event, nothing, point, service, shapes, state, stream } from '@fachwerk/sdk';
import { z } from 'zod';
import { administration } from './administration.schema.ts';
import { diagnostics } from './diagnostics.schema.ts';
import { Ref } from './ref.schema.ts';

export { Ref };

const Json = z.json();
/**
 * Somebody, as `session@1` says who is signed in: `id` is the provider's subject, `email` the account at the backends.
 *
 * @example
 * import { Person } from '@fachwerk/model/host/schema';
 * import { event, shapes } from '@fachwerk/sdk';
 *
 * export const desk = shapes({ 'acme.desk.taken@1': event(Person.pick({ id: true, name: true })) });
 */
export const Person = z.object({
  id: z.string(),
  name: z.string(),
  email: z.string(),
  roles: z.array(z.string()),
  admin: z.boolean(),
});
/** A row of characters and classes, each so many times. No groups and alternatives: such a pattern can stop a page. */
const PATTERN =
  /^(?:(?:\\[dwsDWS^$\\.*+?()[\]{}|/-]|\[\^?(?:\\[dwsDWS^$\\.*+?()[\]{}|/-]|[^\]\\])+\]|[^\\[\](){}|?*+^$])(?:[?*+]|\{\d{1,3}(?:,\d{0,3})?\})?)*$/u;
const Prompt = z.object({
  title: z.string(),
  label: z.string(),
  /** A sentence below the label. */
  hint: z.string().optional(),
  value: z.string().optional(),
  yes: z.string(),
  /** Default: text. The answer is text whatever it is: `12.5`, `2026-11-26`, `09:30`. */
  type: z.enum(['text', 'email', 'url', 'tel', 'number', 'date', 'time']).optional(),
  /** Default: true. What is not required can be answered with an empty text. */
  required: z.boolean().optional(),
  minLength: z.int().optional(),
  maxLength: z.int().optional(),
  /** Of the whole answer, as in `[0-9]{2}-[0-9]{2}/[0-9]{4}`. */
  pattern: z.string().max(200).regex(PATTERN).optional(),
  /** Of a number, date or time, written as an answer is. */
  min: z.string().optional(),
  max: z.string().optional(),
  /** What is said when a rule is broken, in the place of the host's own words. */
  messages: z
    .object({
      required: z.string(),
      type: z.string(),
      minLength: z.string(),
      maxLength: z.string(),
      pattern: z.string(),
      min: z.string(),
      max: z.string(),
    })
    .partial()
    .optional(),
  /** What only the asker could find wrong with `value`, when the question is put again. */
  error: z.string().optional(),
});
const Choice = z.object({
  id: z.string(),
  label: z.string(),
  icon: z.string().optional(),
  danger: z.boolean().optional(),
  disabled: z.boolean().optional(),
});
const Appearance = z.object({
  theme: z.enum(['system', 'light', 'dark', 'contrast']),
  density: z.enum(['compact', 'standard', 'comfortable']),
  fontSize: z.int().min(100).max(200),
  motion: z.enum(['system', 'reduced']),
  shortcuts: z.boolean(),
  locale: z.string(),
});

export const host = shapes({
  /** Who is signed in. */
  'session@1': service({
    person: stream(z.undefined(), Person),
    signOut: call(z.undefined(), nothing(), { timeout: 'none' }),
  }),
  /** The address bar, as the only navigation there is. */
  'navigation@1': service({
    open: call(
      z.object({ path: z.string().optional(), ref: Ref.optional(), replace: z.boolean().optional() }),
      nothing(),
      {
        errors: ['refused', 'notFound'],
        timeout: 'none',
      },
    ),
    title: call(z.string(), nothing()),
    path: stream(z.undefined(), z.string()),
  }),
  /** Everything that is drawn over the page is drawn by the host. */
  'ui@1': service({
    toast: call(
      z.object({
        text: z.string(),
        action: z.string().optional(),
        tone: z.enum(['info', 'success', 'warning', 'error']).optional(),
        duration: z.int().optional(),
      }),
      z.enum(['action', 'gone']),
      { timeout: 'none' },
    ),
    confirm: call(
      z.object({
        title: z.string(),
        text: z.string().optional(),
        yes: z.string(),
        no: z.string().optional(),
        danger: z.boolean().optional(),
      }),
      z.boolean(),
      { timeout: 'none' },
    ),
    prompt: call(Prompt, z.string().nullable(), { timeout: 'none' }),
    choose: call(
      z.object({ title: z.string(), items: z.array(Choice), filter: z.boolean().optional() }),
      z.string().nullable(),
      { timeout: 'none' },
    ),
    pickFiles: call(z.object({ many: z.boolean().optional(), accept: z.string().optional() }), z.array(blob()), {
      timeout: 'none',
    }),
    saveFile: call(z.object({ name: z.string(), blob: blob() }), nothing(), { timeout: 'none' }),
    /** Opens or closes the side panel with one of the caller's own entries of `shell.panel@1`. Without `open`: the other of both. */
    panel: call(z.object({ id: z.string(), open: z.boolean().optional() }), nothing(), { errors: ['notFound'] }),
    announce: call(z.object({ text: z.string(), urgent: z.boolean().optional() }), nothing()),
  }),
  /** Small values of a person, kept by the gateway, apart for each plugin. */
  'storage@1': service({
    get: call(z.object({ key: z.string() }), z.object({ value: Json.optional(), etag: z.string().optional() }), {
      errors: ['unreachable', 'signedOut'],
    }),
    set: call(z.object({ key: z.string(), value: Json, etag: z.string().optional() }), z.object({ etag: z.string() }), {
      errors: ['unreachable', 'signedOut', 'changed', 'tooLarge'],
    }),
    remove: call(z.object({ key: z.string() }), nothing(), { errors: ['unreachable', 'signedOut'] }),
    watch: stream(z.object({ key: z.string() }), z.object({ value: Json.optional() })),
  }),
  /** A server that the composition bound to one of the plugin's own names. No address and no token is ever seen. */
  'backend@1': service({
    request: call(
      z.object({
        backend: z.string(),
        path: z.string(),
        method: z.enum(['GET', 'POST', 'PUT', 'PATCH', 'DELETE']),
        json: Json.optional(),
        body: blob().optional(),
        headers: z.record(z.string(), z.string()).optional(),
        /** What the answer is wanted as. Default: by its content type. */
        as: z.enum(['json', 'blob']).optional(),
        /** Progress of the body is announced under this id on `progress`. */
        progress: z.string().optional(),
      }),
      z.object({
        status: z.int(),
        headers: z.record(z.string(), z.string()),
        json: Json.optional(),
        body: blob().optional(),
      }),
      { errors: ['unreachable', 'signedOut', 'forbidden'], timeout: 'none' },
    ),
    progress: stream(z.object({ id: z.string() }), z.object({ sent: z.int(), total: z.int() })),
    events: stream(z.object({ backend: z.string(), path: z.string() }), z.object({ type: z.string(), data: Json }), {
      items: 'add',
      errors: ['unreachable', 'signedOut'],
    }),
  }),
  /** How the workplace looks to this person. */
  'appearance@1': service({
    watch: stream(z.undefined(), Appearance),
    change: call(Appearance.partial(), nothing()),
    locales: call(z.undefined(), z.array(z.object({ id: z.string(), name: z.string() }))),
  }),
  /** The settings of every plugin, as their shapes and this person's values; for one settings view. */
  'plugin-settings@1': service({
    watch: stream(
      z.undefined(),
      z.array(
        z.object({
          plugin: z.string(),
          name: z.string(),
          schema: Json,
          value: z.record(z.string(), Json),
          locked: z.array(z.string()),
        }),
      ),
      { needs: 'settings.all' },
    ),
    set: call(z.object({ plugin: z.string(), value: z.record(z.string(), Json) }), nothing(), {
      needs: 'settings.all',
      errors: ['invalid', 'locked', 'unreachable'],
    }),
  }),
  /** How all plugins do in all browsers, and what is done about it. For administrators; never for isolated plugins. */
  'administration@1': administration,
  /** What runs on this page and passes between plugins; faults to try out in development. Never for isolated plugins. */
  'diagnostics@1': diagnostics,
  /** Whether the workplace can be reached, and the person is still signed in. */
  'core.connection@1': state(z.object({ online: z.boolean(), signedIn: z.boolean() })),
  /** A plugin came, went or was quarantined. */
  'core.plugin-state@1': event(
    z.object({
      plugin: z.string(),
      state: z.enum(['running', 'stopped', 'failed', 'quarantined']),
      code: z.string().optional(),
    }),
  ),

  /** A page of its own: an entry of the app rail (or none, with `nav: false`) and a route. */
  'shell.page@1': point({
    data: z.object({
      label: z.string(),
      icon: z.string(),
      /** `mail/:account?/:mailbox?`; parameters become the view's `params`. */
      path: z.string(),
      /** Default true; false: a route without an entry in the rail. */
      nav: z.boolean().optional(),
      /** Id of a state whose data is shown as a badge: a list of `{ n }`, or `{ n }`. */
      badge: z.string().optional(),
    }),
    context: z.record(z.string(), z.string().optional()),
    view: 'required',
    names: ['badge'],
  }),
  /** A small view in the top bar. */
  'shell.tray@1': point({
    data: z.object({ label: z.string(), order: z.int().optional() }),
    context: z.object({}),
    view: 'required',
  }),
  /** An entry of the command palette and of the shortcut help; `shortcut` as in `g i` or `Control+Enter`. */
  'shell.action@1': point({
    data: z.object({
      label: z.string(),
      icon: z.string().optional(),
      shortcut: z.string().optional(),
      keywords: z.string().optional(),
    }),
    context: z.object({}),
    command: 'required',
  }),
  /** A view in the side panel. */
  'shell.panel@1': point({
    data: z.object({ label: z.string(), icon: z.string() }),
    context: z.object({}),
    view: 'required',
  }),
  /** A shortcut that a view handles itself: listed in the help, not run by the host. */
  'shell.shortcut@1': point({
    data: z.object({ label: z.string(), keys: z.string(), group: z.string() }),
    context: z.object({}),
  }),
  /** A tile of the home view. */
  'home.widget@1': point({
    data: z.object({ label: z.string(), size: z.enum(['small', 'medium', 'large']).optional() }),
    context: z.object({ size: z.enum(['small', 'medium', 'large']) }),
    view: 'required',
  }),
});
