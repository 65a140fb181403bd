/** Packets of their own. The browser may end the process that tries: each has a plugin, and so a process, to itself. */
import type { Channels, Kit } from './kit.ts';

const gather = async (urls: string, login?: { username: string; credential: string }): Promise<void> => {
  const connection = new RTCPeerConnection({ iceServers: [{ urls, ...login }] });
  connection.createDataChannel('x');
  await connection.setLocalDescription(await connection.createOffer());
};
const outer = ({ enemy: { outer: host, port } }: Kit): string => `${host}:${port}`;
const named = ({ url }: Kit): string => new URL(url()).host;
const turn = { username: 'u', credential: 'c' };

export const webRtc: Channels = {
  'rtc-stun': (kit) => gather(`stun:${outer(kit)}`),
  'rtc-stun-name': (kit) => gather(`stun:${named(kit)}`),
  'rtc-turn': (kit) => gather(`turn:${outer(kit)}?transport=tcp`, turn),
  'rtc-turn-name': (kit) => gather(`turn:${named(kit)}?transport=tcp`, turn),
  'nested-rtc': ({ nest }) => nest('rtc-stun', 'light'),
  'shadow-rtc': ({ nest }) => nest('rtc-stun', 'shadow'),
};
