import type { Laid } from '#tests/support/layouts/sheets.ts';
import type { ForeignDepartment } from './foreign-department.ts';
import { jiangsuStyle } from './style-jiangsu.ts';
import { sichuanStyle } from './style-sichuan.ts';

/** A way that reports are written somewhere else: another order, other tables, other sentences. */
export type ForeignStyle = { name: string; print: (department: ForeignDepartment) => Laid };

export const FOREIGN_STYLES: readonly ForeignStyle[] = [
  { name: '四川', print: sichuanStyle },
  { name: '江苏', print: jiangsuStyle },
];
