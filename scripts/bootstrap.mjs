// Sets up what a task needs, and only that, then runs it. Plain Node without dependencies: it is what a fresh clone starts with.
// Every line of set-up goes to standard error, so that a report has standard output to itself.
import { spawn, spawnSync } from 'node:child_process'
import { createHash } from 'node:crypto'
import { existsSync, mkdirSync, openSync, closeSync, readdirSync, readFileSync, rmSync, statSync, writeFileSync } from 'node:fs'
import path from 'node:path'
import { fileURLToPath } from 'node:url'

const root = path.resolve(path.dirname(fileURLToPath(import.meta.url)), '..')
const began = Date.now()
const say = (text) => process.stderr.write(`[${((Date.now() - began) / 1000).toFixed(1).padStart(5)} s] ${text}\n`)

/** Task: its script, and what it needs built. */
const TASKS = {
  start: { script: 'scripts/start.ts', build: true },
  test: { script: 'scripts/test.ts' },
  bench: { script: 'scripts/bench.ts' },
  user: { script: 'scripts/user.ts' },
  doctor: { script: 'scripts/doctor.ts' },
  'export:journal': { script: 'scripts/export-journal.ts' },
  // An import of a hundred thousand payments stays below a gibibyte.
  import: { script: 'scripts/import.ts', node: ['--max-old-space-size=704'] },
  report: { script: 'scripts/report.ts' },
  'audit:verify': { script: 'scripts/audit-verify.ts' },
  backup: { script: 'scripts/backup.ts' },
  restore: { script: 'scripts/restore.ts' },
  migrate: { script: 'scripts/migrate.ts' },
  'migrate:diff': { script: 'scripts/migrate-diff.ts' },
}

const [name, ...args] = process.argv.slice(2)
const task = TASKS[name ?? '']
if (!task) {
  process.stderr.write(`There is no task "${name}". Tasks: ${Object.keys(TASKS).join(', ')}.\n`)
  process.exit(1)
}
const [major, minor] = process.versions.node.split('.').map(Number)
if (major < 20 || (major === 20 && minor < 19)) {
  process.stderr.write(`This needs Node 20.19 or later; this is ${process.versions.node}. Install a newer one from nodejs.org.\n`)
  process.exit(1)
}
process.chdir(root)
// Settings of this installation; what stands in the environment already wins. Tests and measurements are the same on every machine.
if (name !== 'test' && name !== 'bench' && existsSync('.env')) process.loadEnvFile('.env')

function hashOf(...places) {
  const hash = createHash('sha256').update(process.version)
  const add = (place) => {
    if (!existsSync(place)) return
    if (statSync(place).isDirectory()) for (const entry of readdirSync(place).sort()) add(path.join(place, entry))
    else hash.update(place).update(readFileSync(place))
  }
  places.forEach(add)
  return hash.digest('hex')
}

const stamps = path.join(root, 'node_modules', '.stamps')
const isCurrent = (stamp, hash) => existsSync(path.join(stamps, stamp)) && readFileSync(path.join(stamps, stamp), 'utf8') === hash
function keep(stamp, hash) {
  mkdirSync(stamps, { recursive: true })
  writeFileSync(path.join(stamps, stamp), hash)
}

/** Runs a program with its output on standard error, and a sign of life every ten seconds. */
function run(label, command, commandArgs, env = {}) {
  return new Promise((resolve, reject) => {
    say(label)
    const child = spawn(command, commandArgs, { cwd: root, env: { ...process.env, ...env }, stdio: ['ignore', 'pipe', 'pipe'], shell: process.platform === 'win32' })
    let output = ''
    const collect = (chunk) => (output += chunk)
    child.stdout.on('data', collect)
    child.stderr.on('data', collect)
    const alive = setInterval(() => say(`${label} … still at it`), 10_000)
    child.on('close', (code) => {
      clearInterval(alive)
      if (code === 0) return resolve()
      process.stderr.write(output.slice(-6000))
      reject(new Error(`${label}: ended with ${code}`))
    })
    child.on('error', (error) => {
      clearInterval(alive)
      reject(error)
    })
  })
}

const lock = path.join(root, 'var', 'setup.lock')
/** One set-up at a time; a lock left by a process that is gone is taken over. */
async function locked(work) {
  mkdirSync(path.dirname(lock), { recursive: true })
  for (;;) {
    try {
      const handle = openSync(lock, 'wx')
      writeFileSync(handle, String(process.pid))
      closeSync(handle)
      break
    } catch {
      const owner = Number(existsSync(lock) ? readFileSync(lock, 'utf8') : 0)
      const isAlive = owner > 0 && spawnSync(process.execPath, ['-e', `process.kill(${owner}, 0)`], { stdio: 'ignore' }).status === 0
      if (!isAlive) rmSync(lock, { force: true })
      else {
        say('another set-up is under way, waiting for it')
        await new Promise((resolve) => setTimeout(resolve, 2000))
      }
    }
  }
  const unlock = () => rmSync(lock, { force: true })
  process.once('exit', unlock)
  try {
    await work()
  } finally {
    unlock()
  }
}

async function setUp() {
  const packages = hashOf('package-lock.json')
  if (!isCurrent('packages', packages)) {
    await run('installing packages (a database driver may be compiled: one to three minutes)', 'npm', ['ci', '--include=dev', '--no-audit', '--no-fund'], { NODE_ENV: 'development' })
    keep('packages', packages)
  }
  const schema = hashOf('prisma/schema', 'package-lock.json')
  if (!isCurrent('schema', schema) || !existsSync('prisma/generated/client.ts')) {
    // The generator needs no engine, but looks for one: any program stands in.
    await run('generating the database client', process.execPath, ['node_modules/prisma/build/index.js', 'generate', '--schema', 'prisma/schema'], {
      PRISMA_SCHEMA_ENGINE_BINARY: process.execPath,
      PRISMA_HIDE_UPDATE_MESSAGE: '1',
      CHECKPOINT_DISABLE: '1',
    })
    keep('schema', schema)
  }
  if (task.build) await build()
}

async function build() {
  const sources = hashOf('app', 'public', 'prisma/schema', 'vite.config.ts', 'react-router.config.ts', 'tsconfig.json', 'package-lock.json')
  if (isCurrent('build', sources) && existsSync('build/server/index.js')) return
  await run('building the application', process.execPath, ['node_modules/@react-router/dev/bin.js', 'build'], { NODE_ENV: 'production' })
  keep('build', sources)
}

try {
  await locked(setUp)
} catch (error) {
  process.stderr.write(`${error.message}\n`)
  process.exit(1)
}

const child = spawn(process.execPath, [...(task.node ?? []), '--import', 'tsx', task.script, ...args], { cwd: root, stdio: 'inherit', env: { ...process.env, SETUP_SECONDS: String((Date.now() - began) / 1000) } })
for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP']) process.on(signal, () => child.kill(signal))
child.on('close', (code, signal) => process.exit(code ?? (signal === 'SIGINT' || signal === 'SIGTERM' ? 0 : 1)))
