import { lookup as systemLookup, type LookupAddress } from 'node:dns';
import { BlockList, isIP, type LookupFunction } from 'node:net';
import { GatewayError } from '../gateway-error.ts';

/** This machine, its link, and what only embeds such an address. */
const self = new BlockList();
const add = (list: BlockList, family: 'ipv4' | 'ipv6', ranges: string) => {
  for (const range of ranges.split(' ')) {
    const [address = '', bits] = range.split('/');
    list.addSubnet(address, Number(bits), family);
  }
};
add(self, 'ipv4', '0.0.0.0/8 127.0.0.0/8 169.254.0.0/16 192.0.0.0/24 198.18.0.0/15 224.0.0.0/4 240.0.0.0/4');
add(self, 'ipv6', '::/128 ::1/128 64:ff9b::/96 64:ff9b:1::/48 2002::/16 2001::/32 fe80::/10 fec0::/10 ff00::/8');

const within = (list: BlockList, address: string) => list.check(address, isIP(address) === 6 ? 'ipv6' : 'ipv4');

/**
 * A lookup that connects to the very address it checked: a name that leads to this machine is refused however it was spelled a
 * moment ago. What the composition itself calls by address or `localhost` never gets here.
 */
export function outerLookup(lookup: typeof systemLookup = systemLookup): LookupFunction {
  return (host, options, done) => {
    lookup(host, { ...options, all: true }, (error, found: LookupAddress[]) => {
      if (error) return done(error, '', 0);
      const inner = found.length === 0 || found.some(({ address }) => within(self, address));
      if (inner) return done(new GatewayError('FW5311'), '', 0);
      if (options.all) return done(null, found);
      return done(null, found[0]?.address ?? '', found[0]?.family ?? 0);
    });
  };
}
