import { runBroker } from './broker.ts';

runBroker(self);
