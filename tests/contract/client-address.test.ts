import { createServer, type IncomingMessage, request } from 'node:http';
import type { AddressInfo } from 'node:net';
import { describe, expect, it } from 'vitest';
import { clientAddress, tellClientAddresses, trustedProxies } from '#lib/server/client-address.ts';
import { readEnvironment } from '#lib/server/env.ts';
import { createRateLimit } from '#lib/server/rate-limit.ts';

/** Where somebody comes from, with proxies at 10.0.0.5 and in 10.1.0.0/16. */
function addressOf(peer: string, forwarded: string): string {
  return clientAddress({ peer, forwarded, trusted: trustedProxies('10.0.0.5, 10.1.0.0/16') });
}

describe('where a request comes from', () => {
  it('is the other end of its connection, whatever it says itself', () => {
    for (const written of ['', '192.0.2.9', '127.0.0.1', '10.0.0.5', 'nonsense', '198.51.100.1, 192.0.2.9'])
      expect([written, addressOf('203.0.113.7', written)]).toEqual([written, '203.0.113.7']);
    expect(addressOf('::ffff:203.0.113.7', '')).toBe('203.0.113.7');
  });

  it('is what proxies that are trusted tell of it, and nothing that stands in front of that', () => {
    expect(addressOf('127.0.0.1', '203.0.113.7')).toBe('203.0.113.7');
    expect(addressOf('::1', '192.0.2.9, 203.0.113.7')).toBe('203.0.113.7');
    expect(addressOf('10.0.0.5', '192.0.2.9, 203.0.113.7, 10.1.2.3')).toBe('203.0.113.7');
    expect(addressOf('::ffff:10.0.0.5', 'unknown, 2001:db8::7')).toBe('2001:db8::7');
    expect(addressOf('10.0.0.5', 'unknown')).toBe('10.0.0.5');
    expect(addressOf('127.0.0.1', '')).toBe('127.0.0.1');
  });

  it('is in the header of every request before anybody reads it', async () => {
    tellClientAddresses(trustedProxies(''));
    const seen: unknown[] = [];
    const server = createServer((message: IncomingMessage, answer) => {
      seen.push(message.headers['x-forwarded-for']);
      answer.end();
    });
    await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
    const { port } = server.address() as AddressInfo;
    for (const headers of [{}, { 'x-forwarded-for': '192.0.2.9, 203.0.113.7' }])
      await new Promise((resolve) =>
        request({ port, host: '127.0.0.1', headers }, (answer) => answer.resume().on('end', resolve)).end(),
      );
    server.close();
    expect(seen).toEqual(['127.0.0.1', '203.0.113.7']);
  });

  it('is told by proxies that the operator names by address or network, and nothing else', () => {
    const read = (list: string) => readEnvironment({ TRUSTED_PROXIES: list });
    expect(read('10.0.0.5, 10.1.0.0/16,2001:db8::/32').TRUSTED_PROXIES).toBeDefined();
    for (const wrong of ['proxy.example', '10.0.0.5/33', '10.0.0.5/8/8', '10.0.0.5,', '2001:db8::/129'])
      expect(() => read(wrong)).toThrow('TRUSTED_PROXIES：应为代理服务器的 IP 地址或网段');
  });
});

describe('a limit by network address', () => {
  const limited = createRateLimit({ requests: 2, seconds: 60, machine: 'spared' });
  const from = (address: string) => limited(new Headers({ 'x-forwarded-for': address }));

  it('asks whoever asks too often to wait, and nobody else', async () => {
    expect([await from('192.0.2.1'), await from('192.0.2.1')]).toEqual([undefined, undefined]);
    expect(await from('192.0.2.1')).toBeGreaterThan(50);
    expect(await from('192.0.2.2')).toBeUndefined();
  });

  it('takes all IPv6 addresses of a network for one, however they are written', async () => {
    await from('2001:db8:0:7::1');
    await from('2001:0db8:0000:0007:a:b:c:d');
    expect(await from('2001:db8:0:7:ffff::')).toBeGreaterThan(50);
    expect(await from('2001:db8::8')).toBeUndefined();
  });

  it('counts the machine itself only where it is asked to', async () => {
    const counted = createRateLimit({ requests: 2, seconds: 60, machine: 'counted' });
    for (let asked = 0; asked < 3; asked += 1) expect(await from('127.0.0.1')).toBeUndefined();
    const local = new Headers({ 'x-forwarded-for': '127.0.0.1' });
    expect([await counted(local), await counted(local)]).toEqual([undefined, undefined]);
    expect(await counted(local)).toBeGreaterThan(50);
  });
});
