import { randomUUID } from 'node:crypto';
import { writeSync } from 'node:fs';
import { flushCompileCache } from 'node:module';
import { openStorage } from '#db/open.ts';
import type { FormKey } from '#lib/core/forms/index.ts';
import { person } from './actors.ts';
import { classificationFor } from './classification.ts';
import { saveForm, storedForm } from './form-saves.ts';
import { changesFor } from './numbered-saves.ts';

/*
 * A process that does nothing but save: `node saving-process.ts <url> <department> <unit> <project> <saves>`.
 * Prints a line `acknowledged <revision> <next> <key> <person>` the moment a save has been answered. The tests kill it.
 */
// Whoever is killed writes down nothing at its end: the next starts in half the time by what is written here.
flushCompileCache();
const [url = '', department = '', unit = '', project = '', saves = ''] = process.argv.slice(2);
const clock = { now: () => new Date() };
const ids = { next: () => randomUUID() };
const { storage } = await openStorage({ url, clock, ids });
const services = {
  storage,
  clock,
  ids,
  classificationOf: async (query: { fiscalYear: number }) => classificationFor(query.fiscalYear),
};
const actor = person({ role: 'preparer', id: `saver-${unit}-${process.pid}`, department, unit });
const key = { region: '420115000', department, year: 2026 };
const form: FormKey = { form: 'operating', owner: unit };

for (let done = 0; done < Number(saves); done += 1) {
  const { revision, rows: before } = await storedForm(services, form, key);
  // The number of a save is the revision that it is made on, so that it never repeats.
  const changes = changesFor({ revision, project, before });
  const idempotencyKey = `save-on-${revision}-${process.pid}`;
  const saved = await saveForm(services, { actor, key, form, idempotencyKey, revision, changes });
  if (!saved.ok) throw new Error(`refused: ${JSON.stringify(saved.error)}`);
  writeSync(1, `acknowledged ${revision} ${saved.value.saved[0]?.revision} ${idempotencyKey} ${actor.id}\n`);
}
await storage.close();
