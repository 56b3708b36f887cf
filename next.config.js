// Scripts and styles stand in the page itself because Next streams its data in inline scripts; everything that
// comes from elsewhere is refused. The report's preview is the one page that may be framed, and only by ourselves.
const contentSecurityPolicy = (frameAncestors) =>
  [
    "default-src 'self'",
    `script-src 'self' 'unsafe-inline'${process.env.NODE_ENV === 'development' ? " 'unsafe-eval'" : ''}`,
    "style-src 'self' 'unsafe-inline'",
    "img-src 'self' data:",
    "font-src 'self'",
    "connect-src 'self'",
    "object-src 'none'",
    "base-uri 'self'",
    "form-action 'self'",
    `frame-ancestors ${frameAncestors}`,
  ].join('; ');

// The public site's pages are not Next's: nothing of theirs stands inline but widths of columns.
const portalPolicy = [
  "default-src 'none'",
  "script-src 'self'",
  "style-src 'self'",
  "style-src-attr 'unsafe-inline'",
  "img-src 'self' data:",
  "connect-src 'self'",
  "base-uri 'none'",
  "form-action 'self'",
  "frame-ancestors 'none'",
].join('; ');

const securityHeaders = (policy) => [
  { key: 'Content-Security-Policy', value: policy },
  { key: 'X-Content-Type-Options', value: 'nosniff' },
  { key: 'Referrer-Policy', value: 'same-origin' },
  { key: 'Cross-Origin-Opener-Policy', value: 'same-origin' },
  { key: 'Permissions-Policy', value: 'camera=(), microphone=(), geolocation=()' },
];

/** @type {import('next').NextConfig} */
export default {
  poweredByHeader: false,
  reactCompiler: false,
  // `npm test` checks the types of everything at once; a start need not do it again.
  typescript: { ignoreBuildErrors: true },
  // A form page is opened more often than one goes from form to form: fewer, larger files compress better.
  experimental: { turbopackChunking: { minChunkSize: 200_000, firstPageLoadPriority: 0.9 } },
  serverExternalPackages: ['@myriaddreamin/typst-ts-node-compiler', '@node-rs/argon2', 'better-sqlite3', 'pg', 'pino'],
  async headers() {
    return [
      { source: '/((?!api/.*/preview$|open$|open/).*)', headers: securityHeaders(contentSecurityPolicy("'none'")) },
      { source: '/api/:path*/preview', headers: securityHeaders(contentSecurityPolicy("'self'")) },
      { source: '/open/:path*', headers: securityHeaders(portalPolicy) },
    ];
  },
};
