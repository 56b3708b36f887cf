import {
  type DraftForm,
  type FormPlace,
  type FormState,
  formName,
  formState,
  type Gap,
} from '#lib/core/forms/index.ts';
import type { LiveFinding } from './live-finding.ts';

/**
 * How far each form is, by its name.
 * @param input.findings what the rules found: a form that one of them blocks is wrong
 */
export function formStates(input: {
  forms: readonly DraftForm[];
  gaps: readonly Gap[];
  findings: readonly LiveFinding[];
}): Record<string, FormState> {
  const gapsOf = new Map<string, Gap[]>();
  for (const gap of input.gaps) {
    const name = formName(gap.place);
    const known = gapsOf.get(name);
    if (known === undefined) gapsOf.set(name, [gap]);
    else known.push(gap);
  }
  const blocked = new Set(input.findings.flatMap(blockedForms));
  return Object.fromEntries(
    input.forms.map((form) => {
      const name = formName(form);
      return [name, formState({ form, gaps: gapsOf.get(name) ?? [], blocked: blocked.has(name) })];
    }),
  );
}

/** Forms that a finding puts in the wrong: it leads to a cell of theirs. A sum that many forms feed blames none of them. */
function blockedForms({ kind, places }: LiveFinding): string[] {
  const cells = places.filter(({ row }: FormPlace) => row !== undefined);
  return kind === 'blocks' ? cells.map(formName) : [];
}
