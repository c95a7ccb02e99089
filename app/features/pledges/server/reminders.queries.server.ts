import { donorsOf, isTeam } from '#app/kernel/access'
import { authorize, reading, type Context } from '#app/platform/context'

export type SentReminder = { sequence: number; rung: number; recipients: number; sentAt: Date }

/** The reminders that were sent for a pledge, the last first; the team sees all, a donor's people their own. */
export async function listReminders(context: Context, pledge: string): Promise<SentReminder[]> {
  const mine = isTeam(context.actor) || context.actor.kind === 'system' ? null : donorsOf(context.actor)
  if (!mine) authorize(context, 'pledge.view')
  const rows = await reading(context).reminder.findMany({
    where: { instalment: { pledge: { AND: [{ id: pledge }, mine ? { donorId: { in: mine } } : {}] } } },
    include: { instalment: { select: { sequence: true } } },
    orderBy: [{ sentAt: 'desc' }, { rung: 'desc' }],
  })
  return rows.map((row) => ({ sequence: row.instalment.sequence, rung: row.rung, recipients: row.recipients, sentAt: row.sentAt }))
}
