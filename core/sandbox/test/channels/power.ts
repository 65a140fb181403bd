/** What a frame must not reach: the page around it, the person's screen and devices. */
import { granted, reached, type Channels } from './kit.ts';

export const power: Channels = {
  'parent-dom': reached(() => parent.document.body),
  'parent-storage': reached(() => parent.localStorage.length),
  'parent-location': reached(() => parent.location.href),
  'frame-element': ({ ran }) => frameElement && ran(),
  fullscreen: granted(() => document.documentElement.requestFullscreen()),
  clipboard: granted(() => navigator.clipboard.readText()),
  'clipboard-write': granted(() => navigator.clipboard.writeText('x')),
  geolocation: ({ ran }) =>
    new Promise((resolve, reject) => {
      navigator.geolocation.getCurrentPosition(() => resolve(ran()), reject);
    }),
  camera: granted(() => navigator.mediaDevices.getUserMedia({ video: true })),
  screen: granted(() => navigator.mediaDevices.getDisplayMedia()),
  confirm: ({ ran }) => confirm('x') && ran(),
  prompt: ({ ran }) => prompt('x', 'y') === 'y' && ran(),
  'pointer-lock': granted(() => Promise.resolve(document.documentElement.requestPointerLock())),
};
