import type { FormId } from '#lib/core/forms/index.ts';
import type { FieldHelp, FormHelp } from './form-help.ts';
import { controlFiguresHelp } from './texts/control-figures.ts';
import { explanationsHelp } from './texts/explanations.ts';
import { incomeHelp } from './texts/income.ts';
import { operatingHelp } from './texts/operating.ts';
import { overallPerformanceHelp } from './texts/overall-performance.ts';
import { personnelHelp } from './texts/personnel.ts';
import { priorYearHelp } from './texts/prior-year.ts';
import { procurementHelp } from './texts/procurement.ts';
import { profileHelp } from './texts/profile.ts';
import { projectHelp } from './texts/project.ts';
import { projectPerformanceHelp } from './texts/project-performance.ts';
import { projectsHelp } from './texts/projects.ts';
import { purchasedServicesHelp } from './texts/purchased-services.ts';
import { quotasHelp } from './texts/quotas.ts';
import { threePublicHelp } from './texts/three-public.ts';
import { unitHelp } from './texts/unit.ts';

const HELP: Readonly<Record<FormId, FormHelp>> = {
  profile: profileHelp,
  unit: unitHelp,
  projects: projectsHelp,
  personnel: personnelHelp,
  operating: operatingHelp,
  income: incomeHelp,
  project: projectHelp,
  'project-performance': projectPerformanceHelp,
  procurement: procurementHelp,
  'purchased-services': purchasedServicesHelp,
  'three-public': threePublicHelp,
  'overall-performance': overallPerformanceHelp,
  explanations: explanationsHelp,
  'prior-year': priorYearHelp,
  'control-figures': controlFiguresHelp,
  quotas: quotasHelp,
};

/** What people read about a form and its fields. */
export function formHelp(form: FormId): FormHelp {
  return HELP[form];
}

/** What people read about one field. @throws Error when the form has no such field: ids are the program's own */
export function fieldHelp(at: { form: FormId; section: string; field: string }): FieldHelp {
  const found = HELP[at.form].fields[at.section]?.[at.field];
  if (found === undefined) throw new Error(`nothing is said of ${at.form}.${at.section}.${at.field}`);
  return found;
}
