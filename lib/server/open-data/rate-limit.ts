import { RateLimiterMemory, RateLimiterRes } from 'rate-limiter-flexible';

/** How often one network address may ask in a minute. An office behind one address shares it. */
export const REQUESTS_A_MINUTE = 300;

/** Counts a request of an address. @returns seconds to wait where there were too many, else nothing */
export type RateLimit = (address: string) => Promise<number | undefined>;

/** A limit for this process: nothing is kept elsewhere, and an address is forgotten when its minute is over. */
export function createRateLimit(input: { requests: number; seconds: number }): RateLimit {
  const limiter = new RateLimiterMemory({ points: input.requests, duration: input.seconds });
  return async (address) => {
    try {
      await limiter.consume(address);
      return undefined;
    } catch (refusal) {
      if (!(refusal instanceof RateLimiterRes)) throw refusal;
      return Math.max(1, Math.ceil(refusal.msBeforeNext / 1000));
    }
  };
}
