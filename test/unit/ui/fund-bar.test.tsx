import fc from 'fast-check'
import { renderToStaticMarkup } from 'react-dom/server'
import { describe, expect, it } from 'vitest'
import { usd } from '#app/kernel/money'
import { day } from '#app/kernel/time'
import { FundBar } from '#app/ui/charts'
import { fundBands, LABELLED_BARS, placeBarLabels } from '#app/ui/charts/fund-bar-geometry'
import { textWidth } from '#app/ui/charts/measure'
import { LanguageProvider } from '#app/ui/language'

const cents = fc.bigInt({ min: 0n, max: 300_000_000n })

describe('bands of the fund bar', () => {
  it('follow one another and never leave the bar, while shares stay true', () => {
    fc.assert(
      fc.property(cents, cents, cents, (received, committed, pledged) => {
        const bands = fundBands({ received: usd(received), committed: usd(committed), pledged: usd(pledged) }, usd(100_000_000n))
        let end = 0
        for (const band of bands) {
          expect(band.start).toBeCloseTo(end, 9)
          expect(band.length).toBeGreaterThanOrEqual(0)
          end = band.start + band.length
        }
        expect(end).toBeLessThanOrEqual(1 + 1e-9)
        expect(bands[0]!.share).toBeCloseTo(Number(received) / 100_000_000, 5)
      }),
    )
  })
})

describe('labels of the fund bar', () => {
  it('never touch at the width that they are made for, nor at wider ones', () => {
    const share = fc.double({ min: 0, max: 1, noNaN: true })
    fc.assert(
      fc.property(share, share, fc.constantFrom(...Object.values(LABELLED_BARS)), fc.integer({ min: 0, max: 900 }), (a, b, narrowest, more) => {
        const [second, third] = [Math.min(a, b), Math.max(a, b)]
        const labels = [
          { key: 'received', at: 0, lines: ['Received 61.2 %', 'US$612,480'] },
          { key: 'committed', at: second, lines: ['Signed 14.3 %', 'US$143,200 to come'] },
          { key: 'pledged', at: third, lines: ['Announced', 'US$90,000'] },
        ]
        const places = placeBarLabels(labels, { key: 'target', at: 1, lines: ['Target', 'US$1,000,000'] }, narrowest)!
        const width = narrowest + more
        const sizes = labels.map((l) => Math.max(textWidth(l.lines[0]!, 16), textWidth(l.lines[1]!, 14)))
        places.slice(1).forEach((place, i) => expect(place * width).toBeGreaterThanOrEqual(places[i]! * width + sizes[i]!))
        expect(places[2]! * width + sizes[2]!).toBeLessThanOrEqual(width - textWidth('US$1,000,000', 14))
      }),
    )
  })

  it('become a list where they cannot fit', () => {
    const long = 'A sum that takes very many words to say'.repeat(2)
    expect(placeBarLabels([{ key: 'a', at: 0, lines: [long, ''] }, { key: 'b', at: 0.5, lines: [long, ''] }], { key: 'target', at: 1, lines: ['Target', ''] }, 720)).toBeNull()
  })
})

describe('FundBar', () => {
  const props = { target: usd(100_000_000n), received: usd(94_130_000n), committed: usd(18_000_000n), pledged: usd(0n), passed: 0.97, asOf: day('2026-11-23') }

  it('says in words what it draws, caps the drawing and not the figures, and calls nothing "not yet"', () => {
    const html = renderToStaticMarkup(<FundBar {...props} hrefs={{ received: '/rows' }} />)
    expect(html).toContain('Received US$941,300.00')
    expect(html).toContain('18.0')
    expect(html).toContain('Together 112.1')
    expect(html).toContain('not yet')
    expect(html).toContain('href="/rows"')
    expect(html).toContain('<table')
    expect(html).not.toContain('style=')
  })

  it('speaks French', () => {
    const html = renderToStaticMarkup(
      <LanguageProvider language="fr">
        <FundBar {...props} />
      </LanguageProvider>,
    )
    expect(html).toContain('Reçu')
    expect(html).toContain('Situation au 23 novembre 2026.')
  })
})
