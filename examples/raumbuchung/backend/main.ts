/** `node backend/main.ts`. Environment: WORKPLACE (origin of the workplace), PORT, HOST, DATA (a file). */
import { BookingStore } from './booking-store.ts';
import { createServer } from './create-server.ts';
import { createWhoAsks } from './who-asks.ts';

const {
  WORKPLACE = 'http://localhost:8080',
  PORT = '4010',
  HOST = '127.0.0.1',
  DATA = 'raumbuchung.sqlite',
} = process.env;
const store = new BookingStore(DATA);
const whoAsks = createWhoAsks({ issuer: WORKPLACE, plugin: 'acme.raumbuchung' });
const server = createServer({ store, whoAsks });
server.listen(Number(PORT), HOST, () => process.stdout.write(`Rooms ready for ${WORKPLACE}\n`));
process.once('SIGTERM', () => {
  server.closeAllConnections();
  server.close(() => store.close());
});
