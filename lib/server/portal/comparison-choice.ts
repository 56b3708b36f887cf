import type { ReleaseHead } from '#lib/core/screen/index.ts';
import type { BudgetKey } from '#lib/core/workflow/index.ts';
import { CHOSEN, type OfferedDepartment, WITH } from '#lib/exporters/portal/index.ts';
import { budgetKey } from '../budget-address.ts';
import { alikeReleases, isSame, namedReleases, type Releases, unique } from './compared-releases.ts';

/** Departments that are compared at once: more columns nobody reads. */
export const MOST_COMPARED = 5;
/** Of those of the same kind, how many are compared before anybody chooses. */
const AT_FIRST = 3;

/** Whom a report is compared with, and what the form offers besides. */
export type Choice = { keys: BudgetKey[]; alike: OfferedDepartment[]; found: OfferedDepartment[] };

/** Whom to compare with: those that the address names, or, before anybody chose, the first of the same kind. */
export async function choiceOf(input: {
  releases: Releases;
  release: ReleaseHead;
  query: URLSearchParams;
  text: string;
}): Promise<Choice> {
  const { releases, release, query, text } = input;
  const alike = await alikeReleases({ releases, release });
  const named = await namedReleases({ releases, key: release.key, text });
  const wanted = query.getAll(WITH).flatMap(keyOf);
  const picked = await headsOf({
    releases,
    keys: wanted.filter((key) => !isSame(key, release.key)).slice(0, MOST_COMPARED),
  });
  const first = query.has(CHOSEN) || wanted.length > 0 ? picked : alike.slice(0, AT_FIRST);
  const offered = (heads: readonly ReleaseHead[]) =>
    heads.map((head) => ({ ...head, chosen: first.some(({ key }) => isSame(key, head.key)) }));
  const others = unique([...picked, ...named]).filter((head) => !alike.some(({ key }) => isSame(key, head.key)));
  return { keys: first.map(({ key }) => key), alike: offered(alike), found: offered(others) };
}

function keyOf(value: string): BudgetKey[] {
  const [region = '', year = '', department = ''] = value.split('/');
  const key = budgetKey({ region, year, department });
  return key === undefined ? [] : [key];
}

async function headsOf({ releases, keys }: { releases: Releases; keys: readonly BudgetKey[] }): Promise<ReleaseHead[]> {
  const heads = await Promise.all(keys.map((key) => releases.find({ key })));
  return unique(heads.flatMap((head) => (head.ok ? [head.value] : [])));
}
