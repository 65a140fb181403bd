export { Stage } from './stage.ts';
export type { Shown, StageOptions } from './stage.ts';
export type { StageShape } from './stand-in.ts';
export type { Tried } from './try-provided.ts';
