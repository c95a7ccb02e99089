// npm test: everything that proves the product, one after the other, with a table and a plain line at the end.
import { spawn } from 'node:child_process'
import { existsSync, mkdirSync, readFileSync, rmSync } from 'node:fs'
import path from 'node:path'
import { root } from './database/files.ts'
import { findBrowser } from '../test/support/browser.ts'

type Outcome = { name: string; passed: number; failed: number; seconds: number; output: string }
type Part = { name: string; run(filter: string[]): Promise<Outcome> }

const bin = (...segments: string[]) => path.join(root, 'node_modules', ...segments)
const reports = path.join(root, 'var', 'test')
const say = (text: string) => process.stdout.write(`${text}\n`)

function run(name: string, args: string[], env: Record<string, string> = {}, live = false): Promise<{ code: number; output: string; seconds: number }> {
  const began = Date.now()
  return new Promise((resolve) => {
    const child = spawn(process.execPath, args, { cwd: root, env: { ...process.env, FORCE_COLOR: '0', ...env }, stdio: ['ignore', 'pipe', 'pipe'] })
    let output = ''
    const collect = (chunk: Buffer) => {
      output += chunk.toString()
      if (live) process.stdout.write(chunk)
    }
    child.stdout.on('data', collect)
    child.stderr.on('data', collect)
    const alive = setInterval(() => say(`  … ${name}, ${Math.round((Date.now() - began) / 1000)} s`), 20_000)
    child.on('close', (code) => {
      clearInterval(alive)
      resolve({ code: code ?? 1, output, seconds: (Date.now() - began) / 1000 })
    })
  })
}

/** A check that passes or fails as a whole. */
function whole(name: string, ...commands: string[][]): Part {
  return {
    name,
    async run() {
      let [output, seconds] = ['', 0]
      for (const args of commands) {
        const result = await run(name, args)
        output += result.output
        seconds += result.seconds
        if (result.code !== 0) return { name, passed: 0, failed: 1, seconds, output }
      }
      return { name, passed: 1, failed: 0, seconds, output: '' }
    },
  }
}

const vitest: Part = {
  name: 'unit, service, story and architecture tests',
  async run(filter) {
    const report = path.join(reports, 'vitest.json')
    rmSync(report, { force: true })
    const result = await run(this.name, [bin('vitest', 'vitest.mjs'), 'run', '--config', 'scripts/config/vitest.config.ts', '--reporter=dot', '--reporter=json', `--outputFile.json=${report}`, ...filter])
    if (!existsSync(report)) return { name: this.name, passed: 0, failed: 1, seconds: result.seconds, output: result.output }
    const summary = JSON.parse(readFileSync(report, 'utf8')) as { numPassedTests: number; numFailedTests: number; numFailedTestSuites: number; success: boolean }
    const failed = summary.numFailedTests + (summary.numFailedTests === 0 && !summary.success ? Math.max(1, summary.numFailedTestSuites) : 0)
    return { name: this.name, passed: summary.numPassedTests, failed, seconds: result.seconds, output: failed > 0 ? result.output : '' }
  },
}

const browser: Part = {
  name: 'browser journeys',
  async run(filter) {
    const found = await findBrowser()
    if (!found.ok) return { name: this.name, passed: 0, failed: 1, seconds: 0, output: found.sentence }
    const report = path.join(reports, 'playwright.json')
    rmSync(report, { force: true })
    const result = await run(this.name, [bin('@playwright', 'test', 'cli.js'), 'test', '--config', 'scripts/config/playwright.config.ts', ...filter], { CHROMIUM_PATH: found.path, PLAYWRIGHT_JSON_OUTPUT_NAME: report })
    if (!existsSync(report)) return { name: this.name, passed: 0, failed: 1, seconds: result.seconds, output: result.output }
    const { stats } = JSON.parse(readFileSync(report, 'utf8')) as { stats: { expected: number; unexpected: number; flaky: number } }
    const failed = stats.unexpected + stats.flaky
    return { name: this.name, passed: stats.expected, failed: failed === 0 && result.code !== 0 ? 1 : failed, seconds: result.seconds, output: result.code === 0 ? '' : result.output }
  },
}

const PARTS: Record<string, Part> = {
  types: whole('types', [bin('@react-router', 'dev', 'bin.js'), 'typegen'], [bin('typescript', 'bin', 'tsc'), '--noEmit']),
  lint: whole('house rules', [bin('eslint', 'bin', 'eslint.js'), '--config', 'scripts/config/eslint.config.js', '--max-warnings', '0', 'app', 'scripts', 'prisma/seed', 'test']),
  directions: whole('direction rules', [bin('dependency-cruiser', 'bin', 'dependency-cruise.mjs'), '--config', 'scripts/config/dependency-cruiser.cjs', 'app']),
  unused: whole('nothing unused', [bin('knip', 'bin', 'knip.js'), '--no-progress', '--config', 'scripts/config/knip.json']),
  vitest,
  build: whole('build', [bin('@react-router', 'dev', 'bin.js'), 'build']),
  browser,
}

async function main(): Promise<void> {
  mkdirSync(reports, { recursive: true })
  const args = process.argv.slice(2)
  const named = args.filter((arg) => arg in PARTS)
  const filter = args.filter((arg) => !(arg in PARTS))
  const parts = named.length > 0 ? named : filter.length > 0 ? [filter.some((f) => f.includes('browser')) ? 'browser' : 'vitest'] : Object.keys(PARTS)
  const outcomes: Outcome[] = []
  for (const name of parts) {
    say(`▸ ${PARTS[name]!.name}`)
    const outcome = await PARTS[name]!.run(filter)
    outcomes.push(outcome)
    if (outcome.failed > 0) say(outcome.output.slice(-12_000))
    say(`  ${outcome.failed === 0 ? 'passed' : 'FAILED'}: ${outcome.passed} passed, ${outcome.failed} failed, ${outcome.seconds.toFixed(1)} s`)
  }
  say('')
  for (const o of outcomes) say(`${o.failed === 0 ? '✓' : '✗'} ${o.name.padEnd(46)} ${String(o.passed).padStart(5)} passed ${String(o.failed).padStart(4)} failed ${o.seconds.toFixed(1).padStart(7)} s`)
  const [passed, failed] = [outcomes.reduce((n, o) => n + o.passed, 0), outcomes.reduce((n, o) => n + o.failed, 0)]
  say(`\n${passed} passed, ${failed} failed`)
  process.exit(failed === 0 && passed > 0 ? 0 : 1)
}

await main()
