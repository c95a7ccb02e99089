// Pages and deeds of the search: each is there, and lets in exactly those to whom it is offered.
import { expect, test } from 'vitest'
import { ACTIONS, answersTo } from '#app/features/search/domain/actions'
import { searchMessages } from '#app/features/search/messages'
import { read } from '../../support/repository'

test('SEARCH-3: each address is a page of the product, and asks for the permission with which it is offered', () => {
  const routes = read('app/routes.ts')
  for (const { key, href, permission } of ACTIONS) {
    const file = routes.match(new RegExp(`route\\('${href.slice(1)}', '([^']+)'`))?.[1]
    expect(file, key).toBeDefined()
    expect(read(`app/${file!}`).match(/load\('([^']+)'/)?.[1], key).toBe(permission)
  }
  expect(new Set(ACTIONS.map(({ href }) => href)).size).toBe(ACTIONS.length)
})

test('a deed answers to each word of its name, in any case and accent, in the reader’s language', () => {
  const named = (language: 'en' | 'fr', key: (typeof ACTIONS)[number]['key']) => `${searchMessages[language].actionNames[key].title} ${searchMessages[language].actionNames[key].also}`
  for (const typed of ['', 'wire', 'REC wi', 'record a wire', 'money']) expect(answersTo(typed, named('en', 'record-wire')), typed).toBe(true)
  for (const typed of ['wires and things', 'ecord', 'virement']) expect(answersTo(typed, named('en', 'record-wire')), typed).toBe(false)
  for (const typed of ['DONNEES', 'delais']) expect(answersTo(typed, `${named('fr', 'thresholds')} données`), typed).toBe(true)
})
