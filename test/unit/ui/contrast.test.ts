// AA for everything that means something, AAA for text: WCAG 2.2, 1.4.3, 1.4.6 and 1.4.11.
import { readFileSync } from 'node:fs'
import { describe, expect, it } from 'vitest'

const css = readFileSync(new URL('../../../app/ui/styles/tokens.css', import.meta.url), 'utf8')

function tokensOf(text: string): Record<string, string> {
  return Object.fromEntries([...text.matchAll(/--([a-z0-9-]+):\s*(#[0-9a-f]{6})/g)].map((m) => [m[1]!, m[2]!]))
}

const [lightText, darkText] = css.split(/@variant dark/) as [string, string]
const THEMES = { light: tokensOf(lightText), dark: tokensOf(darkText) }

function luminance(hex: string): number {
  const [r, g, b] = [1, 3, 5].map((i) => parseInt(hex.slice(i, i + 2), 16) / 255).map((c) => (c <= 0.04045 ? c / 12.92 : ((c + 0.055) / 1.055) ** 2.4)) as [number, number, number]
  return 0.2126 * r + 0.7152 * g + 0.0722 * b
}

function contrast(a: string, b: string): number {
  const [light, dark] = [luminance(a), luminance(b)].sort((x, y) => y - x) as [number, number]
  return (light + 0.05) / (dark + 0.05)
}

const TEXT: [string, string][] = [
  ...['ink', 'ink-2', 'accent', 'warn', 'stop'].flatMap((t) => ['paper', 'raised', 'sunk'].map((b): [string, string] => [t, b])),
  ['on-accent', 'accent'],
  ['paper', 'stop'],
  ['good', 'good-bg'],
  ['warn', 'warn-bg'],
  ['stop', 'stop-bg'],
  ['ink', 'stop-bg'],
  ['ink', 'accent-3'],
]
const MARKS = ['edge', 'warn-mark', 'stop-mark', 'accent-2', 'focus', 'ink-3', 'type-1', 'type-2', 'type-3', 'type-4', 'type-5', 'area-1', 'area-2', 'area-3']

describe.each(['light', 'dark'] as const)('%s theme', (theme) => {
  const colour = (name: string) => THEMES[theme][name]!

  it.each(TEXT)('%s on %s reads at 7:1', (text, ground) => {
    expect(contrast(colour(text), colour(ground))).toBeGreaterThanOrEqual(7)
  })

  it.each(MARKS)('%s is seen on paper at 3:1', (mark) => {
    expect(contrast(colour(mark), colour('paper'))).toBeGreaterThanOrEqual(3)
  })

  it('has white on plates at 7:1', () => {
    expect(contrast('#ffffff', colour('plate'))).toBeGreaterThanOrEqual(7)
  })
})

it('defines the same colours in both themes', () => {
  expect(Object.keys(THEMES.dark).sort()).toEqual(Object.keys(THEMES.light).sort())
})
