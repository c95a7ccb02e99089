import { NotFound } from '#app/kernel/access'
import { load } from '#app/platform/http'
import { LIST_FORMATS } from '#app/platform/sheet/list-file'
import { listNamed } from './lists.server'

/** What a list of the team shows, whole: the same filters, the same order. */
export const loader = load('secretariat.view', (entered) => {
  const name = entered.param('list')
  const format = LIST_FORMATS.find((one) => one === entered.param('format'))
  if (!format) throw new NotFound()
  return listNamed(name).file(entered, `${name}-${entered.context.clock.today()}`, format)
})
