// A real Chromium for the tests, wherever it can be had.
import { spawnSync } from 'node:child_process'
import { existsSync } from 'node:fs'
import { chromium } from '@playwright/test'

/** How Chromium starts in a closed network, and as root. */
export const BROWSER_ARGS = [
  ...(process.getuid?.() === 0 ? ['--no-sandbox'] : []),
  '--disable-background-networking',
  '--disable-component-update',
  '--disable-sync',
  '--disable-quic',
  '--no-first-run',
]

function onPath(): string | null {
  for (const name of ['chromium', 'chromium-browser', 'google-chrome', 'google-chrome-stable']) {
    const found = spawnSync('which', [name], { encoding: 'utf8' })
    if (found.status === 0 && found.stdout.trim()) return found.stdout.trim()
  }
  return null
}

function ofPlaywright(): string | null {
  const path = chromium.executablePath()
  return path && existsSync(path) ? path : null
}

/** CHROMIUM_PATH, Playwright's own, one on the PATH; else Playwright's download, else the system's package; else a sentence. */
export async function findBrowser(): Promise<{ ok: true; path: string } | { ok: false; sentence: string }> {
  const named = process.env.CHROMIUM_PATH
  if (named) return existsSync(named) ? { ok: true, path: named } : { ok: false, sentence: `CHROMIUM_PATH names ${named}, which is not there.` }
  const found = ofPlaywright() ?? onPath()
  if (found) return { ok: true, path: found }
  spawnSync('npx', ['playwright', 'install', 'chromium'], { stdio: 'ignore', timeout: 300_000 })
  const downloaded = ofPlaywright()
  if (downloaded) return { ok: true, path: downloaded }
  if (process.getuid?.() === 0) {
    spawnSync('sh', ['-c', 'apt-get update && apt-get install -y chromium'], { stdio: 'ignore', timeout: 600_000 })
    const installed = onPath()
    if (installed) return { ok: true, path: installed }
  }
  return { ok: false, sentence: 'No Chromium was found. Install one (npx playwright install chromium, or apt-get install chromium), or name it in CHROMIUM_PATH.' }
}
