export { frameDocument, type FrameDocument } from './frame-document.ts';
export { isolatedModules, type IsolatedOptions } from './host/isolated-modules.ts';
export { openFrame, type Frame } from './host/open-frame.ts';
