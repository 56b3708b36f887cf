export type { FieldHelp, FormHelp } from './form-help.ts';
export { fieldHelp, formHelp } from './help-of-form.ts';
