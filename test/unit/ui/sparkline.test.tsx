import { renderToStaticMarkup } from 'react-dom/server'
import { expect, test } from 'vitest'
import { day } from '#app/kernel/time'
import { Sparkline } from '#app/ui/charts'

const draw = (values: [string, number][], until = '2026-02-01') => renderToStaticMarkup(<Sparkline title="EUR" description="Lowest, highest" points={values.map(([on, value]) => ({ on: day(on), value }))} until={day(until)} />)

test('a value holds until the next one, from the lowest at the foot to the highest at the top', () => {
  const picture = draw([['2026-01-01', 0.8], ['2026-01-11', 0.9], ['2026-01-21', 0.85]])
  expect(picture).toContain('d="M8 88H8V88H215.7V8H423.5V48H652"')
  expect(picture).toContain('<title')
})

test('a figure that never moved is a line in the middle, a single day too; no figures are no picture', () => {
  expect(draw([['2026-01-01', 1], ['2026-01-11', 1]])).toContain('V48H652')
  expect(draw([['2026-02-01', 1]])).toContain('M8 48')
  expect(draw([])).toBe('')
})
