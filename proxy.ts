import { type NextRequest, NextResponse } from 'next/server';

/** Below it everybody reads: nothing there may lead to where people work. */
const PUBLIC_SITE = '/open/';

/** Only addresses with an escape in them can be without a meaning; nothing else passes here. */
export const config = { matcher: '/:path(.*%.*)' };

/**
 * Answers addresses that cannot be decoded, such as `/help/%`, as what they are: addresses that lead nowhere. The router
 * would answer them with a bare 500 before any page or route of ours is asked. It opens nothing and lets everything
 * else through as it came.
 */
export function proxy(request: NextRequest): NextResponse {
  const { pathname } = request.nextUrl;
  if (isDecodable(pathname)) return NextResponse.next();
  if (pathname.startsWith('/api/'))
    return NextResponse.json(
      { code: 'NOT_FOUND', message: '没有这个地址：其中以“%”开头的编码无法识别，请从页面上的链接重新进入' },
      { status: 404, headers: { 'Cache-Control': 'no-store' } },
    );
  // No page has these addresses, so each site answers with its own “没有找到” and 404. The public site has a route for all that is
  // below it, and where one is rewritten to, the router decodes the address that was asked for: readers are sent there instead.
  if (pathname.startsWith(PUBLIC_SITE))
    return NextResponse.redirect(new URL(`${PUBLIC_SITE}undecodable-address`, request.url));
  return NextResponse.rewrite(new URL('/undecodable-address', request.url));
}

function isDecodable(pathname: string): boolean {
  try {
    decodeURIComponent(pathname);
    return true;
  } catch {
    return false;
  }
}
