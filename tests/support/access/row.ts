import type { Place, Principal } from './served-region.ts';

/** A request of one cell: parts of the address, query, body, and headers beside those of every page of ours. */
export type Asked = {
  params?: Record<string, string>;
  query?: string;
  body?: unknown;
  headers?: Record<string, string>;
};

/** What each principal is answered at a place; `others` are all that are not named. */
export type Answers = Partial<Record<Principal, number>> & { others: number };

/**
 * One row of the matrix: what is done at which address, how it is asked at a place, and what every principal is answered
 * there. What is asked changes nothing where it is refused, and where it is allowed nothing that another cell rests on.
 */
export type Row = {
  /** Folder of the route below app/api. */
  route: string;
  method: 'GET' | 'POST' | 'PUT' | 'PATCH' | 'DELETE';
  action: string;
  ask(place: Place, principal: Principal): Asked | Promise<Asked>;
  places: Partial<Record<Place, Answers>>;
};

/** Budgets that are seen beside the own one: those of the section, those of the region. */
const BEYOND: Record<'otherDepartment' | 'otherSection', readonly Principal[]> = {
  otherDepartment: ['section-reviewer', 'budget-office', 'auditor'],
  otherSection: ['budget-office', 'auditor'],
};

/**
 * What a route about a budget answers everywhere, from what it answers at home: the same where the principal sees the
 * other budget, 404 where not. To administrators every budget is one that is not there.
 * @param input.otherUnit where the unit matters: what it answers about a neighbour's part
 */
export function budgetPlaces(input: { own: Answers; otherUnit?: Answers }): Row['places'] {
  const { own, otherUnit } = input;
  const seenBy = (principals: readonly Principal[]): Answers => ({
    ...signedOut,
    ...Object.fromEntries(principals.map((principal) => [principal, own[principal] ?? own.others])),
    others: 404,
  });
  const home = (answers: Answers): Answers => ({ ...signedOut, ...administrators(404), ...answers });
  return {
    own: home(own),
    ...(otherUnit === undefined ? {} : { otherUnit: home(otherUnit) }),
    otherDepartment: seenBy(BEYOND.otherDepartment),
    otherSection: seenBy(BEYOND.otherSection),
    otherRegion: seenBy([]),
  };
}

/** Nobody is asked to sign in; whoever has a password to change is told to change it. */
export const signedOut = { nobody: 401, 'password-due': 403 } as const;

/** The same answer to every administrator of accounts. */
export function administrators(status: number): Partial<Record<Principal, number>> {
  return { 'system-admin': status, 'security-admin': status, 'chief-security': status, 'audit-admin': status };
}
