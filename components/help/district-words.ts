import { type FormId, formDefinition } from '#lib/core/forms/index.ts';

/** Districts that have their own word for some fields, by template. */
const DISTRICTS = [
  ['wuhan-jiangxia', '武汉市江夏区'],
  ['wuhan-caidian', '武汉市蔡甸区'],
  ['wuhan-hanyang', '武汉市汉阳区'],
  ['wuhan-huangpi', '武汉市黄陂区'],
] as const;

/** What districts call a field where it is not the standard's word; districts with the same word together. */
export function districtWords(at: { form: FormId; section: string; field: string }): {
  district: string;
  words: string;
}[] {
  const standard = fieldLabel({ ...at, template: '' });
  const districts = new Map<string, string[]>();
  for (const [template, district] of DISTRICTS) {
    const words = fieldLabel({ ...at, template });
    if (words !== standard) districts.set(words, [...(districts.get(words) ?? []), district]);
  }
  return [...districts].map(([words, names]) => ({ district: names.join('、'), words }));
}

function fieldLabel(input: { form: FormId; section: string; field: string; template: string }): string {
  const definition = formDefinition({ id: input.form, template: input.template });
  const section = definition.sections.find(({ id }) => id === input.section);
  return section?.fields.find(({ id }) => id === input.field)?.label ?? '';
}
