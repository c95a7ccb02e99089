// ARCHITECTURE.md, section 3: who may know whom. Each rule is proved by breaking it.
import { execFile } from 'node:child_process'
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { promisify } from 'node:util'
import { describe, expect, onTestFinished, test } from 'vitest'
import { features, read, root } from '../support/repository'

const CONFIG = path.join(root, 'scripts/config/dependency-cruiser.cjs')
const TOOL = path.join(root, 'node_modules/dependency-cruiser/bin/dependency-cruise.mjs')

type Report = { summary: { violations: { from: string; to: string; rule: { name: string } }[] } }

async function cruise(directory: string): Promise<Report['summary']['violations']> {
  const run = promisify(execFile)(process.execPath, [TOOL, '--config', CONFIG, '--output-type', 'json', 'app'], { cwd: directory, maxBuffer: 256 * 1024 * 1024 })
  const { stdout } = await run.catch((failed: { stdout?: string; message: string }) => {
    if (!failed.stdout) throw new Error(failed.message)
    return { stdout: failed.stdout }
  })
  return (JSON.parse(stdout) as Report).summary.violations
}

/** A small house of its own with the given files. */
function house(files: Record<string, string>): string {
  const directory = mkdtempSync(path.join(tmpdir(), 'house-'))
  onTestFinished(() => rmSync(directory, { recursive: true, force: true }))
  const all = { 'tsconfig.json': read('tsconfig.json'), 'package.json': '{ "type": "module" }', 'node_modules/stripe/package.json': '{ "main": "index.js" }', 'node_modules/stripe/index.js': '', ...files }
  for (const [file, content] of Object.entries(all)) {
    mkdirSync(path.join(directory, path.dirname(file)), { recursive: true })
    writeFileSync(path.join(directory, file), content)
  }
  return directory
}

const VALUE = 'export const value = 1\n'
const TYPE = 'export type Thing = { a: 1 }\n'

/** A rule, the file that breaks it, what it imports, and what it imports it from. */
const PLANTED: [rule: string, from: string, to: string][] = [
  ['kernel-imports-nothing', 'app/kernel/money/index.ts', 'app/platform/db/index.ts'],
  ['domain-is-pure', 'app/features/ledger/domain/entry.ts', 'app/features/ledger/server/rows.server.ts'],
  ['forms-are-shapes', 'app/features/ledger/forms/post.form.ts', 'app/platform/db/index.ts'],
  ['documents-are-data', 'app/features/ledger/documents/journal.ts', 'app/features/ledger/ui/page.tsx'],
  ['messages-are-data', 'app/features/ledger/messages/en.ts', 'app/features/ledger/server/rows.server.ts'],
  ['server-knows-no-screen', 'app/features/ledger/server/rows.server.ts', 'app/features/ledger/ui/page.tsx'],
  ['ui-knows-no-server', 'app/features/ledger/ui/page.tsx', 'app/features/ledger/server/rows.server.ts'],
  ['ui-knows-no-server', 'app/features/ledger/ui/page.tsx', 'app/platform/db/index.ts'],
  ['design-system-knows-no-feature', 'app/ui/table/index.ts', 'app/features/ledger/domain/entry.ts'],
  ['platform-knows-no-feature', 'app/platform/db/index.ts', 'app/features/ledger/domain/entry.ts'],
  ['routes-import-no-database', 'app/routes/public/home.tsx', 'app/platform/db/index.ts'],
  ['routes-import-no-vendor', 'app/routes/public/home.tsx', 'node_modules/stripe/index.js'],
  ['routes-are-leaves', 'app/features/ledger/ui/page.tsx', 'app/routes/public/home.tsx'],
  ['vendors-live-in-platform', 'app/features/payments/server/rows.server.ts', 'node_modules/stripe/index.js'],
  ['client-only-in-db', 'app/platform/jobs/index.ts', 'prisma/generated/client.ts'],
  ['across-features-only-doors', 'app/features/donors/server/rows.server.ts', 'app/features/ledger/server/rows.server.ts'],
  ['readers-command-nothing', 'app/features/statements/server/a.queries.server.ts', 'app/features/payments/server/refund.command.server.ts'],
  ['no-tests-in-app', 'app/features/ledger/server/rows.server.ts', 'test/support/database.ts'],
  ['no-tests-in-app', 'app/features/ledger/server/rows.server.ts', 'scripts/migrate.ts'],
  ['worker-knows-the-handlers', 'app/features/ledger/server/rows.server.ts', 'app/features/ledger/server/close.job.server.ts'],
  ['tier-of-ledger', 'app/features/ledger/domain/entry.ts', 'app/features/pledges/domain/pledge.ts'],
  ['tier-of-pledges', 'app/features/pledges/domain/pledge.ts', 'app/features/programmes/domain/programme.ts'],
]

function importOf(from: string, to: string): string {
  if (to.startsWith('node_modules/')) return to.split('/')[1] ?? ''
  if (to.startsWith('app/')) return `#${to.replace(/(\/index)?\.tsx?$/, '')}`
  return path.posix.relative(path.posix.dirname(from), to).replace(/\.ts$/, '')
}

describe('the rules of direction', () => {
  test('hold in the whole product', async () => {
    const violations = await cruise(root)
    expect(violations.map((violation) => `${violation.rule.name}: ${violation.from} -> ${violation.to}`)).toEqual([])
  })

  test.each(PLANTED)('%s: %s does not import %s', async (rule, from, to) => {
    const violations = await cruise(house({ [to]: VALUE + TYPE, [from]: `import { value } from '${importOf(from, to)}'\nexport const other = value\n` }))
    expect(violations.map((violation) => violation.rule.name)).toContain(rule)
  })

  test('a cycle of types alone is a cycle', async () => {
    const violations = await cruise(
      house({
        'app/features/ledger/domain/a.ts': "import type { B } from './b'\nexport type A = { b: B }\n",
        'app/features/ledger/domain/b.ts': "import type { A } from './a'\nexport type B = { a: A }\n",
      }),
    )
    expect(violations.map((violation) => violation.rule.name)).toContain('no-cycles')
  })

  test('what the house allows is not reported', async () => {
    const violations = await cruise(
      house({
        'app/kernel/money/index.ts': VALUE,
        'app/features/ledger/domain/entry.ts': "import { value } from '#app/kernel/money'\nexport const entry = value\n",
        'app/features/ledger/server/post.command.server.ts': "import { entry } from '../domain/entry'\nexport const post = entry\n",
        'app/features/payments/server/pay.command.server.ts': "import { post } from '#app/features/ledger/server/post.command.server'\nexport const pay = post\n",
        'app/routes/public/pay.ts': "import { pay } from '#app/features/payments/server/pay.command.server'\nexport const action = pay\n",
      }),
    )
    expect(violations).toEqual([])
  })

  test('every feature has its tier', () => {
    const config = read('scripts/config/dependency-cruiser.cjs')
    expect(features().filter((feature) => !config.includes(`'${feature}'`))).toEqual([])
  })
})
