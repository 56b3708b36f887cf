import type { ReleaseHead } from '#lib/core/screen/index.ts';
import { element, escaped, joined, type Markup, voidElement } from '../../html/markup.ts';

/** A department that can be set beside this one: its address part, and whether it is. */
export type OfferedDepartment = Pick<ReleaseHead, 'key' | 'departmentName' | 'regionName'> & { chosen: boolean };

/** Name of the address part that names a department, and of the one that says that the form was sent. */
export const WITH = 'with';
export const CHOSEN = 'chosen';

/** A department in an address: `420115000/2026/215`. */
export function departmentValue({ region, year, department }: ReleaseHead['key']): string {
  return `${region}/${year}/${department}`;
}

/**
 * What to compare with: departments that do the same work elsewhere, and those that a name was looked for by. Without a
 * script it is a form like any other.
 */
export function chooseForm(input: {
  action: string;
  text: string;
  alike: readonly OfferedDepartment[];
  found: readonly OfferedDepartment[];
  most: number;
}): Markup {
  const { action, text, alike, found, most } = input;
  return element(
    'form',
    { method: 'get', action: `${action}#departments`, class: 'choose', 'aria-label': '选择对比的部门' },
    voidElement('input', { type: 'hidden', name: CHOSEN, value: '1' }),
    alike.length === 0 ? joined([]) : group({ legend: '其他地区的同类部门', departments: alike }),
    found.length === 0
      ? joined([])
      : group({ legend: text === '' ? '已选的部门' : '按名称找到的部门', departments: found }),
    element(
      'p',
      { class: 'seek-name' },
      element('label', { for: 'compare-text' }, escaped('按名称查找部门')),
      voidElement('input', {
        id: 'compare-text',
        type: 'search',
        name: 'text',
        value: text,
        maxlength: 60,
        autocomplete: 'off',
        placeholder: '如：医疗保障局',
      }),
      element('button', { type: 'submit' }, escaped('对比')),
    ),
    element('p', { class: 'quiet' }, escaped(`一次最多对比${most}个部门。`)),
  );
}

function group({ legend, departments }: { legend: string; departments: readonly OfferedDepartment[] }): Markup {
  const choices = departments.map(({ key, departmentName, regionName, chosen }) =>
    element(
      'label',
      {},
      voidElement('input', {
        type: 'checkbox',
        name: WITH,
        value: departmentValue(key),
        checked: chosen ? '' : undefined,
      }),
      escaped(`${regionName}　${departmentName}　${key.year}年`),
    ),
  );
  return element('fieldset', {}, element('legend', {}, escaped(legend)), joined(choices, '\n'));
}
