import type { IncomingMessage } from 'node:http';
import { BlockList, isIP } from 'node:net';
import { GatewayError } from '../gateway-error.ts';

/** The address that asks: of the connection, or what the last trusted proxy says of it. */
export function createClientAddress(trusted: readonly string[]): (request: IncomingMessage) => string {
  const proxies = new BlockList();
  for (const range of trusted) addRange(proxies, range);
  const isProxy = (address: string) => {
    const family = isIP(address);
    return family > 0 && proxies.check(address, family === 6 ? 'ipv6' : 'ipv4');
  };
  return (request) => {
    let address = plain(request.socket.remoteAddress ?? '');
    const hops = String(request.headers['x-forwarded-for'] ?? '')
      .split(',')
      .map((hop) => plain(hop.trim()));
    while (isProxy(address)) {
      const before = hops.pop();
      if (!before || isIP(before) === 0) break;
      address = before;
    }
    return address;
  };
}

function addRange(list: BlockList, range: string): void {
  const [address = '', bits] = range.split('/');
  const version = isIP(address);
  const isRange = bits === undefined || (/^\d+$/.test(bits) && Number(bits) <= (version === 6 ? 128 : 32));
  if (version === 0 || !isRange) throw new GatewayError('FW5502', `trustedProxies: ${range}`);
  const family = version === 6 ? 'ipv6' : 'ipv4';
  if (bits === undefined) list.addAddress(address, family);
  else list.addSubnet(address, Number(bits), family);
}

const plain = (address: string) => address.replace(/^::ffff:(?=\d+\.)/, '');
