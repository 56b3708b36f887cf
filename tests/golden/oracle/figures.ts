import { fundOf, type Given, kindOf, type Line, percent, sum, wanyuan } from './lines.ts';

/** What the figures of the sentences must say, by id. */
export type ExpectedFigures = Record<string, string>;

/** What a template says of itself that figures depend on. */
type Scope = { agencyOperating: 'all-units' | 'administrative-units' };

const isGeneral = ({ source }: { source: string }) => fundOf(source) === 'general';
const isAppropriation = ({ source }: { source: string }) =>
  ['general', 'govfund', 'statecapital'].includes(fundOf(source));
const codes = (lines: readonly Line[], length: number) => new Set(lines.map((line) => line.function.slice(0, length)));
const THREE: readonly [string, readonly string[]][] = [
  ['abroad', ['30212']],
  ['vehicles.purchase', ['31013', '30913']],
  ['vehicles.operation', ['30231']],
  ['vehicles', ['31013', '30913', '30231']],
  ['reception', ['30217']],
  ['total', ['30212', '31013', '30913', '30231', '30217']],
];

/** Works the figures out from a package's lines, by the ids that the contract names. Those of nothing are left out. */
export function expectedFigures(given: Given, scope: Scope): ExpectedFigures {
  const amounts = amountsOf(given, scope);
  const figures: ExpectedFigures = {};
  for (const [id, fen] of amounts) if (fen !== 0n) figures[id] = wanyuan(fen);
  for (const [id, fen] of amounts) {
    const side = /^(income|expenditure)\.(?!total|function|carryover\.)/.exec(id)?.[1];
    const whole = side === undefined ? undefined : amounts.get(`${side}.total`);
    if (whole !== undefined && fen !== 0n && !isSource(id)) figures[`${id}.share`] = percent(fen, whole);
  }
  addChanges(figures, { given, amounts });
  return figures;
}

/** Sources within a fund have no share of their own: the fund has. */
const isSource = (id: string) => /^income\.(general|govfund|statecapital)\./.test(id);

function amountsOf(given: Given, scope: Scope): Map<string, bigint> {
  const { spent, income } = given;
  const general = spent.filter(isGeneral);
  const basic = general.filter((line) => kindOf(line.category) === 'basic');
  const agencies = given.units.filter(
    ({ nature }) => scope.agencyOperating === 'all-units' || ['administrative', 'civil-service'].includes(nature),
  );
  const amounts = new Map<string, bigint>([
    ['income.total', sum(income)],
    ['income.carryover', sum(income, ({ period }) => period === 'carryover')],
    ['expenditure.total', sum(spent)],
    ['performance.amount', sum(spent)],
    ['appropriation.total', sum(spent, isAppropriation)],
    ['general.total', sum(general)],
    ['general.current', sum(general, ({ period }) => period === 'current')],
    ['general.carryover', sum(general, ({ period }) => period === 'carryover')],
    ['general.basic', sum(basic)],
    ['general.personnel', sum(basic, ({ category }) => category === 'personnel')],
    ['general.operating', sum(basic, ({ category }) => category === 'operating')],
    ['general.project', sum(general, ({ category }) => kindOf(category) === 'project')],
    [
      'agency-operating',
      sum(basic, ({ category, unit }) => category === 'operating' && agencies.some(({ code }) => code === unit)),
    ],
    ['procurement.total', sum(given.procurement)],
    ['purchased-services.total', sum(given.services)],
    ['govfund.total', sum(spent, ({ source }) => fundOf(source) === 'govfund')],
    ['statecapital.total', sum(spent, ({ source }) => fundOf(source) === 'statecapital')],
  ]);
  for (const kind of ['basic', 'project', 'business', 'remittance', 'subsidy'])
    amounts.set(
      `expenditure.${kind}`,
      sum(spent, ({ category }) => kindOf(category) === kind),
    );
  for (const kind of ['goods', 'works', 'services'])
    amounts.set(
      `procurement.${kind}`,
      sum(given.procurement, (entry) => entry.kind === kind),
    );
  for (const [column, accounts] of THREE)
    amounts.set(
      `three-public.${column}`,
      sum(general, ({ economic }) => accounts.includes(economic)),
    );
  addIncome(amounts, given);
  addCodes(amounts, { given, general, basic });
  return amounts;
}

function addIncome(amounts: Map<string, bigint>, { income }: Given): void {
  for (const { source, period } of income) {
    const fund = fundOf(source);
    const current = period === 'current';
    const same = (line: { source: string; period: string }) => line.period === period && fundOf(line.source) === fund;
    if (!current) amounts.set(`income.carryover.${fund}`, sum(income, same));
    else {
      if (fund !== 'unit') amounts.set(`income.${fund}`, sum(income, same));
      amounts.set(
        `income.${source}`,
        sum(income, (line) => same(line) && line.source === source),
      );
    }
  }
}

function addCodes(amounts: Map<string, bigint>, input: { given: Given; general: Line[]; basic: Line[] }): void {
  const { given, general, basic } = input;
  const { spent, projects } = given;
  for (const length of [3, 5, 7])
    for (const code of codes(spent, length))
      amounts.set(
        `expenditure.function.${code}`,
        sum(spent, (line) => line.function.startsWith(code)),
      );
  for (const code of codes(spent.filter(isAppropriation), 3))
    amounts.set(
      `appropriation.function.${code}`,
      sum(spent, (line) => isAppropriation(line) && line.function.startsWith(code)),
    );
  for (const code of codes(general, 7))
    amounts.set(
      `general.function.${code}`,
      sum(general, (line) => line.function === code),
    );
  for (const length of [3, 5])
    for (const code of new Set(basic.map((line) => line.economic.slice(0, length))))
      amounts.set(
        `economic.${code}`,
        sum(basic, (line) => line.economic.startsWith(code)),
      );
  for (const { code } of projects.filter(({ category }) => kindOf(category) === 'project'))
    amounts.set(
      `project.${code}`,
      sum(spent, (line) => line.project === code),
    );
}

/** Figures whose change is stated, with the name of last year's total. */
const COMPARED: readonly [changed: string, amount: string, prior: string][] = [
  ['total', 'expenditure.total', 'total'],
  ['income', 'income.total', 'total'],
  ['appropriation', 'appropriation.total', 'appropriation'],
  ['general', 'general.total', 'general'],
  ['expenditure.project', 'expenditure.project', 'project'],
  ['agency-operating', 'agency-operating', 'agencyOperating'],
  ['procurement', 'procurement.total', 'procurement'],
  ['three-public.abroad', 'three-public.abroad', 'abroad'],
  ['three-public.reception', 'three-public.reception', 'reception'],
];

function addChanges(figures: ExpectedFigures, input: { given: Given; amounts: Map<string, bigint> }): void {
  const { given, amounts } = input;
  const { functions, totals } = given.prior;
  const amount = (id: string) => amounts.get(id) ?? 0n;
  const put = (id: string, now: bigint, before: bigint) => {
    const size = now > before ? now - before : before - now;
    if (wanyuan(size) === '0.00') return;
    figures[`${id}.change`] = wanyuan(size);
    if (before !== 0n) figures[`${id}.change.percent`] = percent(size, before);
  };
  for (const [id, now, before] of COMPARED) put(id, amount(now), totals[before] ?? 0n);
  const { abroad = 0n, vehiclePurchase = 0n, vehicleOperation = 0n, reception = 0n } = totals;
  const vehicles = vehiclePurchase + vehicleOperation;
  put('three-public.vehicles', amount('three-public.vehicles'), vehicles);
  put('three-public', amount('three-public.total'), abroad + vehicles + reception);
  put('general.basic', amount('general.basic'), (totals.personnel ?? 0n) + (totals.operating ?? 0n));
  const general = given.spent.filter(isGeneral);
  for (const code of new Set([...functions.keys(), ...codes(general, 7)]))
    put(`general.function.${code}`, amount(`general.function.${code}`), functions.get(code) ?? 0n);
}
