import { bareDigits } from '#lib/core/money/index.ts';

/** 编制 or 实有, by its columns; `undefined` where nobody filled in a whole number. */
export type Headcount = {
  administrative: number | undefined;
  institution: number | undefined;
  civilService: number | undefined;
};

/** What follows from the people of a unit. `over` is by how many 实有 passes 编制, where it does. */
export type StaffingSums = {
  authorized: number | undefined;
  active: number | undefined;
  retired: number | undefined;
  over: { administrative?: number; institution?: number; civilService?: number; total?: number };
  /** 其中参公 is part of 事业 and may not be more. */
  partTooLarge: { authorized: boolean; active: boolean };
};

/** A whole number as people write it, full-width digits included; `undefined` where it is none. */
export function countOf(text: string): number | undefined {
  const plain = bareDigits(text.normalize('NFKC').trim()) ?? '';
  return /^\d{1,9}$/.test(plain) ? Number(plain) : undefined;
}

/** Sums of a unit's people. 参公 is part of 事业 and never added a second time. A sum without any number is not known. */
export function staffingSums(cell: (field: string) => string): StaffingSums {
  const headcount = (group: 'authorized' | 'active'): Headcount => ({
    administrative: countOf(cell(`${group}.administrative`)),
    institution: countOf(cell(`${group}.institution`)),
    civilService: countOf(cell(`${group}.civilService`)),
  });
  const authorized = headcount('authorized');
  const active = headcount('active');
  const sums = {
    authorized: sumOf(authorized.administrative, authorized.institution),
    active: sumOf(active.administrative, active.institution),
  };
  const over: StaffingSums['over'] = {};
  for (const column of ['administrative', 'institution', 'civilService'] as const) {
    const more = excess(active[column], authorized[column]);
    if (more !== undefined) over[column] = more;
  }
  const more = excess(sums.active, sums.authorized);
  if (more !== undefined) over.total = more;
  return {
    ...sums,
    retired: sumOf(countOf(cell('retired.veteran')), countOf(cell('retired.ordinary'))),
    over,
    partTooLarge: {
      authorized: excess(authorized.civilService, authorized.institution) !== undefined,
      active: excess(active.civilService, active.institution) !== undefined,
    },
  };
}

/** Sum of what is known; nothing where nothing is. */
export function sumOf(...counts: (number | undefined)[]): number | undefined {
  const known = counts.filter((count) => count !== undefined);
  return known.length === 0 ? undefined : known.reduce((sum, count) => sum + count, 0);
}

function excess(more: number | undefined, less: number | undefined): number | undefined {
  return more !== undefined && less !== undefined && more > less ? more - less : undefined;
}
