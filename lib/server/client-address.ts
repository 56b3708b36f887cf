import { subscribe } from 'node:diagnostics_channel';
import type { IncomingMessage } from 'node:http';
import { BlockList, isIP } from 'node:net';

const HEADER = 'x-forwarded-for';

/** Networks as an operator lists them: `10.0.0.5, 10.1.0.0/16`. The machine itself is always among them. */
export function trustedProxies(list: string): BlockList {
  const trusted = new BlockList();
  trusted.addSubnet('127.0.0.0', 8, 'ipv4');
  trusted.addAddress('::1', 'ipv6');
  for (const each of list.split(',').map((text) => text.trim())) {
    const [address = '', prefix] = each.split('/');
    if (isIP(address) === 0) continue;
    if (prefix === undefined) trusted.addAddress(address, familyOf(address));
    else trusted.addSubnet(address, Number(prefix), familyOf(address));
  }
  return trusted;
}

/**
 * Where a request comes from: the nearest of the addresses that it went through, seen from here, that is no proxy we trust. What
 * stands in front of it anybody may have written.
 * @param input.peer whose connection it is
 * @param input.forwarded the addresses before it as proxies tell them, the nearest last
 */
export function clientAddress(input: { peer: string; forwarded: string; trusted: BlockList }): string {
  const { forwarded, trusted } = input;
  let known = plain(input.peer);
  for (const told of forwarded.split(',').toReversed().map(plain)) {
    if (isIP(told) === 0 || !trusted.check(known, familyOf(known))) break;
    known = told;
  }
  return known;
}

/**
 * Has every request that this process is sent say in one header where it comes from, before anybody reads it. Next fills that
 * header in only where the sender did not.
 */
export function tellClientAddresses(trusted: BlockList): void {
  subscribe('http.server.request.start', (message) => {
    const { headers, socket } = (message as { request: IncomingMessage }).request;
    const peer = socket.remoteAddress;
    if (peer === undefined) delete headers[HEADER];
    else headers[HEADER] = clientAddress({ peer, forwarded: String(headers[HEADER] ?? ''), trusted });
  });
}

/** An address as it is written alone: an IPv4 address as a server that listens on both kinds tells it is one. */
function plain(address: string): string {
  return address.trim().replace(/^::ffff:(?=\d+\.)/i, '');
}

function familyOf(address: string): 'ipv4' | 'ipv6' {
  return isIP(address) === 6 ? 'ipv6' : 'ipv4';
}
