/** A gateway in a process of its own, to be killed: `serve.ts <workplace> <data> <port>`, says its address. */
import { startGateway } from '../src/index.ts';

const [workplace = '', dataFolder = '', port = '0'] = process.argv.slice(2);
const options = { workplace, dataFolder, host: '127.0.0.1', port: Number(port), jmapPort: 0, log: () => undefined };
const gateway = await startGateway({ ...options, env: { SECRET: 'geheim', SHARED: 'x'.repeat(32) } });
process.stdout.write(`${gateway.port}\n`);
