import { departmentKind, type KeyFigures, keyFiguresOf, sameKind } from '#lib/core/picture/index.ts';
import { ok } from '#lib/core/result/index.ts';
import type { ReleaseHead } from '#lib/core/screen/index.ts';
import type { BudgetKey } from '#lib/core/workflow/index.ts';
import type { Releases as AllReleases } from '../releases.ts';
import { createShelf } from '../shelf.ts';

/** What comparing needs of what was published. */
export type Releases = Pick<AllReleases, 'find' | 'read' | 'list'>;

/** Years before the one that is looked at that are shown. */
const EARLIER_YEARS = 4;
/** Departments that a search offers at most. */
const MOST_OFFERED = 24;

/** What reports are compared by, kept by their hash: small, and the same for as long as the report is. */
const shelf = createShelf<KeyFigures>({ limit: 8_000_000, weigh: (figures) => JSON.stringify(figures).length });

/** What a published report is compared by; nothing where there is none at that address. */
export async function figuresOfRelease(input: {
  releases: Releases;
  key: BudgetKey;
  version?: number;
}): Promise<KeyFigures | undefined> {
  const { releases, key, version } = input;
  const found = await releases.find({ key, version });
  if (!found.ok) return undefined;
  const figures = await shelf.take({
    name: found.value.sha256,
    make: async () => {
      const release = await releases.read({ key, version: found.value.key.version });
      return release.ok ? ok(keyFiguresOf(release.value.document)) : release;
    },
  });
  return figures.ok ? figures.value : undefined;
}

/** The department's own reports of the years before, the newest versions, at most four. */
export async function earlierFigures({ releases, key }: { releases: Releases; key: BudgetKey }): Promise<KeyFigures[]> {
  const { releases: own } = await releases.list({ region: key.region, department: key.department });
  const earlier = own
    .filter((head) => head.key.year < key.year)
    .sort((one, other) => other.key.year - one.key.year)
    .slice(0, EARLIER_YEARS);
  return figuresOfAll({ releases, keys: earlier.map((head) => head.key) });
}

/** What several reports are compared by, one after the other; those that are not there are left out. */
export async function figuresOfAll(input: { releases: Releases; keys: readonly BudgetKey[] }): Promise<KeyFigures[]> {
  const figures: KeyFigures[] = [];
  for (const key of input.keys) {
    const one = await figuresOfRelease({ releases: input.releases, key });
    if (one !== undefined) figures.push(one);
  }
  return figures;
}

/**
 * Departments of the same kind in other regions that published the same year: those of the same name first, then those that
 * share the code alone, by region.
 */
export async function alikeReleases(input: { releases: Releases; release: ReleaseHead }): Promise<ReleaseHead[]> {
  const { releases, release } = input;
  const { key } = release;
  const own = named(release);
  const searches = [{ department: key.department }, { text: departmentKind(own) }];
  const found = await Promise.all(searches.map((search) => releases.list({ year: key.year, ...search })));
  const heads = found.flatMap((list) => list.releases);
  const nameless = (head: ReleaseHead) => (departmentKind(named(head)) === departmentKind(own) ? 0 : 1);
  return unique(heads)
    .filter((head) => head.key.region !== key.region && sameKind(own, named(head)))
    .sort((one, other) => nameless(one) - nameless(other) || (one.key.region < other.key.region ? -1 : 1))
    .slice(0, MOST_OFFERED);
}

/** Departments whose name holds a text, of the same year, without the one that is looked at. */
export async function namedReleases(input: {
  releases: Releases;
  key: BudgetKey;
  text: string;
}): Promise<ReleaseHead[]> {
  const { releases, key, text } = input;
  if (text === '') return [];
  const found = await releases.list({ year: key.year, text });
  return found.releases.filter((head) => !isSame(head.key, key)).slice(0, MOST_OFFERED);
}

/** Whether two addresses name the same budget. */
export function isSame(one: BudgetKey, other: BudgetKey): boolean {
  return one.region === other.region && one.department === other.department && one.year === other.year;
}

/** Each budget once. */
export function unique(heads: readonly ReleaseHead[]): ReleaseHead[] {
  return heads.filter((head, index) => heads.findIndex(({ key }) => isSame(key, head.key)) === index);
}

function named({ key, regionName, departmentName }: ReleaseHead) {
  return { code: key.department, regionName, name: departmentName };
}
