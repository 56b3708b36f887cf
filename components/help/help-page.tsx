import { FORM_IDS, type FormId, formDefinition } from '#lib/core/forms/index.ts';
import { FormHelpPage } from './form-help-page.tsx';
import { GuidePage } from './guide-page.tsx';
import { GUIDES } from './guides.ts';

function guideOf(page: string) {
  return GUIDES.find(({ id }) => id === page);
}

function formOf(page: string): FormId | undefined {
  return FORM_IDS.find((id) => id === page);
}

/** Title of a page of 帮助 by its id; absent where there is none. */
export function helpTitle(page: string): string | undefined {
  const form = formOf(page);
  return guideOf(page)?.title ?? (form && formDefinition({ id: form }).label);
}

/** A page of 帮助 by its id; nothing where there is none. */
export function HelpPage({ page }: { page: string }) {
  const guide = guideOf(page);
  if (guide !== undefined) return <GuidePage guide={guide} />;
  const form = formOf(page);
  return form === undefined ? null : <FormHelpPage definition={formDefinition({ id: form })} />;
}
