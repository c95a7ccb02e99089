// The direction rules of the house. See app/README.md.
const TIERS = [
  ['identity', 'cities', 'priorities', 'ledger', 'approvals', 'settings', 'templates', 'views'],
  ['donors', 'fund', 'clusters', 'decisions'],
  ['pledges', 'programmes'],
  ['payments', 'allocations', 'in-kind', 'placements', 'partnerships'],
  ['agreements'],
  ['line-changes', 'oversight', 'income', 'remainders'],
  ['reporting', 'calls'],
  ['statements', 'bank'],
  ['audit', 'search', 'transparency', 'closing', 'imports', 'iati', 'calendar', 'member-reports'],
  ['notices'],
]

/** Features look down the tiers only; neighbours do not know each other. */
const tierRules = TIERS.flatMap((features, tier) =>
  features.map((feature) => ({
    name: `tier-of-${feature}`,
    comment: `${feature} looks down the tiers only`,
    severity: 'error',
    from: { path: `^app/features/${feature}/` },
    to: { path: `^app/features/(?!${[feature, ...TIERS.slice(0, tier).flat()].join('/|')}/)` },
  })),
)

module.exports = {
  forbidden: [
    { name: 'kernel-imports-nothing', severity: 'error', from: { path: '^app/kernel/' }, to: { pathNot: '^app/kernel/' } },
    { name: 'domain-is-pure', severity: 'error', from: { path: '^app/features/[^/]+/domain/' }, to: { pathNot: '^app/(kernel|features/[^/]+/domain)/' } },
    { name: 'forms-are-shapes', severity: 'error', from: { path: '^app/features/[^/]+/forms/' }, to: { pathNot: '^(app/(kernel|features/[^/]+/(domain|forms))/|node_modules/zod/)' } },
    { name: 'documents-are-data', severity: 'error', from: { path: '^app/features/[^/]+/documents/' }, to: { path: '^(app/(ui|routes)/|app/features/[^/]+/(ui|server)/|node_modules/|app/platform/(?!mail/|pdf/|xml/|sheet/))' } },
    { name: 'messages-are-data', severity: 'error', from: { path: '^app/features/[^/]+/messages/' }, to: { pathNot: '^app/(kernel|features/[^/]+/(domain|messages|forms))/' } },
    { name: 'readers-command-nothing', severity: 'error', from: { path: '^app/features/(statements|transparency|audit|city-reports|iati|calendar|peer-learning)/' }, to: { path: '\\.command\\.server\\.ts$', pathNot: '^app/features/(statements|transparency|audit|city-reports|iati|calendar|peer-learning)/' } },
    { name: 'server-knows-no-screen', severity: 'error', from: { path: '^app/features/[^/]+/server/' }, to: { path: '^(app/ui/|app/routes/|app/features/[^/]+/ui/|node_modules/(react|react-router|react-dom)/)' } },
    { name: 'ui-knows-no-server', severity: 'error', from: { path: '^app/(ui|features/[^/]+/ui)/' }, to: { path: '^app/(platform|routes)/|\\.server\\.' } },
    { name: 'design-system-knows-no-feature', severity: 'error', from: { path: '^app/ui/' }, to: { path: '^app/(features|platform|routes)/' } },
    { name: 'platform-knows-no-feature', severity: 'error', from: { path: '^app/platform/' }, to: { path: '^app/(features|routes|ui)/' } },
    { name: 'routes-import-no-vendor', severity: 'error', from: { path: '^app/routes/' }, to: { path: '^node_modules/(stripe|pdfkit|nodemailer|@prisma|better-sqlite3|better-auth|papaparse|pino)/' } },
    { name: 'routes-import-no-database', severity: 'error', from: { path: '^app/routes/(?!machine/readyz)' }, to: { path: '^app/platform/(db|card|pdf)/' } },
    { name: 'routes-are-leaves', severity: 'error', from: { path: '^app/', pathNot: '^app/routes(/|\\.ts)' }, to: { path: '^app/routes/' } },
    { name: 'vendors-live-in-platform', severity: 'error', from: { path: '^app/', pathNot: '^app/platform/' }, to: { path: '^node_modules/(stripe|pdfkit|nodemailer|@prisma|better-sqlite3|better-auth|pino|sirv|bidi-js|fast-xml-parser|ical-generator)/' } },
    { name: 'client-only-in-db', severity: 'error', from: { path: '^app/', pathNot: '^app/platform/db/' }, to: { path: '^prisma/generated/' } },
    {
      name: 'across-features-only-doors',
      severity: 'error',
      from: { path: '^app/features/([^/]+)/(?!ui/)' },
      to: { path: '^app/features/', pathNot: ['^app/features/$1/', '^app/features/[^/]+/(domain|messages)/', '\\.(queries|command)\\.server\\.ts$'] },
    },
    { name: 'no-tests-in-app', severity: 'error', from: { path: '^app/' }, to: { path: '^(test|scripts|prisma/seed)/' } },
    { name: 'worker-knows-the-handlers', severity: 'error', from: { path: '^app/', pathNot: '^app/(worker|main)\\.server\\.ts$' }, to: { path: '\\.job\\.server\\.ts$' } },
    { name: 'no-cycles', severity: 'error', from: { path: '^app/' }, to: { circular: true } },
    ...tierRules,
  ],
  options: {
    doNotFollow: { path: 'node_modules|prisma/generated' },
    tsPreCompilationDeps: true,
    tsConfig: { fileName: 'tsconfig.json' },
    exclude: { path: '\\.react-router/' },
    enhancedResolveOptions: { exportsFields: ['exports'], conditionNames: ['import', 'node', 'default'], extensions: ['.ts', '.tsx', '.js', '.mjs'] },
  },
}
