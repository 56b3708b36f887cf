import type { Laid } from '#tests/support/layouts/sheets.ts';
import type { ForeignDepartment } from './foreign-department.ts';
import { hunanStyle } from './style-hunan.ts';
import { jiangsuStyle } from './style-jiangsu.ts';
import { sichuanStyle } from './style-sichuan.ts';

/** A way that reports are written somewhere else: another order, other tables, other sentences. */
export type ForeignStyle = { name: string; print: (department: ForeignDepartment) => Laid };

/** The places whose reports are written most unlike those of 武汉. */
export const FOREIGN_STYLES: readonly ForeignStyle[] = [
  { name: '四川', print: sichuanStyle },
  { name: '江苏', print: jiangsuStyle },
  { name: '湖南', print: hunanStyle },
];
