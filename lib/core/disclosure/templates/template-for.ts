import type { DisclosureTemplate } from './template.ts';
import { wuhanCaidian } from './wuhan-caidian.ts';
import { wuhanHanyang } from './wuhan-hanyang.ts';
import { wuhanHuangpi } from './wuhan-huangpi.ts';
import { wuhanJiangxia } from './wuhan-jiangxia.ts';

/** Every template that reports can be made by. */
export const TEMPLATES: readonly DisclosureTemplate[] = [wuhanJiangxia, wuhanHanyang, wuhanHuangpi, wuhanCaidian];

/** The template of an id that is in force for a budget year, or nothing. */
export function templateFor(input: { id: string; fiscalYear: number }): DisclosureTemplate | undefined {
  return TEMPLATES.find(
    ({ id, effective }) =>
      id === input.id && effective.from <= input.fiscalYear && input.fiscalYear <= (effective.to ?? input.fiscalYear),
  );
}
