import { NEED_STATUSES } from '#app/features/in-kind/domain/need'
import { IN_KIND_KINDS } from '#app/features/in-kind/domain/offer'
import { needMessages } from '#app/features/in-kind/messages/needs'
import { listNeeds, requireNeed } from '#app/features/in-kind/server/needs.queries.server'
import { PROGRAMME_AREAS } from '#app/features/priorities/domain'
import { holds } from '#app/kernel/access'
import type { Entered } from '#app/platform/http'
import { choiceOf, instantCursor, nextHref } from '#app/platform/http/list-address'

/** What the address of the board asks for. */
export async function needsBoard({ context, url, language }: Entered) {
  const asked = choiceOf(url, 'status', [...NEED_STATUSES, 'all'] as const) ?? 'OPEN'
  const filter = { status: asked === 'all' ? undefined : asked, kind: choiceOf(url, 'kind', IN_KIND_KINDS), area: choiceOf(url, 'area', PROGRAMME_AREAS) }
  const { needs, next } = await listNeeds(context, { ...filter, before: instantCursor(url) })
  return {
    needs,
    filter: { status: asked, kind: filter.kind ?? '', area: filter.area ?? '' },
    next: next && nextHref(url, `${next.at.toISOString()}~${next.id}`),
    mayManage: holds(context.actor, 'in-kind.manage'),
    title: needMessages[language].needs,
  }
}

/** The board at the address of one need: what was done to it is answered there. */
export async function needOnBoard(entered: Entered) {
  await requireNeed(entered.context, entered.param('need'))
  return { need: entered.param('need'), ...(await needsBoard(entered)) }
}
