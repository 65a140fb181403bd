import { call, command, event, point, service, shapes } from '@fachwerk/kernel/api';
import { z } from 'zod';

const text = z.object({ text: z.string() });
/** What an isolated plugin meets in this workplace. */
export const table = shapes({
  'lab.service@1': service({
    echo: call(text, text),
    /** Takes anything plain. */
    take: call(z.unknown(), z.string()),
    secret: call(z.object({}), z.string(), { needs: 'lab.secret' }),
  }),
  /** Its handler asks what the caller may. */
  'lab.write@1': command(z.object({}), z.object({ source: z.string(), mayWrite: z.boolean() })),
  'lab.locked@1': event(text, { needs: 'lab.locked' }),
  /** What an isolated plugin publishes. */
  'acme.said@1': event(text),
  /** Acts of its background. */
  'acme.do@1': command(text, z.string()),
  /** What another isolated plugin answers. */
  'acme.ask@1': command(text, z.object({ source: z.string(), mayWrite: z.boolean() })),
  'shell.panel@1': point({
    data: z.object({ label: z.string() }),
    context: z.object({ act: z.string(), turn: z.int() }),
    view: 'required',
  }),
});
