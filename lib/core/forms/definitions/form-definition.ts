import type { FieldDefinition, FormDefinition, FormId, SectionDefinition } from '../definition.ts';
import { controlFiguresForm } from './control-figures.ts';
import { DISTRICT_WORDS } from './district-words.ts';
import { explanationsForm } from './explanations.ts';
import { incomeForm } from './income.ts';
import { operatingForm } from './operating.ts';
import { overallPerformanceForm } from './overall-performance.ts';
import { personnelForm } from './personnel.ts';
import { priorYearForm } from './prior-year.ts';
import { profileForm } from './profile.ts';
import { projectForm } from './project.ts';
import { projectPerformanceForm } from './project-performance.ts';
import { projectsForm } from './projects.ts';
import { procurementForm, purchasedServicesForm } from './purchases.ts';
import { quotasForm } from './quotas.ts';
import { threePublicForm } from './three-public.ts';
import { unitForm } from './unit.ts';

/** The forms in the words of the standard. */
const STANDARD: Readonly<Record<FormId, FormDefinition>> = {
  profile: profileForm,
  unit: unitForm,
  projects: projectsForm,
  personnel: personnelForm,
  operating: operatingForm,
  income: incomeForm,
  project: projectForm,
  'project-performance': projectPerformanceForm,
  procurement: procurementForm,
  'purchased-services': purchasedServicesForm,
  'three-public': threePublicForm,
  'overall-performance': overallPerformanceForm,
  explanations: explanationsForm,
  'prior-year': priorYearForm,
  'control-figures': controlFiguresForm,
  quotas: quotasForm,
};

const worded = new Map<string, FormDefinition>();

/** A form as a district words it; the standard's words where the template has none of its own, or none is named. */
export function formDefinition(input: { id: FormId; template?: string }): FormDefinition {
  const { id, template = '' } = input;
  const words = DISTRICT_WORDS[template];
  if (words === undefined) return STANDARD[id];
  const key = `${template}/${id}`;
  const known = worded.get(key) ?? inWords(STANDARD[id], words);
  worded.set(key, known);
  return known;
}

/** A section of a form. @throws Error when the form has none of that id: ids are the program's own */
export function sectionOf(input: { definition: FormDefinition; section: string }): SectionDefinition {
  const found = input.definition.sections.find((section) => section.id === input.section);
  if (found === undefined) throw new Error(`form ${input.definition.id} has no section ${input.section}`);
  return found;
}

function inWords(definition: FormDefinition, words: Readonly<Record<string, string>>): FormDefinition {
  const called = <T extends { id: string; label: string }>(part: T, path: string): T => ({
    ...part,
    label: words[path] ?? part.label,
  });
  return {
    ...called(definition, definition.id),
    sections: definition.sections.map((section) => {
      const path = `${definition.id}.${section.id}`;
      const fields = section.fields.map((field): FieldDefinition => called(field, `${path}.${field.id}`));
      return { ...called(section, path), fields };
    }),
  };
}
