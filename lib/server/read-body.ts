import { ok, type Result, refuse } from '#lib/core/result/index.ts';

/**
 * Why a body cannot be taken. `CUT_OFF`: whoever sent it went away before its end; `NO_ROOM`: too much is being taken in already.
 */
export type BodyRefusal =
  | { code: 'BODY_TOO_LARGE'; limit: number }
  | { code: 'NOT_JSON' }
  | { code: 'CUT_OFF' }
  | { code: 'NO_ROOM' };

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

/**
 * Reads a body, never more of it than the limit in bytes, whatever its length is said to be.
 * @param input.admit asked of each piece as it comes, with its bytes: whether there is room for it
 */
export async function readBytes(input: {
  request: Request;
  limit: number;
  admit?: (bytes: number) => boolean;
}): Promise<Result<Uint8Array, BodyRefusal>> {
  const { request, limit, admit = () => true } = input;
  const tooLarge = refuse({ code: 'BODY_TOO_LARGE' as const, limit });
  if (Number(request.headers.get('content-length') ?? 0) > limit) return tooLarge;
  const chunks: Uint8Array[] = [];
  let size = 0;
  try {
    for await (const chunk of request.body ?? []) {
      size += chunk.byteLength;
      if (size > limit) return tooLarge;
      if (!admit(chunk.byteLength)) return refuse({ code: 'NO_ROOM' });
      chunks.push(chunk);
    }
  } catch {
    return refuse({ code: 'CUT_OFF' });
  }
  return ok(new Uint8Array(Buffer.concat(chunks)));
}
