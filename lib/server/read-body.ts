import { ok, type Result, refuse } from '#lib/core/result/index.ts';

/** Why a body cannot be taken. */
export type BodyRefusal = { code: 'BODY_TOO_LARGE'; limit: number } | { code: 'NOT_JSON' };

/** Reads a body as JSON, never more of it than the limit in bytes, whatever its length is said to be. */
export async function readJsonBody(input: { request: Request; limit: number }): Promise<Result<unknown, BodyRefusal>> {
  const read = await readBytes(input);
  if (!read.ok) return read;
  try {
    return ok(JSON.parse(new TextDecoder('utf-8', { fatal: true }).decode(read.value)));
  } catch {
    return refuse({ code: 'NOT_JSON' });
  }
}

/** Reads a body, never more of it than the limit in bytes, whatever its length is said to be. */
export async function readBytes(input: {
  request: Request;
  limit: number;
}): Promise<Result<Uint8Array, Extract<BodyRefusal, { code: 'BODY_TOO_LARGE' }>>> {
  const { request, limit } = input;
  const tooLarge = refuse({ code: 'BODY_TOO_LARGE' as const, limit });
  if (Number(request.headers.get('content-length') ?? 0) > limit) return tooLarge;
  const chunks: Uint8Array[] = [];
  let size = 0;
  for await (const chunk of request.body ?? []) {
    size += chunk.byteLength;
    if (size > limit) return tooLarge;
    chunks.push(chunk);
  }
  return ok(new Uint8Array(Buffer.concat(chunks)));
}
