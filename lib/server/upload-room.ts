import { type Result, refuse } from '#lib/core/result/index.ts';
import { type BodyRefusal, readBytes } from './read-body.ts';

/** Takes in the file that a request sends, never more of it than `limit` in bytes. */
export type Receive = (input: { request: Request; limit: number }) => Promise<Result<Uint8Array, BodyRefusal>>;

/**
 * Room for the files that people send: each takes it up from its first byte until `work` is done with it, also while it waits
 * for its turn.
 */
export type UploadRoom = <T>(input: { person: string; work: (receive: Receive) => Promise<T> }) => Promise<T>;

/**
 * Makes a room.
 * @param limits.files how many one person may send at once: nobody keeps the others from sending, be it by files that never end
 * @param limits.bytes most bytes of all files together
 */
export function createUploadRoom(limits: { files: number; bytes: number }): UploadRoom {
  const files = new Map<string, number>();
  let taken = 0;
  return async ({ person, work }) => {
    const before = files.get(person) ?? 0;
    files.set(person, before + 1);
    let own = 0;
    const admit = (bytes: number): boolean => {
      if (taken + bytes > limits.bytes) return false;
      own += bytes;
      taken += bytes;
      return true;
    };
    try {
      return await work(async (asked) =>
        before >= limits.files ? refuse({ code: 'NO_ROOM' }) : readBytes({ ...asked, admit }),
      );
    } finally {
      taken -= own;
      const left = (files.get(person) ?? 1) - 1;
      if (left === 0) files.delete(person);
      else files.set(person, left);
    }
  };
}
