import { type Browser, type BrowserContext, expect, type Page } from '@playwright/test';
import { budgetPath } from '#components/shell/addresses.ts';
import type { FormKey, FormRow } from '#lib/core/forms/index.ts';
import type { DraftView } from '#lib/core/screen/index.ts';
import type { BudgetKey } from '#lib/core/workflow/index.ts';
import { newAccount, type Person } from './command-line.ts';
import { enterAs } from './entry-page.ts';
import { demonstrationPassword, ownOrigin, sendSignIn } from './visitor.ts';

const REGION = '420115000';

/** Opens a year of a department as the budget office does; an empty one with two units where nothing else is said. */
export async function openYear(input: {
  context: BrowserContext;
  department: string;
  year: number;
  /** Whether names and units come from the year before. */
  follows?: boolean;
  password?: string;
}): Promise<BudgetKey> {
  const { context, department, year, follows = false, password = demonstrationPassword() } = input;
  const key = { region: REGION, department, year };
  const signedIn = await sendSignIn(context, { username: 'budget-office', password });
  expect(signedIn.status()).toBe(200);
  const opening = follows ? key : { ...key, ...namesOf(department) };
  const answer = await context.request.post('/api/budgets', { data: opening, headers: await ownOrigin(context) });
  expect(answer.status(), await answer.text()).toBe(201);
  await context.clearCookies();
  return key;
}

function namesOf(department: string) {
  return {
    departmentName: `第${department}局`,
    section: { code: '08', name: '社会保障科' },
    template: 'wuhan-jiangxia',
    units: [
      { code: `${department}001`, name: `第${department}局本级`, nature: 'administrative', headquarters: true },
      { code: `${department}002`, name: `第${department}局中心`, nature: 'fully-funded', headquarters: false },
    ],
  };
}

/** Somebody who fills the forms of the department's first unit. */
export function newPreparer(input: {
  department: string;
  username: string;
  name: string;
  databaseUrl?: string;
}): Promise<Person> {
  const { department } = input;
  return newAccount({ ...input, role: 'preparer', region: REGION, unit: `${department}001` });
}

/** A browser of a person's own. */
export async function browserOf(browser: Browser, person: Person): Promise<Page> {
  const context = await browser.newContext();
  const page = await context.newPage();
  await enterAs(page, person);
  return page;
}

/** An empty year of a department of one's own, and somebody who fills the forms of its first unit, signed in. */
export async function freshPreparer(browser: Browser, input: { department: string; name: string }) {
  const { department, name } = input;
  const context = await browser.newContext();
  const budget = await openYear({ context, department, year: 2026 });
  await context.close();
  const person = await newPreparer({ department, name, username: `of-${department}` });
  return { budget, unit: `${department}001`, person, page: await browserOf(browser, person) };
}

/** The rows of a form as the server has them, in the order of their list. */
export async function storedRows(page: Page, input: { budget: BudgetKey; form: FormKey }): Promise<FormRow[]> {
  const answer = await page.context().request.get(`/api${budgetPath(input.budget)}/draft`);
  expect(answer.status()).toBe(200);
  const { forms } = (await answer.json()) as DraftView;
  const form = forms.find(({ form, owner }) => form === input.form.form && owner === input.form.owner);
  return [...(form?.rows ?? [])].sort((a, b) => (a.rank < b.rank ? -1 : 1));
}
