import { z } from 'zod';

/** A file or a piece of one. Its JSON Schema says `{ "x-fachwerk": "blob" }`, because JSON has no bytes. */
export const blob = (): z.ZodType<Blob> =>
  z.custom<Blob>((value) => value instanceof Blob).meta({ 'x-fachwerk': 'blob' });

/** What a command or call answers that answers nothing. */
export const nothing = (): z.ZodType<void> =>
  z.custom<void>((value) => value === undefined || value === null).meta({ 'x-fachwerk': 'nothing' });
