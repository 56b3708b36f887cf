import { PublicationScreen } from '#components/publication/publication-screen.tsx';
import { publicationPath } from '#components/shell/addresses.ts';
import type { BudgetParams } from '#lib/server/budget-address.ts';
import { requireVisibleBudget } from '../visible-budget.ts';

/** 公开审查. The page is a frame: what it shows comes as JSON, each request proved by itself. */
export default async function PublicationPage({ params }: { params: Promise<BudgetParams> }) {
  const { budget } = await requireVisibleBudget({ params: await params, page: publicationPath });
  return <PublicationScreen budget={budget.key} />;
}
