import { renderToStaticMarkup } from 'react-dom/server'
import { describe, expect, it } from 'vitest'
import { GALLERY_PARTS, UiGallery } from '#app/ui/dev/ui-gallery'
import { AmountField, fieldId, listErrors, PageForm, RadioField, TextField } from '#app/ui/form'
import { PublicLayout, WorkspaceLayout } from '#app/ui/layout'
import { Notice, Pager, Plate } from '#app/ui/primitives'
import { DataTable } from '#app/ui/table'

describe('fields', () => {
  it('tie their hint and refusal to the control, hint first', () => {
    const html = renderToStaticMarkup(<TextField name="instalments[0].amount" label="Amount" hint="In euros." errors={['Enter an amount.']} optional />)
    const id = fieldId('instalments[0].amount')
    expect(id).toBe('field-instalments-0-amount')
    expect(html).toContain(`aria-describedby="${id}-hint ${id}-error"`)
    expect(html).toContain('aria-invalid="true"')
    expect(html).toContain('(optional)')
    expect(html.indexOf('In euros.')).toBeLessThan(html.indexOf('Enter an amount.'))
  })

  it('keep the amount text as typed and send a single currency unseen', () => {
    const html = renderToStaticMarkup(<AmountField name="amount" label="Amount" currencies={['USD']} defaultValue="25,000" />)
    expect(html).toContain('value="25,000"')
    expect(html).toContain('<input type="hidden" name="currency" value="USD"/>')
  })

  it('let the summary link to the first choice of a group', () => {
    const html = renderToStaticMarkup(
      <PageForm errors={{ payment: ['Choose one.'], '': ['Sign in again.'] }}>
        <RadioField name="payment" label="Payment" choices={[{ value: 'once', label: 'At once' }]} errors={['Choose one.']} />
      </PageForm>,
    )
    expect(html).toContain('href="#field-payment"')
    expect(html).toContain('<input type="radio" id="field-payment"')
    expect(html).toContain('role="alert"')
    expect(html).toContain('2 things need your attention')
  })

  it('list refusals of the whole form first', () => {
    expect(listErrors({ name: ['b'], '': ['a'], other: null })).toEqual([{ name: '', message: 'a' }, { name: 'name', message: 'b' }])
  })
})

describe('tables', () => {
  const columns = [{ key: 'name', header: 'Name', cell: (row: { name: string }) => row.name, primary: true, sortHref: '?sort=-name', sorted: 'ascending' as const }, { key: 'sum', header: 'US$', cell: () => '1.00', align: 'end' as const }]

  it('make the row a link through its name and label each cell for phones', () => {
    const html = renderToStaticMarkup(<DataTable caption="Donors" columns={columns} rows={[{ name: 'A' }]} rowKey={(r) => r.name} rowHref={() => '/a'} empty="none" footer={{ name: 'Total', sum: '1.00' }} />)
    expect(html).toContain('<a class="row-link" href="/a">A</a>')
    expect(html).toContain('data-label="US$"')
    expect(html).toContain('aria-sort="ascending"')
    expect(html).toContain('<tfoot')
  })

  it('repeat the links of the headings above the cards of a phone, unless the filter has the order', () => {
    const sorting = [{ ...columns[0]!, sortHref: '?sort=name', sorted: 'ascending' as const }, columns[1]!]
    const table = (orderedAbove: boolean) => renderToStaticMarkup(<DataTable caption="Donors" columns={sorting} rows={[{ name: 'A' }]} rowKey={(r) => r.name} empty="none" orderedAbove={orderedAbove} />)
    expect([table(false), table(true)].map((html) => html.split('href="?sort=name"').length - 1)).toEqual([2, 1])
    expect(table(false)).toContain('<nav class="sort-row" aria-label="Sort by">')
  })

  it('show what would be here where there are no rows', () => {
    expect(renderToStaticMarkup(<DataTable caption="Donors" columns={columns} rows={[]} rowKey={(r) => r.name} empty={<p>None yet</p>} />)).toBe('<p>None yet</p>')
  })
})

describe('parts', () => {
  it('let a plate follow the script of its name', () => {
    expect(renderToStaticMarkup(<Plate name="القاهرة" lang="ar" />)).toBe('<span class="plate" lang="ar" dir="auto">القاهرة</span>')
  })

  it('interrupt for problems only', () => {
    expect(renderToStaticMarkup(<Notice tone="stop">No</Notice>)).toContain('role="alert"')
    expect(renderToStaticMarkup(<Notice tone="good">Yes</Notice>)).toContain('role="status"')
  })

  it('say nothing of pages where there is one only', () => {
    expect(renderToStaticMarkup(<Pager />)).toBe('')
  })
})

describe('layouts', () => {
  it('lead to the same page in the other language and to the content', () => {
    const html = renderToStaticMarkup(
      <PublicLayout demo language="fr" path="/cities/lusaka" current="cities">
        <h1>Lusaka</h1>
      </PublicLayout>,
    )
    expect(html).toContain('href="/en/cities/lusaka"')
    expect(html).toContain('href="#content"')
    expect(html).toContain('Données de démonstration')
    expect(html.match(/<main/g)).toHaveLength(1)
  })

  it('mark the current place of a workspace and count what waits', () => {
    const html = renderToStaticMarkup(
      <WorkspaceLayout demo={false} title="Secretariat" rail={[{ label: 'Today', href: '/secretariat', count: 4, current: true }, { label: 'Donors', href: '/secretariat/donors', count: 0 }]} who={{ name: 'Amara Diallo', role: 'Finance officer' }} signOutAction="/sign-out" otherLanguageHref="/fr">
        x
      </WorkspaceLayout>,
    )
    expect(html).toContain('aria-current="page"')
    expect(html).toContain('<span class="rail-count">4</span>')
    expect(html).not.toContain('>0<')
  })
})

describe('gallery', () => {
  it.each(GALLERY_PARTS)('shows %s without a script, a style attribute or an id used twice', (part) => {
    const html = renderToStaticMarkup(<UiGallery parts={[part]} themes={['light']} />)
    expect(html).not.toMatch(/\son[a-z]+=|<script|\sstyle=/)
    const ids = [...html.matchAll(/\sid="([^"]+)"/g)].map((m) => m[1])
    expect(ids.length).toBe(new Set(ids).size)
  })
})
