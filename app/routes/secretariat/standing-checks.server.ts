import type { Check } from '#app/platform/checks'

/** Every standing check of the product: whatever lies in a `*.check.server.ts`. */
export const standingChecks: readonly Check[] = Object.values(import.meta.glob<Check>(['../../features/**/*.check.server.ts', '../../platform/**/*.check.server.ts'], { eager: true, import: 'check' }))
