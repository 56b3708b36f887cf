export type { Mend } from './mend.ts';
export { mendOf } from './mend-of.ts';
