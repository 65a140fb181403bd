import { join, resolve } from 'node:path';

/** Of the environment: where to listen and where data is. */
export interface ServePlace {
  readonly host: string;
  readonly port: number;
  readonly jmapPort: number;
  readonly dataFolder: string;
}

/** `dataFolder`: where data is if the environment does not say. */
export function readServePlace(
  env: Readonly<Record<string, string | undefined>>,
  dataFolder = join(process.cwd(), '.data'),
): ServePlace {
  return {
    host: env['HOST'] ?? '127.0.0.1',
    port: readPort(env, 'PORT', 8080),
    jmapPort: readPort(env, 'FACHWERK_JMAP_PORT', 8081),
    dataFolder: resolve(env['FACHWERK_DATA'] ?? dataFolder),
  };
}

function readPort(env: Readonly<Record<string, string | undefined>>, name: string, otherwise: number): number {
  const text = env[name];
  if (text === undefined || text === '') return otherwise;
  const port = Number(text);
  if (Number.isInteger(port) && port >= 0 && port < 65_536) return port;
  throw Object.assign(new Error(`FW7020 ${name} is "${text}", which is no port. Write a number from 0 to 65535.`), {
    code: 'FW7020',
  });
}
