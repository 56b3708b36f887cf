import { type OpenDraft, openDraft } from '#components/draft/open-draft.ts';
import { type Answer, ask } from '#components/server/ask.ts';
import type { DraftSaved, DraftView, QuotasView } from '#lib/core/screen/index.ts';

/** A region's 定额 as a draft of the one form, so that it is filled and saved as every form is. */
function viewOf(quotas: QuotasView): DraftView {
  const { region, regionName, fiscalYear, person, form, editable, readOnly } = quotas;
  return {
    key: { region, department: '', year: fiscalYear },
    regionName,
    departmentName: '',
    template: '',
    state: 'drafting',
    round: 1,
    person,
    units: [],
    forms: [form],
    editable: editable ? ['budget-office'] : [],
    ...(readOnly === undefined ? {} : { readOnly }),
    quotas: [],
  };
}

async function load(address: string): Promise<Answer<DraftView>> {
  const answer = await ask<QuotasView>(address, { method: 'GET' });
  return answer.ok ? { ok: true, value: viewOf(answer.value) } : answer;
}

/** Loads a region's 定额 and opens them for filling. @returns words for people where that is not possible */
export async function openQuotas(address: string): Promise<OpenDraft | string> {
  const answer = await load(address);
  if (!answer.ok) return answer.message ?? '定额表没有取到。请检查网络后刷新本页。';
  return openDraft({
    address,
    view: answer.value,
    server: {
      load: () => load(address),
      save: ({ idempotencyKey, body }) =>
        ask<DraftSaved>(address, {
          method: 'PUT',
          headers: { 'content-type': 'application/json', 'idempotency-key': idempotencyKey },
          body,
        }),
    },
  });
}
