import { isIP } from 'node:net';

/** Where a request comes from, as the server says of each that it is sent (`client-address`); nothing where it does not. */
export function networkAddress(headers: Headers): { address?: string } {
  const [first = ''] = (headers.get('x-forwarded-for') ?? '').split(',');
  // An IPv4 address as a server that listens on both kinds tells it.
  const address = first.trim().replace(/^::ffff:(?=\d+\.)/i, '');
  return isIP(address) === 0 ? {} : { address };
}
