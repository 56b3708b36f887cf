/** A department of a region, as a released report names it. */
export type NamedDepartment = { regionName: string; name: string };

/** Places before a name: 省, 市, 区 and 县, each of at least two characters, so that 城市管理 and 社区 stay whole. */
const PLACES = /^(?:[^省]{2,4}省)?(?:[^市]{2,4}市)?(?:[^区县旗]{2,4}[区县旗])?/u;

/**
 * What a department is apart from where: `卫生健康局` of `武汉市江夏区卫生健康局（汇总）`. Departments of the same kind do
 * the same work elsewhere.
 */
export function departmentKind({ regionName, name }: NamedDepartment): string {
  const plain = name.replace(/[（(][^）)]*[）)]/gu, '').trim();
  const place = regionName === '' ? -1 : plain.indexOf(regionName);
  const rest = place < 0 ? plain.replace(PLACES, '') : plain.slice(place + regionName.length);
  return rest === '' ? plain : rest;
}

/** Whether two departments do the same work: by their code, or by what they are called. */
export function sameKind(one: NamedDepartment & { code: string }, other: NamedDepartment & { code: string }): boolean {
  return one.code === other.code || departmentKind(one) === departmentKind(other);
}
