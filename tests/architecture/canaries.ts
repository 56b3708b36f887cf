/** Files, by path, that break exactly one rule of direction, and the same intent done lawfully. */
export type Canary = { rule: string; breaks: Record<string, string>; keeps: Record<string, string> };

const CONTAINER = { 'db/open.ts': 'export const open = 1;' };
const PORT = { 'lib/usecases/ports/index.ts': 'export type Port = { read: () => number };\nexport const limit = 1;' };
const MONEY = {
  'lib/core/money/index.ts': "export { fen } from './fen.ts';",
  'lib/core/money/fen.ts': 'export const fen = 1;',
};
const uses = (from: string, name = 'used') => `import { ${name} } from '${from}';\nexport const seen = ${name};`;
const SERVER = { 'lib/server/load.ts': 'export const used = 1;' };

export const CANARIES: Canary[] = [
  {
    rule: 'core-imports-only-core',
    breaks: { ...SERVER, 'lib/core/tables/index.ts': uses('#lib/server/load.ts') },
    keeps: { ...MONEY, 'lib/core/tables/index.ts': uses('#lib/core/money/index.ts', 'fen') },
  },
  {
    rule: 'core-without-node',
    breaks: { 'lib/core/package/index.ts': uses('node:fs', 'readFileSync') },
    keeps: { 'lib/exporters/json/index.ts': uses('node:fs', 'readFileSync') },
  },
  {
    rule: 'core-knows-no-package-but-zod',
    breaks: { 'lib/core/package/index.ts': uses('pino', 'pino') },
    keeps: { 'lib/core/package/index.ts': uses('zod', 'z') },
  },
  {
    rule: 'core-areas-meet-at-their-index',
    breaks: { ...MONEY, 'lib/core/tables/index.ts': uses('#lib/core/money/fen.ts', 'fen') },
    keeps: { ...MONEY, 'lib/core/tables/index.ts': uses('#lib/core/money/index.ts', 'fen') },
  },
  {
    rule: 'core-is-entered-at-an-index',
    breaks: { ...MONEY, 'lib/usecases/draft/save.ts': uses('#lib/core/money/fen.ts', 'fen') },
    keeps: { ...MONEY, 'lib/usecases/draft/save.ts': uses('#lib/core/money/index.ts', 'fen') },
  },
  {
    rule: 'usecases-know-only-core',
    breaks: { ...SERVER, 'lib/usecases/draft/save.ts': uses('#lib/server/load.ts') },
    keeps: { ...PORT, 'lib/usecases/draft/save.ts': uses('../ports/index.ts', 'limit') },
  },
  {
    rule: 'usecases-without-frameworks',
    breaks: { 'lib/usecases/draft/save.ts': uses('pino', 'pino') },
    keeps: { 'lib/usecases/draft/save.ts': uses('zod', 'z') },
  },
  {
    rule: 'exporters-know-only-core',
    breaks: { ...SERVER, 'lib/exporters/html/index.ts': uses('#lib/server/load.ts') },
    keeps: { ...MONEY, 'lib/exporters/html/index.ts': uses('#lib/core/money/index.ts', 'fen') },
  },
  {
    rule: 'readers-know-only-core',
    breaks: { ...SERVER, 'lib/readers/pdf/index.ts': uses('#lib/server/load.ts') },
    keeps: { ...MONEY, 'lib/readers/pdf/index.ts': uses('#lib/core/money/index.ts', 'fen') },
  },
  {
    rule: 'auth-knows-core-and-usecases',
    breaks: { ...SERVER, 'lib/auth/gates.ts': uses('#lib/server/load.ts') },
    keeps: { ...PORT, 'lib/auth/gates.ts': uses('#lib/usecases/ports/index.ts', 'limit') },
  },
  {
    rule: 'server-knows-no-page',
    breaks: {
      'components/ui/tabs.tsx': 'export const used = 1;',
      'lib/server/load.ts': uses('#components/ui/tabs.tsx'),
    },
    keeps: {
      'lib/usecases/draft/save.ts': 'export const used = 1;',
      'lib/server/load.ts': uses('#lib/usecases/draft/save.ts'),
    },
  },
  {
    rule: 'only-the-container-opens-the-store',
    breaks: { ...CONTAINER, 'lib/server/load.ts': uses('#db/open.ts', 'open') },
    keeps: { ...CONTAINER, 'lib/server/container.ts': uses('#db/open.ts', 'open') },
  },
  {
    rule: 'store-knows-core-and-ports',
    breaks: { 'lib/auth/gates.ts': 'export const used = 1;', 'db/open.ts': uses('#lib/auth/gates.ts') },
    keeps: { ...MONEY, 'db/open.ts': uses('#lib/core/money/index.ts', 'fen') },
  },
  {
    rule: 'store-takes-only-types-of-ports',
    breaks: { ...PORT, 'db/open.ts': uses('#lib/usecases/ports/index.ts', 'limit') },
    keeps: {
      ...PORT,
      'db/open.ts':
        "import type { Port } from '#lib/usecases/ports/index.ts';\nexport const port: Port = { read: () => 1 };",
    },
  },
  {
    rule: 'drivers-stay-in-the-store',
    breaks: { 'lib/server/load.ts': uses('drizzle-orm', 'sql') },
    keeps: { 'db/open.ts': uses('drizzle-orm', 'sql') },
  },
  {
    rule: 'components-know-only-core',
    breaks: { ...SERVER, 'components/ui/tabs.tsx': uses('#lib/server/load.ts') },
    keeps: { ...MONEY, 'components/ui/tabs.tsx': uses('#lib/core/money/index.ts', 'fen') },
  },
  {
    rule: 'components-without-node',
    breaks: { 'components/ui/tabs.tsx': uses('node:path', 'join') },
    keeps: { 'components/ui/tabs.tsx': uses('react', 'useState') },
  },
  {
    rule: 'app-goes-through-the-server',
    breaks: {
      'lib/exporters/html/index.ts': 'export const used = 1;',
      'app/page.tsx': uses('#lib/exporters/html/index.ts'),
    },
    keeps: { ...SERVER, 'app/page.tsx': uses('#lib/server/load.ts') },
  },
  {
    rule: 'nothing-imports-app',
    breaks: { 'app/page.tsx': 'export const used = 1;', 'components/ui/tabs.tsx': uses('#app/page.tsx') },
    keeps: { 'components/ui/tabs.tsx': 'export const used = 1;', 'app/page.tsx': uses('#components/ui/tabs.tsx') },
  },
  {
    rule: 'react-stays-in-pages',
    breaks: { 'lib/exporters/html/index.ts': uses('react', 'createElement') },
    keeps: { 'app/page.tsx': uses('react', 'createElement') },
  },
  {
    rule: 'nothing-imports-an-entry',
    breaks: { 'lib/cli/main.ts': 'export const used = 1;', 'lib/server/load.ts': uses('#lib/cli/main.ts') },
    keeps: { 'lib/cli/arguments.ts': 'export const used = 1;', 'lib/cli/main.ts': uses('./arguments.ts') },
  },
  {
    rule: 'product-without-tests',
    breaks: {
      'tests/support/ledger.ts': 'export const used = 1;',
      'lib/server/load.ts': uses('#tests/support/ledger.ts'),
    },
    keeps: { ...SERVER, 'tests/server/load.test.ts': uses('#lib/server/load.ts') },
  },
  {
    rule: 'product-without-tools',
    breaks: { 'lib/server/load.ts': uses('fast-check', 'assert') },
    keeps: { 'tests/server/load.test.ts': uses('fast-check', 'assert') },
  },
  {
    rule: 'no-circle',
    breaks: {
      'lib/server/load.ts': uses('./save.ts', 'save'),
      'lib/server/save.ts': "import { seen } from './load.ts';\nexport const save = () => seen;",
    },
    keeps: { 'lib/server/load.ts': uses('./save.ts', 'save'), 'lib/server/save.ts': 'export const save = 1;' },
  },
  {
    rule: 'every-import-resolves',
    breaks: { 'lib/server/load.ts': uses('./gone.ts') },
    keeps: { ...SERVER, 'lib/server/save.ts': uses('./load.ts') },
  },
];
