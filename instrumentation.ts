/** Runs once when a server starts, before it answers anything. */
export async function register(): Promise<void> {
  if (process.env.NEXT_RUNTIME !== 'nodejs') return;
  const { tellClientAddresses, trustedProxies } = await import('#lib/server/client-address.ts');
  tellClientAddresses(trustedProxies(process.env.TRUSTED_PROXIES ?? ''));
}
