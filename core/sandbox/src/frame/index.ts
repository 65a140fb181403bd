export { runFrame } from './run-frame.ts';
export type { Views } from './show-view.ts';
