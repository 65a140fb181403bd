export { runFrame } from './run-frame.ts';
