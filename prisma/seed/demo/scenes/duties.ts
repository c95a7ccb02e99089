// Who may let how much leave: limits above which two people approve, a deputy, and an award that was approved once.
import { approveAllocation } from '#app/features/allocations/server/approve-allocation.command.server'
import { recordLimit } from '#app/features/approvals/server/record-limit.command.server'
import type { Deed } from '#app/features/approvals/domain/limits'
import { saveTemplate } from '#app/features/templates/server/save-template.command.server'
import { specOf } from '#app/routes/secretariat/mail-wording.server'
import { recordSetting } from '#app/features/settings/server/record-setting.command.server'
import { invitePerson } from '#app/features/identity/server/invite-person.command.server'
import type { Id } from '#app/kernel/identity'
import { usd } from '#app/kernel/money'
import { day } from '#app/kernel/time'
import { DEPUTY } from '../cast/people'
import { must } from '../stage'
import type { Play, Scene } from './scene'

const LIMITS: readonly (readonly [Deed, bigint])[] = [
  ['ALLOCATION', 10_000_00n],
  ['RELEASE', 25_000_00n],
  ['COUNTERSIGNING', 250_000_00n],
  ['WAIVER', 5_000_00n],
  ['REFUND', 5_000_00n],
]

export function dutyScenes({ stage }: Play): Scene[] {
  return [
    {
      on: day('2026-05-18'),
      tell: async () => void must(await recordSetting(stage.as('admin'), { key: 'rates-old-days', value: '40', effectiveOn: day('2026-06-01'), reason: 'The bulletin comes a few days late in some months' })),
    },
    {
      on: day('2026-11-12'),
      tell: async () => void must(await recordSetting(stage.as('admin'), { key: 'answer-days', value: '5', effectiveOn: day('2027-01-04'), reason: 'GNLC/DEC/2026/15: whoever writes to us is answered within five days' })),
    },
    {
      on: day('2026-11-19'),
      async tell() {
        const spec = specOf('instalment-reminder')
        const crossed = 'If you have paid meanwhile, thank you: you need do nothing. A transfer takes up to five working days to reach us.'
        must(await saveTemplate(stage.as('admin'), { template: 'mail:instalment-reminder', spec, typed: { ...spec.shipped, en: { ...spec.shipped.en, crossed } }, note: 'Several donors asked why they were reminded while their transfer was under way', expected: 0 }))
      },
    },
    {
      on: day(DEPUTY.fromOn),
      async tell() {
        const { key, name, email, language, role } = DEPUTY
        const { person } = must(await invitePerson(stage.as('admin'), { name, email, language, role, fromOn: day(DEPUTY.fromOn), untilOn: day(DEPUTY.untilOn) }))
        stage.enter(key, { id: person, name, email, language, grants: [{ role }] })
        for (const [deed, cents] of LIMITS) must(await recordLimit(stage.as('admin'), { deed, limit: usd(cents), effectiveOn: day(DEPUTY.fromOn), reason: 'Recommendation 3 of the audit of 2025: two approvers above a limit' }))
      },
    },
    {
      on: day('2026-11-23'),
      async tell() {
        const { id } = await stage.database.read.allocation.findFirstOrThrow({ where: { status: 'PROPOSED' } })
        must(await approveAllocation(stage.as(DEPUTY.key), { allocation: id as Id<'allocation'>, decision: 'GNLC/DEC/2026/16' }))
      },
    },
  ]
}
