export { default } from './plugin.ts';
export { default as manifest } from './manifest.ts';
