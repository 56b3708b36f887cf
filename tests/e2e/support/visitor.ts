import { readFileSync } from 'node:fs';
import path from 'node:path';
import { type BrowserContext, expect, type Page } from '@playwright/test';

/** The budget of the demonstration. */
export const BUDGET = '/budgets/420115000/215/2026';
export const BUDGET_DATA = `/api${BUDGET}`;

/** What the server's starter wrote down: the password of the demonstration's accounts, and where the data are. */
export function demonstration(): { password: string; databaseUrl: string } {
  const file = process.env.E2E_ACCOUNTS ?? path.resolve(import.meta.dirname, '../../../.cache/e2e-accounts.json');
  return JSON.parse(readFileSync(file, 'utf8'));
}

/** The password of the demonstration's accounts. */
export function demonstrationPassword(): string {
  return demonstration().password;
}

/** Sends a sign-in as our own page does. */
export async function sendSignIn(context: BrowserContext, credentials: { username: string; password: string }) {
  return context.request.post('/api/auth/sign-in/username', { data: credentials, headers: await ownOrigin(context) });
}

/** The headers of a request that a page of ours makes. */
export async function ownOrigin(context: BrowserContext): Promise<{ origin: string }> {
  const health = await context.request.get('/api/health');
  return { origin: new URL(health.url()).origin };
}

/** Signs a browser in without the form; a context alone, which costs no window, where only requests are sent. */
export async function signedIn(browser: Page | BrowserContext, username: string): Promise<void> {
  const context = 'context' in browser ? browser.context() : browser;
  const answer = await sendSignIn(context, { username, password: demonstrationPassword() });
  expect(answer.status(), `${username} signs in`).toBe(200);
}

/** The address of a tab of the demonstration's budget. */
export function tabPath(tab: string): string {
  return `${BUDGET}/report#${tab}`;
}

/** Waits for the data of an opened tab. */
export async function budgetIsOpen(page: Page): Promise<void> {
  // The first of a run waits for the server to derive the budget.
  await expect(page.getByRole('contentinfo').getByText('收入总计')).toBeVisible();
}

/** Opens a tab of the demonstration's budget and waits for its data. */
export async function openBudget(page: Page, tab: string): Promise<void> {
  await page.goto(tabPath(tab));
  await budgetIsOpen(page);
}

/** An amount on screen, as hundredths. */
export function hundredths(text: string | null): number {
  return Number((text ?? '').replaceAll(/[^\d-]/g, ''));
}
