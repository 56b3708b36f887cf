import { RateLimiterMemory, RateLimiterRes } from 'rate-limiter-flexible';
import { networkAddress } from '#lib/auth/network-address.ts';

/** How often one network address may ask the open interface in a minute. An office behind one address shares it. */
export const REQUESTS_A_MINUTE = 300;
/** Pages and files of the public site in a minute: more than a room full of readers opens, less than a program can. */
export const PAGES_A_MINUTE = 600;
/** Attempts to sign in, whatever the name: names are locked one by one, and somebody who tries many must be slow. */
export const SIGN_INS_A_MINUTE = 120;

/** Counts a request of who asks. @returns seconds to wait where there were too many, else nothing */
export type RateLimit = (headers: Headers) => Promise<number | undefined>;

/**
 * A limit by network address for this process: nothing is kept elsewhere, and an address is forgotten when its time is over.
 * @param input.machine whether requests of the machine itself count: what a proxy on it sends without saying from where would be
 * everybody's, and people who read or work must not wait for that
 */
export function createRateLimit(input: {
  requests: number;
  seconds: number;
  machine: 'counted' | 'spared';
}): RateLimit {
  const spared = input.machine === 'spared';
  const limiter = new RateLimiterMemory({ points: input.requests, duration: input.seconds });
  return async (headers) => {
    const { address } = networkAddress(headers);
    if (address === undefined || (spared && isLoopback(address))) return undefined;
    try {
      await limiter.consume(networkOf(address));
      return undefined;
    } catch (refusal) {
      if (!(refusal instanceof RateLimiterRes)) throw refusal;
      return Math.max(1, Math.ceil(refusal.msBeforeNext / 1000));
    }
  };
}

function isLoopback(address: string): boolean {
  return address === '::1' || address.startsWith('127.');
}

/** An IPv4 address, or the half of an IPv6 address that names a network: whoever has one has all the addresses in it. */
function networkOf(address: string): string {
  if (!address.includes(':')) return address;
  const [left = [], right = []] = address.split('::').map((half) => half.split(':').filter((group) => group !== ''));
  const gap = address.includes('::') ? new Array<string>(Math.max(0, 8 - left.length - right.length)).fill('0') : [];
  return [...left, ...gap, ...right]
    .slice(0, 4)
    .map((group) => Number.parseInt(group, 16).toString(16))
    .join(':');
}
