import { renderToStaticMarkup } from 'react-dom/server'
import { expect, test } from 'vitest'
import { SettingsPage } from '#app/features/settings/ui/settings-page'

test('SETTING-1: what the reader may not open is left out of the page of settings', () => {
  const all = renderToStaticMarkup(<SettingsPage hidden={[]} />)
  const some = renderToStaticMarkup(<SettingsPage hidden={['account', 'people']} />)
  for (const href of ['/secretariat/bank-account', '/secretariat/people']) {
    expect(all).toContain(href)
    expect(some).not.toContain(href)
  }
  expect(some).toContain('/secretariat/settings/limits')
})
