import { checkHealth } from '#lib/server/health.ts';

export const dynamic = 'force-dynamic';

export async function GET(): Promise<Response> {
  const health = await checkHealth();
  const status = health.status === 'ok' ? 200 : 503;
  return Response.json(health, { status, headers: { 'Cache-Control': 'no-store' } });
}
