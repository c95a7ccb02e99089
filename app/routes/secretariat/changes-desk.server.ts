import { lineChangeMessages } from '#app/features/line-changes/messages'
import { countOpenChanges, getTolerance, listChanges } from '#app/features/line-changes/server/line-changes.queries.server'
import { holds } from '#app/kernel/access'
import type { Entered } from '#app/platform/http'

/** The desk of changes, with what the reader may do there. */
export async function changesDesk({ context, url, language }: Entered) {
  const state = url.searchParams.get('state') === 'answered' ? 'answered' : ''
  const { actor } = context
  return {
    changes: await listChanges(context, state === 'answered' ? 'answered' : 'open'),
    waiting: await countOpenChanges(context),
    state,
    duties: { answer: holds(actor, 'line-change.answer'), account: holds(actor, 'line-change.answer-account'), tolerance: holds(actor, 'setting.manage') },
    tolerance: await getTolerance(context),
    title: lineChangeMessages[language].changes,
  }
}
