// A city that accepted US$600.00 of an award and was sent US$400.00 of it on 5 January 2026; the work ends on 31 December 2027.
import { answerAllocation } from '#app/features/allocations/server/answer-allocation.command.server'
import { approveDisbursement } from '#app/features/allocations/server/approve-disbursement.command.server'
import { planDisbursement } from '#app/features/allocations/server/plan-disbursement.command.server'
import { sendDisbursement } from '#app/features/allocations/server/send-disbursement.command.server'
import { invitePerson } from '#app/features/identity/server/invite-person.command.server'
import type { Typed } from '#app/features/reporting/domain/content'
import { beginReport, submitReport } from '#app/features/reporting/server/write-report.command.server'
import type { Grant } from '#app/kernel/access'
import type { Id } from '#app/kernel/identity'
import { usd } from '#app/kernel/money'
import { day } from '#app/kernel/time'
import { person } from '#test/support/context'
import { moneyWorld, must } from '../core/world'

export const TYPED: Typed = { activities: 'A course of five days.', results: 'Six services have a plan.', summary: 'Six services of our city work with a plan.', people: '40', women: '18', spent_STAFF: '120.00', spent_EVENTS: '80.50' }

export async function fundedCity() {
  const w = await moneyWorld()
  await w.received((await w.promise({ donor: w.donors[0], amount: usd(1_070_00n) })).ref, usd(1_070_00n))
  const { allocation } = must(await w.propose([{ city: w.cities[0], amount: usd(600_00n) }, { city: w.cities[1], amount: usd(400_00n) }]))
  must(await w.approve(allocation))
  const lines = (await w.system.database.read.allocationLine.findMany({ where: { allocationId: allocation }, orderBy: { sequence: 'asc' } })).map((row) => row.id as Id<'allocationLine'>)
  const [line, other] = [lines[0]!, lines[1]!]
  const speaker = (name: string, city: Id<'city'>) => w.as(person(name, { role: 'city-focal-point', city } as Grant))
  const [city, otherCity] = [speaker('Fatou', w.cities[0]), speaker('Chanda', w.cities[1])]
  must(await invitePerson(w.system, { name: 'Fatou', email: 'fatou@teranga.example', language: 'fr', role: 'city-focal-point', city: w.cities[0] }))
  must(await answerAllocation(city, { line, declineReason: null }))
  const { disbursement } = must(await planDisbursement(w.finance, { line, amount: usd(400_00n) }))
  must(await approveDisbursement(w.head, { disbursement }))
  must(await sendDisbursement(w.finance, { disbursement, on: day('2026-01-05') }))
  const begin = async () => must(await beginReport(city, { line })).report
  const submit = async (report: string, typed: Typed = TYPED) => {
    const { version } = await w.system.database.read.cityReport.findUniqueOrThrow({ where: { id: report } })
    return submitReport(city, { report, version, typed, decimalComma: false })
  }
  const expended = async () => (await w.system.database.read.allocationLine.findUniqueOrThrow({ where: { id: line } })).expendedMinor
  return { ...w, allocation, line, other, city, otherCity, disbursement, begin, submit, expended }
}
