// A call for US$30,000.00 of a pool that holds US$53,500.00, its cities, and the people of two of them.
import type { Answers } from '#app/features/calls/domain/application'
import type { CallDetails } from '#app/features/calls/domain/call'
import { saveDraft, submitApplication } from '#app/features/calls/server/apply.command.server'
import { publishCall } from '#app/features/calls/server/move-call.command.server'
import { saveCall } from '#app/features/calls/server/save-call.command.server'
import { POOL } from '#app/features/fund/domain/window'
import type { Id } from '#app/kernel/identity'
import { usd } from '#app/kernel/money'
import { day } from '#app/kernel/time'
import type { Context } from '#app/platform/context'
import { person } from '#test/support/context'
import { moneyWorld, must } from '../core/world'

export const ANSWERED: Answers = { title: 'A plan for Teranga', need: 'Adults who left school early.', plan: 'Six evening courses.', results: 'Two hundred adults read.', budget: 'Teachers 6,000; rooms 2,000.' }

export const DETAILS: CallDetails = {
  titleEn: 'Learning plans', titleFr: 'Plans d’apprentissage', textEn: 'Plans for cities.', textFr: 'Des plans pour des villes.',
  opensOn: day('2026-03-01'), deadlineOn: day('2026-03-31'), deadlineTime: '23:59', timeZone: 'Africa/Nairobi',
  amount: usd(30_000_00n), floor: usd(2_000_00n), ceiling: usd(15_000_00n), membersOnly: true, ldcOnly: false, region: null, talkFrom: 100,
  criteria: [{ nameEn: 'Need', nameFr: 'Besoin', weight: 50 }, { nameEn: 'Plan', nameFr: 'Plan', weight: 30 }, { nameEn: 'Cost', nameFr: 'Coût', weight: 20 }],
}

export async function callWorld(details: Partial<CallDetails> = {}) {
  const w = await moneyWorld()
  w.setNow('2026-02-10T08:00:00Z')
  const given = await w.promise({ donor: w.donors[0], amount: usd(57_245_00n) })
  await w.received(given.ref, usd(57_245_00n))
  const focal = (name: string, city: Id<'city'>) => w.as(person(name, { role: 'city-focal-point', city }))
  const people = [focal('Fatou', w.cities[0]), focal('Chanda', w.cities[1]), focal('Bia', w.cities[2])] as const
  const write = async (more: Partial<CallDetails> = {}) => must(await saveCall(w.officer, { call: null, window: POOL, programme: w.programmes.PA2, ...DETAILS, ...details, ...more }))
  const open = async (more: Partial<CallDetails> = {}) => {
    const { ref } = await write(more)
    must(await publishCall(w.officer, { call: ref }))
    return ref
  }
  const draft = (by: Context, call: string, city: Id<'city'>, version = 0, answers: Partial<Answers> = {}, typed = '') => saveDraft(by, { call, city, version, answers: { ...ANSWERED, ...answers }, typed })
  const send = (by: Context, call: string, city: Id<'city'>, asked = usd(8_000_00n), version = 0, answers: Partial<Answers> = {}) => submitApplication(by, { call, city, version, answers: { ...ANSWERED, ...answers }, typed: String(asked.minor / 100n), asked })
  return { ...w, people, focal, write, open, draft, send }
}
