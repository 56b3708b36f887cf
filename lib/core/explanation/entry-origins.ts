import { CATEGORIES } from '#lib/core/ledger/index.ts';
import { sumFen } from '#lib/core/money/index.ts';
import type { Origin, Term } from './explanation.ts';
import type { Facts } from './facts.ts';
import { amountTerm, cellTerm, figureTerm } from './terms.ts';

/** 政府购买服务 and numbers of projects; nothing for another figure. */
export function entryOrigin(facts: Facts, id: string): Origin | undefined {
  const [, item] = /^purchased-services\.(.+)$/.exec(id) ?? [];
  if (item !== undefined) return item === 'total' ? servicesTotal(facts) : serviceItem(facts, Number(item));
  const [, unit, what] = /^unit\.(.+)\.(purchased-services|project-count)$/.exec(id) ?? [];
  if (unit !== undefined && what === 'purchased-services')
    return services(facts, (entry) => entry.unit === unit, '本单位填报的政府购买服务之和');
  if (unit !== undefined) return projectCount(facts, { formula: '本单位有预算的项目个数', unit });
  if (id === 'performance.project-count') return formCount(facts);
  return undefined;
}

type Entry = Facts['context']['budget']['purchasedServices'][number];

function services(facts: Facts, takes: (entry: Entry) => boolean, formula: string): Origin {
  const { units, budget } = facts.context;
  const terms = budget.purchasedServices.flatMap((entry, index): Term[] =>
    takes(entry)
      ? [
          amountTerm({
            label: `${entry.item}（${units.get(entry.unit)?.name ?? entry.unit}）`,
            amount: entry.amount,
            paths: [`purchasedServices[${index}].amount`],
            internal: true,
          }),
        ]
      : [],
  );
  return { kind: 'entered', formula, terms };
}

/** Items in the order in which their figures are numbered. */
function itemsOf({ context }: Facts) {
  return [...Map.groupBy(context.budget.purchasedServices, ({ item }) => item)];
}

function serviceItem(facts: Facts, number: number): Origin | undefined {
  const item = itemsOf(facts)[number - 1]?.[0];
  if (item === undefined) return undefined;
  return services(facts, (entry) => entry.item === item, '各预算单位填报的这一项之和');
}

/** The sum of the items that the sentence lists; where it lists none, of what the units filled in. */
function servicesTotal(facts: Facts): Origin {
  const terms = itemsOf(facts).map(([, entries], index) =>
    figureTerm(facts, {
      id: `purchased-services.${index + 1}`,
      exact: sumFen(entries.map(({ amount }) => amount)),
    }),
  );
  const stated = terms.filter((term) => term !== undefined);
  return stated.length === terms.length
    ? { kind: 'sum', formula: '政府购买服务各项之和', terms: stated }
    : services(facts, () => true, '各预算单位填报的政府购买服务之和');
}

function projectCount(facts: Facts, { formula, unit }: { formula: string; unit: string }): Origin {
  const projects = facts.context.budget.projects.filter(
    (project) => project.unit === unit && CATEGORIES[project.category].kind === 'project',
  );
  const cells = projects.map(({ code: row }) => ({ table: 'projects', row, column: 'total' }));
  const counted = cells.map((cell) => cellTerm(facts, { cell })).filter(({ exact = 0 }) => exact !== 0);
  return { kind: 'sum', formula, terms: counted.map(one) };
}

/** Forms of projects that the report prints. */
function formCount(facts: Facts): Origin {
  const codes = [...facts.sheets.keys()].flatMap((id) => /^project-performance\/(.+)$/.exec(id)?.[1] ?? []);
  const terms = codes.map((row) => one(cellTerm(facts, { cell: { table: 'projects', row, column: 'total' } })));
  return { kind: 'sum', formula: '报告中项目支出绩效目标表的个数', terms };
}

function one({ label, at }: Term): Term {
  return { label, value: '1', measure: '个', ...(at === undefined ? {} : { at }) };
}
