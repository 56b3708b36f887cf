import { spawnSync } from 'node:child_process';
import { answerJobs } from '#lib/server/answer-jobs.ts';

/** A worker that is inside native code for as many seconds as it is told, as a typesetter is; below 0 it uses up its memory. */
answerJobs((seconds: number) => {
  if (seconds > 0) spawnSync('sleep', [String(seconds)]);
  if (seconds < 0) takeAllMemory();
  return { ok: true, value: seconds };
});

function takeAllMemory(): void {
  const taken: number[][] = [];
  for (;;) taken.push(Array.from({ length: 5_000_000 }, (_, index) => index / 7));
}
