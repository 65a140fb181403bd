export { kinds, userInterfaces } from './choices.ts';
export type { Choice, Kind, UserInterface } from './choices.ts';
export { CreateError } from './create-error.ts';
export { createPlugin } from './create-plugin.ts';
export type { Created, CreateOptions } from './create-plugin.ts';
