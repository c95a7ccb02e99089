import path from 'node:path'
import { defineConfig } from '@playwright/test'
import { BROWSER_ARGS } from '../../test/support/browser.ts'

const root = path.resolve(import.meta.dirname, '../..')

export default defineConfig({
  testDir: path.join(root, 'test/browser'),
  testMatch: '**/*.spec.ts',
  outputDir: path.join(root, 'test-results'),
  globalSetup: path.join(root, 'test/browser/support/global-setup.ts'),
  workers: 1,
  retries: 0,
  timeout: 45_000,
  expect: { timeout: 10_000 },
  reporter: [['line'], ['json']],
  use: { launchOptions: { executablePath: process.env.CHROMIUM_PATH, args: BROWSER_ARGS }, trace: 'retain-on-failure', actionTimeout: 15_000 },
  projects: [
    { name: 'desktop', use: { viewport: { width: 1280, height: 900 } } },
    // What a person may reach does not depend on the screen.
    { name: 'phone', testIgnore: '**/access.spec.ts', use: { viewport: { width: 390, height: 844 }, isMobile: true, hasTouch: true } },
  ],
})
