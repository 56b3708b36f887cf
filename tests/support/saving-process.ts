import { randomUUID } from 'node:crypto';
import { writeSync } from 'node:fs';
import { openStorage } from '#db/open.ts';
import { person } from './actors.ts';
import { classificationFor } from './classification.ts';
import { linesFor } from './numbered-saves.ts';
import { save } from './project-lines.ts';

/*
 * A process that does nothing but save: `node saving-process.ts <url> <department> <unit> <project> <saves>`.
 * Prints a line `acknowledged <number> <revision>` the moment a save has been answered. The tests kill it.
 */
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

const readRevision = () =>
  storage.read(async ({ budgets }) => {
    const units = await budgets.units({ actor, key });
    return units.find((candidate) => candidate.code === unit)?.revision ?? 0;
  });

let revision = await readRevision();
for (let done = 0; done < Number(saves); done += 1) {
  // The number of a save is the revision that it makes, so that it never repeats.
  const lines = linesFor(revision);
  const idempotencyKey = `save-on-${revision}-${process.pid}`;
  const saved = await save({ services }, { actor, key, project, idempotencyKey, revision, lines });
  if (saved.ok) {
    writeSync(1, `acknowledged ${revision} ${saved.value.revision} ${idempotencyKey} ${actor.id}\n`);
    revision = saved.value.revision;
  } else if (saved.error.code === 'REVISION_CONFLICT') revision = saved.error.current;
  else throw new Error(`refused: ${JSON.stringify(saved.error)}`);
}
await storage.close();
