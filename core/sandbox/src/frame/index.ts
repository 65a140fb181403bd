export { runFrame, type Views } from './run-frame.ts';
