import { runBroker, type BrokerScope } from './broker.ts';

runBroker(self as unknown as BrokerScope);
