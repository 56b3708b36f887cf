import { writeFileSync } from 'node:fs';
import path from 'node:path';
import { requireActor } from '#lib/auth/require-actor.ts';
import { signIn } from '#lib/auth/sign-in.ts';
import { type Container, openContainer } from '#lib/server/container.ts';
import { provideDemonstration } from '#lib/server/demonstration.ts';
import { readEnvironment } from '#lib/server/env.ts';
import { saveDraft } from '#lib/usecases/draft/save-draft.ts';
import { SYSTEM } from '#tests/support/actors.ts';
import { expectOk } from '#tests/support/expect-ok.ts';
import { recordStatements } from './record-statements.ts';
import { FILES, KEY, PREPARER, type RecordedSave, type Recording, saveBody } from './saves.ts';

/**
 * Makes the databases of the benchmark and writes down what the product's own saves run on them.
 * Usage: node tests/bench/save/record.ts <folder> <saves>
 */
const [folder = '', count = '0'] = process.argv.slice(2);
const inFolder = (file: string) => path.join(folder, file);
const recorder = recordStatements();
const DATABASE_URL = `file:${inFolder(FILES.record)}`;
const container = await openContainer(readEnvironment({ DATABASE_URL, LOG_LEVEL: 'error' }));
const { services } = container;
const { password } = expectOk(await provideDemonstration({ services, actor: SYSTEM }));
await container.backup(inFolder(FILES.ours));
const headers = await signedIn();
await container.backup(inFolder(FILES.peer));
const saves: RecordedSave[] = [];
for (let number = 0; number < Number(count); number += 1) saves.push(await recordSave(container, number));
writeFileSync(inFolder(FILES.saves), JSON.stringify({ password, saves } satisfies Recording));
await container.close();

async function signedIn(): Promise<Headers> {
  const { storage, clock } = services;
  const [auth, secondFactor] = await Promise.all([container.auth(), container.secondFactor()]);
  const cookies = expectOk(
    await signIn({ auth, secondFactor, storage, clock, headers: new Headers(), username: PREPARER, password }),
  );
  return new Headers({ cookie: cookies.map((cookie) => cookie.split(';')[0]).join('; ') });
}

async function recordSave({ auth }: Container, number: number): Promise<RecordedSave> {
  const { storage, clock } = services;
  recorder.take();
  const actor = expectOk(await requireActor({ auth: await auth(), storage, clock, headers }));
  const answer = expectOk(
    await saveDraft({ services, actor, key: KEY, idempotencyKey: crypto.randomUUID(), save: saveBody(number) }),
  );
  return { statements: recorder.take(), answer };
}
