export { frameDocument, type FrameDocument, type FrameParts } from './frame-document.ts';
