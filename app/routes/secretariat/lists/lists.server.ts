import { NotFound } from '#app/kernel/access'
import { formatsIn } from '#app/kernel/language'
import type { Entered } from '#app/platform/http'
import { listFile, type ListFormat } from '#app/platform/sheet/list-file'
import { uiMessages } from '#app/ui/messages'
import { agreementsList } from './agreements.server'
import { allocationsList } from './allocations.server'
import { citiesList } from './cities.server'
import { donorsList } from './donors.server'
import { inKindList } from './in-kind.server'
import { partnershipsList } from './partnerships.server'
import { paymentsList } from './payments.server'
import { placementsList } from './placements.server'
import { pledgesList } from './pledges.server'
import { programmesList } from './programmes.server'
import { allRows, type TeamList } from './team-list.server'

/** What any list can do, whatever its rows are. */
function opened<Filter, Row, Sort extends string>(list: TeamList<Filter, Row, Sort>) {
  return {
    path: list.path,
    permission: list.permission,
    title: list.title,
    file: (entered: Entered, name: string, format: ListFormat) =>
      listFile({ name, title: list.title(entered.language), format, columns: list.columns(entered.language), pages: allRows(entered, list), cut: (rows) => uiMessages[entered.language].list.cut(formatsIn(entered.language).count(rows)) }),
  }
}

/** Every list of the team, by its name in addresses. */
const LISTS: Record<string, ReturnType<typeof opened>> = {
  donors: opened(donorsList),
  pledges: opened(pledgesList),
  payments: opened(paymentsList),
  allocations: opened(allocationsList),
  agreements: opened(agreementsList),
  'in-kind': opened(inKindList),
  placements: opened(placementsList),
  partnerships: opened(partnershipsList),
  cities: opened(citiesList),
  programmes: opened(programmesList),
}

export function listNamed(name: string): ReturnType<typeof opened> {
  const list = Object.hasOwn(LISTS, name) ? LISTS[name] : undefined
  if (!list) throw new NotFound()
  return list
}
