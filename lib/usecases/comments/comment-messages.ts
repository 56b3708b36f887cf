import type { Actor, BudgetKey, RoleId } from '#lib/core/workflow/index.ts';
import type { BudgetHeader, Repositories, StoredAccount } from '../ports/index.ts';

/** Roles whose remarks on a unit's part its department answers for as well. */
const FROM_ABOVE: readonly string[] = ['section-reviewer', 'budget-office'] satisfies RoleId[];

/** Longest part of a remark that a message repeats, in letters. */
const LONGEST_QUOTE = 80;

/**
 * Tells whoever a remark, an answer or a cut concerns: the people of the unit that it is on, or of the department, and
 * everybody who has a part in the thread; never who wrote it.
 * @param input.unit code of the unit, '' for the department's own
 * @param input.people account ids of those who wrote in the thread
 * @param input.said what happened: `批注了`, `核减了`
 */
export async function tellOfRemark(input: {
  repositories: Pick<Repositories, 'accounts' | 'messages'>;
  actor: Actor;
  key: BudgetKey;
  header: BudgetHeader;
  unit: string;
  people: readonly string[];
  said: string;
  placeWords: string;
  text: string;
  at: Date;
}): Promise<void> {
  const { repositories, actor, key, header, unit, said, placeWords, text, at } = input;
  const accounts = await repositories.accounts.concernedWith(key);
  const people = new Set(input.people);
  const to = accounts.filter(
    (account) => account.id !== actor.id && (people.has(account.id) || concerns(input, account)),
  );
  if (to.length === 0) return;
  const quote = text.length > LONGEST_QUOTE ? `${text.slice(0, LONGEST_QUOTE)}…` : text;
  await repositories.messages.send({
    to: to.map(({ id }) => id),
    content: {
      kind: 'commented',
      budget: key,
      unit,
      departmentName: header.departmentName,
      text: `${actor.name}${said}“${placeWords}”：${quote}`,
    },
    at,
  });
}

function concerns(input: { actor: Actor; key: BudgetKey; unit: string }, account: StoredAccount): boolean {
  const { actor, key, unit } = input;
  if (account.department !== key.department) return false;
  if (account.role === 'department-lead') return unit === '' || FROM_ABOVE.includes(actor.role);
  return account.unit === unit && (account.role === 'preparer' || account.role === 'unit-head');
}
