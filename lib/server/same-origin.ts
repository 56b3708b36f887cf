/** Methods that change nothing. */
const SAFE = new Set(['GET', 'HEAD', 'OPTIONS']);

/**
 * Whether a request may change something: a browser must have sent it from a page of ours. `Sec-Fetch-Site` must say
 * so where it is sent (over https and on localhost), `Origin` must name our own host; neither at all is refused.
 * @param publicUrl where the product is reached, for proxies that rewrite the Host header
 */
export function isSameOrigin(input: { method: string; headers: Headers; publicUrl?: string | undefined }): boolean {
  const { method, headers, publicUrl } = input;
  if (SAFE.has(method)) return true;
  const site = headers.get('sec-fetch-site');
  const origin = headers.get('origin');
  if (site === null && origin === null) return false;
  if (site !== null && site !== 'same-origin') return false;
  if (origin === null) return true;
  // An origin that hides ("null") or cannot be read has no host, and equals nothing.
  const host = hostOf(origin);
  return host !== undefined && (host === headers.get('host') || host === hostOf(publicUrl));
}

function hostOf(url: string | undefined): string | undefined {
  return url !== undefined && URL.canParse(url) ? new URL(url).host || undefined : undefined;
}
