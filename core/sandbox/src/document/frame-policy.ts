/** The walls of one frame document. Each grant of the composition relaxes exactly one of them. */

/** Features that a document is refused, by the permission that gives it back; without one nothing does. */
const FEATURES: Readonly<Record<string, readonly string[]>> = {
  camera: ['camera'],
  microphone: ['microphone'],
  'display-capture': ['display-capture'],
  'clipboard-write': ['clipboard-write'],
  '': [
    'accelerometer',
    'autoplay',
    'clipboard-read',
    'encrypted-media',
    'fullscreen',
    'geolocation',
    'gyroscope',
    'hid',
    'idle-detection',
    'local-fonts',
    'magnetometer',
    'midi',
    'payment',
    'picture-in-picture',
    'publickey-credentials-create',
    'publickey-credentials-get',
    'screen-wake-lock',
    'serial',
    'storage-access',
    'usb',
    'web-share',
    'xr-spatial-tracking',
  ],
};

/** Feature names that these permissions give back: for the frame's `allow` attribute. */
export const allowedFeatures = (permissions: readonly string[]): readonly string[] =>
  permissions.flatMap((permission) => (permission === '' ? [] : (FEATURES[permission] ?? [])));

/** An origin and nothing else: what is written into a policy must not be able to end it. */
const originOf = (address: string): string => {
  const { protocol, origin } = URL.canParse(address) ? new URL(address) : { protocol: '', origin: '' };
  if (protocol === 'https:' || protocol === 'http:') return origin;
  throw new Error(`FW2028: "${address}" is no address that a frame can be granted. Write https://host.`);
};

export interface Grants {
  /** Origins that the frame may reach. */
  readonly net: readonly string[];
  readonly permissions: readonly string[];
}

/** The first policy. The second, `script-src 'unsafe-inline'`, is in force beside it; see `frameDocument`. */
export const contentPolicy = ({ net }: Grants, hashes: readonly string[]): string =>
  [
    'sandbox allow-scripts',
    "default-src 'none'",
    `script-src ${hashes.join(' ')}`,
    "style-src 'unsafe-inline'",
    'img-src data: blob:',
    'font-src data:',
    'media-src data: blob:',
    `connect-src ${net.length === 0 ? "'none'" : net.map(originOf).join(' ')}`,
    "frame-src 'none'",
    "worker-src 'none'",
    "form-action 'none'",
    "base-uri 'none'",
    'frame-ancestors {workplace}',
  ].join('; ');

export const connectionAllowlist = ({ net }: Grants): string =>
  `(${['response-origin', ...net.map((address) => `"${originOf(address)}"`)].join(' ')})`;

export const permissionsPolicy = ({ permissions }: Grants): string => {
  const given = new Set(allowedFeatures(permissions));
  // `*` and not `self`: the document has an opaque origin, and the embedding page delegates to it alone.
  return Object.values(FEATURES)
    .flat()
    .map((feature) => `${feature}=${given.has(feature) ? '*' : '()'}`)
    .join(', ');
};
