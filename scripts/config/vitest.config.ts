import path from 'node:path'
import { defineConfig } from 'vitest/config'

const root = path.resolve(import.meta.dirname, '../..')

export default defineConfig({
  root,
  resolve: {
    alias: [
      { find: /^#app\//, replacement: `${root}/app/` },
      { find: /^#prisma\//, replacement: `${root}/prisma/` },
      { find: /^#test\//, replacement: `${root}/test/` },
    ],
  },
  test: {
    include: ['test/{unit,service,route,story,architecture}/**/*.test.{ts,tsx}'],
    globalSetup: [path.join(root, 'test/support/global-setup.ts')],
    pool: 'forks',
    maxWorkers: 2,
    testTimeout: 60_000,
    hookTimeout: 240_000,
    fakeTimers: { toFake: [] },
  },
})
