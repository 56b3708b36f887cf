import { NextRequest } from 'next/server';
import { describe, expect, it } from 'vitest';
import { PORTAL_PATH } from '#lib/core/screen/index.ts';
import { proxy } from '../../proxy.ts';

/** Where an address is answered, as the framework is told; '' where it goes on as it came. */
function answeredAt(path: string): string {
  const answer = proxy(new NextRequest(`http://budget.example.gov.cn${path}`));
  const place = answer.headers.get('x-middleware-rewrite') ?? answer.headers.get('location');
  return place === null ? '' : new URL(place).pathname;
}

describe('an address that cannot be decoded', () => {
  it('is answered by a page of the public site where it stands below it, and by the product elsewhere', () => {
    expect(answeredAt(`${PORTAL_PATH}/%E0%A4%A`)).toBe(`${PORTAL_PATH}/undecodable-address`);
    expect(answeredAt('/help/%')).toBe('/undecodable-address');
    expect(answeredAt(`${PORTAL_PATH}/%E6%B0%B4`)).toBe('');
  });
});
