import { spawnSync } from 'node:child_process';
import { parentPort } from 'node:worker_threads';

/** A worker that is inside native code for as many seconds as it is told, as a typesetter is: nothing ends it before. */
parentPort?.on('message', (seconds: number) => {
  if (seconds > 0) spawnSync('sleep', [String(seconds)]);
  parentPort?.postMessage({ ok: true, value: seconds });
});
