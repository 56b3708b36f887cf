/** What an account counts as in “三公”经费. */
export type ThreePublicPart = 'abroad' | 'vehicles.purchase' | 'vehicles.operation' | 'reception';

/** Accounts that the statute itself names as “三公”经费, 部门预算支出经济分类. */
const PARTS: Readonly<Record<string, ThreePublicPart>> = {
  30212: 'abroad',
  31013: 'vehicles.purchase',
  30913: 'vehicles.purchase',
  30231: 'vehicles.operation',
  30217: 'reception',
};

/** The part of “三公”经费 that a 款 is; nothing for all others. */
export function threePublicPart(economic: string): ThreePublicPart | undefined {
  return PARTS[economic];
}
