import { allocationMessages } from '#app/features/allocations/messages'
import { listAllocations, listWindows } from '#app/features/allocations/server/allocations.queries.server'
import { listCalls } from '#app/features/calls/server/calls.queries.server'
import { meetingPackFile } from '#app/features/decisions/server/meeting-pack.server'
import { findMeetingBefore, getMeeting } from '#app/features/decisions/server/meetings.queries.server'
import { getPeriodAround } from '#app/features/fund/server/fund.queries.server'
import { getFundPosition } from '#app/features/statements/server/fund-position.queries.server'
import { usd } from '#app/kernel/money'
import { load } from '#app/platform/http'

/** Agenda, where the fund stands, what is proposed and to be decided, and the minutes of the last meeting: one PDF, as things stand when it is asked for. */
export const loader = load('meeting.view', async ({ context, param, language, server }) => {
  const meeting = await getMeeting(context, param('meeting'))
  const today = context.clock.today()
  const windows = await listWindows(context)
  const { allocations } = await listAllocations(context, { status: 'PROPOSED' })
  const { calls } = await listCalls(context, { status: 'PUBLISHED' })
  const { windows: says } = allocationMessages[language]
  const proposals = allocations.map((one) => {
    const window = windows.find((row) => row.id === one.window.id)
    return { ref: one.ref, programme: one.programme.title, window: window?.pledge ? says.earmarked(window.priorityArea ?? window.modality, window.pledge.donor) : says.pool, cities: one.cities, total: one.total, available: window?.available ?? usd(0n) }
  })
  const position = await getFundPosition(context, { period: (await getPeriodAround(context, today)).code, asOf: today })
  return meetingPackFile(
    { meeting, position, proposals, calls: calls.filter((call) => call.stage === 'SCORING'), last: await findMeetingBefore(context, meeting) },
    { language, at: context.clock.now(), isDemonstration: server.config.demo },
  )
})
