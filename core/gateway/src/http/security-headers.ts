import type { Place } from './place.ts';

const denied = [
  'accelerometer',
  'camera',
  'display-capture',
  'geolocation',
  'gyroscope',
  'hid',
  'idle-detection',
  'local-fonts',
  'magnetometer',
  'microphone',
  'midi',
  'payment',
  'publickey-credentials-create',
  'screen-wake-lock',
  'serial',
  'usb',
  'xr-spatial-tracking',
];

/**
 * Nothing of all this, but what somebody was granted. That is `*`, not the plugin's host: the document of an isolated
 * plugin has an opaque origin, which no name fits. Without an `allow` attribute a frame still gets none of it, and the
 * page writes one on the frames of that plugin alone.
 */
export const permissionsPolicy = (granted: ReadonlySet<string> = new Set()): string =>
  denied.map((feature) => `${feature}=${granted.has(feature) ? '*' : '()'}`).join(', ');

/** On every answer; a page brings policies of its own in place of those that allow nothing. */
export function securityHeaders(place: Place): Readonly<Record<string, string>> {
  return {
    'Content-Security-Policy': "default-src 'none'; base-uri 'none'; form-action 'none'; frame-ancestors 'none'",
    'X-Content-Type-Options': 'nosniff',
    'Referrer-Policy': 'same-origin',
    'Permissions-Policy': permissionsPolicy(),
    'Cross-Origin-Opener-Policy': 'same-origin',
    'Cross-Origin-Resource-Policy': 'same-origin',
    'Origin-Agent-Cluster': '?1',
    'Cache-Control': 'no-store',
    ...(place.secure && { 'Strict-Transport-Security': 'max-age=31536000' }),
  };
}
