// The checkout works anywhere: no address of a registry, no path of somebody's machine, no secret.
import { spawnSync } from 'node:child_process'
import { readFileSync } from 'node:fs'
import path from 'node:path'
import { describe, expect, test } from 'vitest'
import { read, root } from '../support/repository'

/** What git would give to somebody else: what is committed, and what is about to be. */
function files(): string[] {
  const listed = spawnSync('git', ['ls-files', '--cached', '--others', '--exclude-standard'], { cwd: root, encoding: 'utf8' })
  return listed.stdout.split('\n').filter((file) => file !== '' && /\.(ts|tsx|js|mjs|cjs|json|css|md|sql|prisma|csv|txt|example|sh)$|^\.(npmrc|nvmrc|ci\/run)/.test(file))
}

/** Written so that this file does not find itself. */
const FORBIDDEN: [what: string, pattern: RegExp][] = [
  ['a path of one machine', new RegExp(`(^|[\\s"'\`(=:])/${'(work|root|home/\\w+|Users/\\w+)'}/`, 'm')],
  ['a live key', new RegExp(`(sk|rk)_${'live'}_[0-9a-zA-Z]{8,}`)],
  ['a private key', new RegExp(`BEGIN ${'[A-Z ]*PRIVATE'} KEY`)],
]

describe('the checkout is nobody’s in particular', () => {
  test('package-lock.json names no registry', () => {
    const lock = read('package-lock.json')
    expect(lock).not.toContain('"resolved"')
    expect(lock.match(/https?:\/\/[^"]*registry[^"]*/g)).toBeNull()
    expect(read('.npmrc')).not.toMatch(/registry\s*=|_auth|token/i)
  })

  test('package-lock.json and package.json agree', () => {
    type Manifest = { dependencies: Record<string, string>; devDependencies: Record<string, string> }
    const manifest = JSON.parse(read('package.json')) as Manifest
    const locked = (JSON.parse(read('package-lock.json')) as { packages: Record<string, Manifest> }).packages['']
    expect(locked?.dependencies).toEqual(manifest.dependencies)
    expect(locked?.devDependencies).toEqual(manifest.devDependencies)
  })

  test.each(FORBIDDEN)('no file holds %s', (_, pattern) => {
    const found = files().filter((file) => pattern.test(readFileSync(path.join(root, file), 'utf8')))
    expect(found).toEqual([])
  })

  test('all React Router packages are of one version', () => {
    const { dependencies } = JSON.parse(read('package.json')) as { dependencies: Record<string, string> }
    const versions = Object.entries(dependencies).filter(([name]) => name === 'react-router' || name.startsWith('@react-router/'))
    expect(new Set(versions.map(([, version]) => version)).size).toBe(1)
  })
})
