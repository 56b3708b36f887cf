import type { DraftStore } from '#components/draft/draft-store.ts';
import { savedWithin } from '#components/draft/saved-within.ts';
import { askInWords } from '#components/server/ask-in-words.ts';
import { budgetPath } from '#components/shell/addresses.ts';
import { WORKBOOK_LIMIT, type WorkbookUpload } from '#lib/core/entry/index.ts';
import type { FormKey } from '#lib/core/forms/index.ts';
import { ok, type Result, refuse } from '#lib/core/result/index.ts';
import type { BudgetKey } from '#lib/core/workflow/index.ts';

const XLSX = 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet';
/** Longest that is waited for what was typed just now to be saved, in ms. */
const PATIENCE = 8_000;

/** Address of a form's template. */
export function workbookAddress({ budget, key }: { budget: BudgetKey; key: FormKey }): string {
  return `/api${budgetPath(budget)}/forms/${key.form}/${key.owner === '' ? '-' : encodeURIComponent(key.owner)}/workbook`;
}

/** Saves what was typed just now: a template is made of, and compared with, what the server has. */
export async function savedFirst(draft: Pick<DraftStore, 'save' | 'status'>): Promise<Result<void, string>> {
  const saved = await savedWithin({ draft, patience: PATIENCE });
  return saved ? ok(undefined) : refuse('刚才填的内容还没有保存，请等显示“已保存”后再试');
}

/** Fetches a form's template; hands it over as a file. */
export function fetchTemplate(address: string): Promise<Result<{ blob: Blob; name: string }, string>> {
  return askInWords({
    address,
    take: async (answer) => {
      const encoded = /filename\*=UTF-8''([^;]+)/.exec(answer.headers.get('content-disposition') ?? '')?.[1];
      return { blob: await answer.blob(), name: encoded === undefined ? '模板.xlsx' : decodeURIComponent(encoded) };
    },
  });
}

/** Sends a filled template; answers what it would change, or a sentence why not. */
export async function sendTemplate(input: { address: string; file: File }): Promise<Result<WorkbookUpload, string>> {
  const { address, file } = input;
  if (file.size > WORKBOOK_LIMIT) return refuse('文件超过 10 MB，请删去与填报无关的内容后再上传');
  return askInWords({ address, request: { method: 'POST', headers: { 'Content-Type': XLSX }, body: file } });
}
