/** Groups of rules by the first letters of their ids, in the order of the catalogue, with their names for people. */
export const RULE_GROUPS: readonly { id: string; name: string }[] = [
  { id: 'TI', name: '表内勾稽' },
  { id: 'TX', name: '表间勾稽' },
  { id: 'NT', name: '文字与表' },
  { id: 'NY', name: '年度比较' },
  { id: 'PF', name: '绩效目标' },
  { id: 'CL', name: '科目分类' },
  { id: 'TQ', name: '文字质量' },
];

/** The group of a rule by its id; itself where it is of none. */
export function ruleGroup(rule: string): { id: string; name: string } {
  const id = rule.slice(0, 2);
  return RULE_GROUPS.find((group) => group.id === id) ?? { id, name: id };
}
