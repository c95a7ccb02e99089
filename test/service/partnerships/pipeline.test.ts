// From the first contact to a promise, and what a partner sees of it. Source: DOMAIN.md, section 2.
import { expect, test } from 'vitest'
import { getThreadFile, listPartnershipFiles, listThreadFiles } from '#app/features/partnerships/server/files.queries.server'
import { layPartnershipFile, layThreadFile } from '#app/features/partnerships/server/lay-file.command.server'
import { recordOffer } from '#app/features/in-kind/server/offer-in-kind.command.server'
import { recordPlacement } from '#app/features/placements/server/record-placement.command.server'
import { addNote } from '#app/features/partnerships/server/add-note.command.server'
import { movePartnership, pledgePartnership } from '#app/features/partnerships/server/move-partnership.command.server'
import { countAwaitingAnswer, findPartnershipOfPledge, getBoard, getPartnership, getPipelineForecast, getThread, listPartnerships } from '#app/features/partnerships/server/partnerships.queries.server'
import { proposePartnership, writeInThread } from '#app/features/partnerships/server/propose-partnership.command.server'
import { editPartnership, openPartnership, type PartnershipFields } from '#app/features/partnerships/server/save-partnership.command.server'
import { invitePerson } from '#app/features/identity/server/invite-person.command.server'
import { getPledge } from '#app/features/pledges/server/pledges.queries.server'
import { getCockpit } from '#app/features/statements/server/cockpit.queries.server'
import { getFundPosition } from '#app/features/statements/server/fund-position.queries.server'
import { getLanding } from '#app/features/statements/server/landing.queries.server'
import { Forbidden, NotFound } from '#app/kernel/access'
import type { Id } from '#app/kernel/identity'
import { money, toDecimal, usd } from '#app/kernel/money'
import { addDays, day } from '#app/kernel/time'
import { moneyWorld, must } from '../core/world'

const ORIGIN = 'http://localhost:3000'

async function pipeline() {
  const w = await moneyWorld()
  const { person: owner } = must(await invitePerson(w.system, { name: 'Olu', email: 'olu@team.example', language: 'en', role: 'programme-officer' }))
  const fields = (more: Partial<PartnershipFields> = {}): PartnershipFields => ({
    organisation: 'Harbour Bank', kind: null, country: null, contactName: 'Miriam', contactEmail: 'Miriam@Harbour.example', language: 'en', about: 'A gift to the pool.', purpose: 'MDFM', owner, probability: 40,
    expected: usd(100_000_00n), expectedOn: day('2026-06-30'), nextStep: 'Call', nextStepOn: day('2026-01-20'), ...more,
  })
  const open = async (more: Partial<PartnershipFields> = {}) => must(await openPartnership(w.officer, fields(more))).partnership
  const move = (partnership: Id<'partnership'>, to: Parameters<typeof movePartnership>[1]['to'], reason: string | null = null) => movePartnership(w.officer, { partnership, to, reason })
  const visitor = w.as({ kind: 'public' }, 'fr')
  return { ...w, owner, fields, open, move, visitor }
}

test('PARTNERSHIP-1: a prospect goes its way, in the database too, and each step stands in its history', async () => {
  const w = await pipeline()
  const partnership = await w.open({ kind: { type: 'MULTILATERAL', subtype: 'IFI' }, country: 'KE' })
  expect(await w.move(partnership, 'NEGOTIATION')).toMatchObject({ failure: { code: 'STAGE_NOT_NEXT', from: 'CONTACT', to: 'NEGOTIATION' } })
  for (const stage of ['DISCUSSION', 'PROPOSAL'] as const) must(await w.move(partnership, stage))
  await expect(w.system.database.write((t) => t.partnership.update({ where: { id: partnership }, data: { stage: 'CONTACT' } }))).rejects.toMatchObject({ rule: 'PARTNERSHIP-1' })
  expect(await w.move(partnership, 'LOST', '  ')).toMatchObject({ failure: { code: 'REASON_MISSING' } })
  must(await w.move(partnership, 'LOST', 'no budget this year'))
  expect(await getPartnership(w.officer, partnership)).toMatchObject({ stage: 'LOST', probability: 0, lostReason: 'no budget this year', notes: [{ stage: 'LOST', text: 'no budget this year' }, { stage: 'PROPOSAL' }, { stage: 'DISCUSSION' }] })
  expect(await editPartnership(w.officer, { ...w.fields(), partnership })).toMatchObject({ failure: { code: 'PARTNERSHIP_ENDED' } })
  await expect(w.system.database.write((t) => t.partnership.delete({ where: { id: partnership } }))).rejects.toMatchObject({ rule: 'PARTNERSHIP-1' })
})

test('a donor is meant by its number or its name however it is typed; a new name becomes one once its kind is chosen', async () => {
  const w = await pipeline()
  const { ref } = await w.system.database.read.donor.findUniqueOrThrow({ where: { id: w.donors[0] } })
  const donorOf = async (partnership: string) => (await getPartnership(w.officer, partnership)).donor
  expect(await donorOf(await w.open({ organisation: ref.toLowerCase() }))).toEqual({ ref, name: 'Aurora Foundation' })
  expect(await donorOf(await w.open({ organisation: 'AURORA  foundatión' }))).toEqual({ ref, name: 'Aurora Foundation' })
  expect(await openPartnership(w.officer, w.fields({ organisation: 'DN-2026-9999' }))).toMatchObject({ failure: { code: 'UNKNOWN_DONOR' } })
  const unnamed = await w.open({ organisation: 'Horizon' })
  expect(await donorOf(unnamed)).toBeNull()
  must(await editPartnership(w.officer, { ...w.fields({ organisation: 'Horizon', kind: { type: 'PRIVATE', subtype: 'FOUNDATION' }, country: 'CH' }), partnership: unnamed }))
  expect(await donorOf(unnamed)).toMatchObject({ name: 'Horizon' })
  expect(await openPartnership(w.officer, w.fields({ organisation: 'New', kind: { type: 'PRIVATE', subtype: 'IFI' } }))).toMatchObject({ failure: { code: 'WRONG_SUBTYPE' } })
  expect(await openPartnership(w.officer, w.fields({ owner: 'prs_nobody' as Id<'person'> }))).toMatchObject({ failure: { code: 'UNKNOWN_OWNER' } })
  expect(await openPartnership(w.officer, w.fields({ expected: money(1n, 'XOF') }))).toMatchObject({ failure: { code: 'RATE_MISSING' } })
  await expect(openPartnership(w.finance, w.fields())).rejects.toThrow(Forbidden)
})

test('PARTNERSHIP-2: what was agreed becomes one promise of the same donor; the two name each other, and the forecast lets go of it', async () => {
  const w = await pipeline()
  const partnership = await w.open()
  for (const stage of ['DISCUSSION', 'PROPOSAL', 'NEGOTIATION'] as const) must(await w.move(partnership, stage))
  expect(await w.move(partnership, 'AGREED')).toMatchObject({ failure: { code: 'DONOR_MISSING' } })
  const amount = usd(100_000_00n)
  const pledgeIt = () => pledgePartnership(w.officer, { partnership, purpose: 'MDFM', amount, schedule: [{ dueOn: day('2026-06-30'), amount }], pledgedOn: day('2026-01-05'), recognition: 'NAME', condition: null })
  expect(await pledgeIt()).toMatchObject({ failure: { code: 'NOT_AGREED' } })
  must(await editPartnership(w.officer, { ...w.fields({ kind: { type: 'MULTILATERAL', subtype: 'IFI' } }), partnership }))
  must(await w.move(partnership, 'AGREED'))
  expect(await getPipelineForecast(w.officer, null)).toEqual({ count: 1, expected: amount, weighed: amount, weighedOfPool: amount })
  const [first, second] = await Promise.all([pledgeIt(), pledgeIt()])
  const made = must([first, second].find((result) => result.ok)!)
  expect([first, second].filter((result) => !result.ok)).toMatchObject([{ failure: { code: 'PLEDGED_ALREADY' } }])
  const pledge = await getPledge(w.officer, made.ref)
  const view = await getPartnership(w.officer, partnership)
  expect([pledge.donor.name, view.pledge, await findPartnershipOfPledge(w.officer, pledge.id)]).toEqual(['Harbour Bank', made.ref, { ref: view.ref }])
  expect(await getPipelineForecast(w.officer, null)).toMatchObject({ count: 0, weighed: usd(0n) })
  expect(toDecimal((await getFundPosition(w.officer, { period: '2026-2027', asOf: day('2026-01-05') })).pledged)).toBe('100000.00')
})

test('PARTNERSHIP-3: a partner reads the messages and none of the notes; nothing that was said can be changed', async () => {
  const w = await pipeline()
  const partnership = await w.open()
  const { thread, ref } = await getPartnership(w.officer, partnership)
  const note = (kind: 'NOTE' | 'MINUTES' | 'SENT', text: string, heldOn: string | null = null) => addNote(w.officer, { partnership, kind, text, heldOn: heldOn ? day(heldOn) : null, next: null, origin: ORIGIN })
  must(await note('NOTE', 'secret: they hesitate'))
  must(await note('MINUTES', 'secret: who said what', '2026-01-04'))
  must(await note('SENT', 'Dear Miriam,\n\nhere is the note.'))
  must(await writeInThread(w.visitor, { thread, text: 'Thank you.', origin: ORIGIN }))
  expect((await getThread(w.visitor, thread)).messages.map(({ fromPartner, text }) => [fromPartner, text])).toEqual([[false, 'Dear Miriam,\n\nhere is the note.'], [true, 'Thank you.']])
  expect(JSON.stringify(await getThread(w.visitor, thread))).not.toContain('secret')
  expect(await note('MINUTES', 'no day')).toMatchObject({ failure: { code: 'DAY_MISSING' } })
  expect(await note('MINUTES', 'to come', '2026-01-06')).toMatchObject({ failure: { code: 'DAY_IN_FUTURE' } })
  const mails = await w.system.database.read.mail.findMany({ where: { purpose: { startsWith: 'partnership' } }, orderBy: { createdAt: 'asc' } })
  expect(mails.map((mail) => [mail.toEmail, mail.text.includes(`/en/give/something-else/${thread}`), mail.text.includes(`/secretariat/partnerships/${ref}`)])).toEqual([['miriam@harbour.example', true, false], ['olu@team.example', false, true]])
  await expect(w.system.database.write((t) => t.partnershipNote.updateMany({ data: { text: 'other' } }))).rejects.toMatchObject({ rule: 'PARTNERSHIP-3' })
  await expect(w.system.database.write((t) => t.partnershipNote.deleteMany())).rejects.toMatchObject({ rule: 'PARTNERSHIP-3' })
  await expect(getThread(w.visitor, 'req_unknown')).rejects.toThrow()
  await expect(getPartnership(w.visitor, partnership)).rejects.toThrow(Forbidden)
})

test('PARTNERSHIP-4: the weighed total adds up from the rows, by stage, by period and in all', async () => {
  const w = await pipeline()
  await w.open({ expected: money(333_33n, 'EUR'), probability: 33 })
  await w.open({ expected: usd(1_01n), probability: 50, purpose: 'PA1' })
  await w.open({ expected: null, probability: 90 })
  await w.open({ expected: usd(77_77n), probability: 7, expectedOn: day('2028-01-31') })
  must(await w.move(await w.open({ expected: usd(900_00n), probability: 90 }), 'LOST', 'gone'))
  const rows = (await listPartnerships(w.officer, { stage: 'open' })).partnerships
  const { columns, lost } = await getBoard(w.officer, {})
  const forecast = await getPipelineForecast(w.officer, null)
  const total = rows.reduce((sum, row) => sum + row.weighed.minor, 0n)
  // EUR 333.33 at 0.85 is US$392.15; 33 % of it 129.41, 50 % of 1.01 is 0.51, 7 % of 77.77 is 5.44.
  expect([toDecimal(forecast.weighed), forecast.weighed.minor, columns.reduce((sum, column) => sum + column.weighed.minor, 0n)]).toEqual(['135.36', total, total])
  expect([forecast.count, lost, toDecimal(forecast.expected), toDecimal(forecast.weighedOfPool)]).toEqual([4, 1, '470.93', '134.85'])
  const period = await getPipelineForecast(w.officer, { startsOn: day('2026-01-01'), endsOn: day('2027-12-31') })
  expect([period.count, toDecimal(period.weighed)]).toEqual([3, '129.92'])
})

test('STATEMENT-9: the cockpit and the page behind it land at the same point, prospects count as of today only, and trying changes nothing', async () => {
  const w = await pipeline()
  const ref = await w.open({ expected: usd(1_000_00n), probability: 25 })
  await w.open({ expected: usd(5_000_00n), probability: 80, purpose: 'PA1' })
  const asked = { period: '2026-2027', asOf: w.officer.clock.today() }
  const kept = await getLanding(w.officer, asked)
  expect([toDecimal(kept.asItIs.total), kept.asItIs.prospects.length, (await getCockpit(w.officer, asked)).landing]).toEqual(['250.00', 1, kept.asItIs.total])
  const { ref: number } = await getPartnership(w.officer, ref)
  const tried = await getLanding(w.officer, asked, { announced: 100, chances: new Map([[number, 90]]), donors: [{ name: '', amount: usd(10_00n), on: asked.asOf, probability: 50 }] })
  expect([toDecimal(tried.tried.total), tried.asItIs.total]).toEqual(['905.00', kept.asItIs.total])
  const past = { ...asked, asOf: addDays(asked.asOf, -1) }
  expect([toDecimal((await getLanding(w.officer, past)).tried.total), (await getLanding(w.officer, past)).hasProspects]).toEqual(['0.00', false])
  expect((await getCockpit(w.officer, past)).landing).toEqual(usd(0n))
  expect((await getLanding(w.officer, asked)).asItIs).toEqual(kept.asItIs)
})

test('the list pages without gap or repetition in each order, and knows what is overdue', async () => {
  const w = await pipeline()
  for (let i = 0; i < 28; i++) await w.open({ organisation: `Prospect ${String(i % 7)}`, nextStepOn: day(`2026-01-${String(10 + (i % 5))}`), expected: i % 3 ? usd(BigInt(i % 3) * 100n) : null })
  for (const sort of ['step', 'value', 'name'] as const) {
    const first = await listPartnerships(w.officer, {}, { sort })
    const second = await listPartnerships(w.officer, {}, { sort, cursor: first.next ?? undefined })
    expect([first.partnerships.length, second.partnerships.length, second.next]).toEqual([25, 3, null])
    expect(new Set([...first.partnerships, ...second.partnerships].map((row) => row.id)).size).toBe(28)
  }
  w.setNow('2026-01-12T08:00:00Z')
  expect((await listPartnerships(w.officer, { overdue: true })).partnerships.map((row) => row.nextStepOn)).toEqual(Array.from({ length: 12 }, (_, i) => (i < 6 ? '2026-01-10' : '2026-01-11')))
  expect((await getBoard(w.officer, { owner: 'nobody' })).columns.every((column) => column.count === 0)).toBe(true)
})

test('PARTNERSHIP-5: something else becomes a prospect that nobody owns yet, its sender gets the thread, and too many messages are refused', async () => {
  const w = await pipeline()
  const propose = (email: string) => proposePartnership(w.visitor, { name: 'Claire', organisation: 'Belroche', email, about: 'Un bibliobus pour une ville.', origin: ORIGIN })
  const { thread } = must(await propose('Claire@Belroche.example'))
  const { partnerships } = await listPartnerships(w.officer, { owner: 'nobody' })
  expect(partnerships).toMatchObject([{ organisation: 'Belroche', stage: 'CONTACT', purpose: 'OTHER', owner: null, nextStep: 'ANSWER', nextStepOn: '2026-01-12', awaitsAnswer: true, donor: null }])
  expect(await countAwaitingAnswer(w.officer)).toBe(1)
  const [mail] = await w.system.database.read.mail.findMany({ where: { purpose: 'partnership-proposed' } })
  expect([mail!.toEmail, mail!.language, mail!.text.includes(`/fr/give/something-else/${thread}`), mail!.text.includes('bibliobus')]).toEqual(['claire@belroche.example', 'fr', true, true])
  must(await addNote(w.officer, { partnership: partnerships[0]!.id, kind: 'SENT', text: 'Merci !', heldOn: null, next: { step: 'Call', on: day('2026-01-30') }, origin: ORIGIN }))
  expect(await countAwaitingAnswer(w.officer)).toBe(0)
  expect((await getThread(w.visitor, thread)).answerBy).toBeNull()

  for (let i = 0; i < 9; i++) must(await writeInThread(w.visitor, { thread, text: `${i}`, origin: ORIGIN }))
  expect(await writeInThread(w.visitor, { thread, text: 'again', origin: ORIGIN })).toMatchObject({ failure: { code: 'TOO_MANY_MESSAGES' } })
  must(await propose('claire@belroche.example'))
  must(await propose('claire@belroche.example'))
  expect(await propose('CLAIRE@belroche.example')).toMatchObject({ failure: { code: 'TOO_MANY_MESSAGES' } })
  for (let i = 0; i < 57; i++) must(await propose(`somebody${i}@else.example`))
  expect(await propose('the.sixty.first@else.example')).toMatchObject({ failure: { code: 'TOO_MANY_MESSAGES' } })
  w.setNow('2026-01-05T09:30:00Z')
  must(await propose('claire@belroche.example'))
})

test('PARTNERSHIP-6: a file of the thread is read with its address and by the team, one of the team by the team only; each is told by its bytes and stands in the history', async () => {
  const w = await pipeline()
  const file = (name: string, start = '%PDF-1.7') => ({ name, bytes: new TextEncoder().encode(`${start} ${name}`) })
  const { thread } = must(await proposePartnership(w.visitor, { name: 'Zoë', organisation: 'Musée', email: 'zoe@musee.example', about: 'Une exposition dans six villes.', origin: ORIGIN }))
  const { id } = await w.system.database.read.partnership.findUniqueOrThrow({ where: { thread } })
  const partnership = id as Id<'partnership'>
  expect(await layThreadFile(w.visitor, { thread, file: file('plan.svg', '<svg>'), origin: ORIGIN })).toMatchObject({ failure: { code: 'FILE_KIND_UNKNOWN' } })
  expect(await layThreadFile(w.visitor, { thread, file: { name: '', bytes: new Uint8Array() }, origin: ORIGIN })).toMatchObject({ failure: { code: 'FILE_MISSING' } })
  must(await layThreadFile(w.visitor, { thread, file: file('plan.pdf'), origin: ORIGIN }))
  must(await layPartnershipFile(w.officer, { partnership, file: file('our minutes.pdf'), shared: false, origin: ORIGIN }))
  must(await layPartnershipFile(w.officer, { partnership, file: file('draft.pdf'), shared: true, origin: ORIGIN }))
  await expect(layPartnershipFile(w.finance, { partnership, file: file('x.pdf'), shared: false, origin: ORIGIN })).rejects.toThrow(Forbidden)
  await expect(layThreadFile(w.visitor, { thread: 'req_unknown', file: file('x.pdf'), origin: ORIGIN })).rejects.toThrow(NotFound)

  expect((await listPartnershipFiles(w.officer, partnership)).map((one) => [one.title, one.shared]).sort()).toEqual([['draft.pdf', true], ['our minutes.pdf', false], ['plan.pdf', true]])
  const seen = await listThreadFiles(w.visitor, thread)
  expect(seen.map((one) => one.title).sort()).toEqual(['draft.pdf', 'plan.pdf'])
  expect(Buffer.from((await getThreadFile(w.visitor, thread, seen[0]!.id)).bytes).toString()).toContain('%PDF-1.7')
  const own = (await listPartnershipFiles(w.officer, partnership)).find((one) => !one.shared)!
  await expect(getThreadFile(w.visitor, thread, own.id)).rejects.toThrow(NotFound)
  const other = must(await proposePartnership(w.visitor, { name: 'Yu', organisation: 'Other', email: 'yu@other.example', about: 'Something quite different.', origin: ORIGIN }))
  await expect(getThreadFile(w.visitor, other.thread, seen[0]!.id)).rejects.toThrow(NotFound)

  expect((await getThread(w.visitor, thread)).messages.map((message) => [message.fromPartner, message.text])).toEqual([[true, 'Une exposition dans six villes.'], [true, 'plan.pdf'], [false, 'draft.pdf']])
  expect((await getPartnership(w.officer, partnership)).notes.map((note) => [note.kind, note.text])).toContainEqual(['NOTE', 'our minutes.pdf'])
  expect(await w.system.database.read.mail.count({ where: { purpose: 'partnership-answer', toEmail: 'zoe@musee.example' } })).toBe(1)
  // The same bytes again are no further file, and messages and files of an hour count together.
  for (let i = 0; i < 8; i++) must(await layThreadFile(w.visitor, { thread, file: file('again.pdf'), origin: ORIGIN }))
  expect(await listThreadFiles(w.visitor, thread)).toHaveLength(3)
  expect(await layThreadFile(w.visitor, { thread, file: file('one more.pdf'), origin: ORIGIN })).toMatchObject({ failure: { code: 'TOO_MANY_MESSAGES' } })
  const silent = await w.open({ contactEmail: null })
  expect(await layPartnershipFile(w.officer, { partnership: silent, file: file('y.pdf'), shared: true, origin: ORIGIN })).toMatchObject({ failure: { code: 'NO_ADDRESS' } })
})

test('PARTNERSHIP-2: what was agreed becomes a gift in kind or a placement of its donor, once, and leaves the forecast; of two people at once one wins', async () => {
  const w = await pipeline()
  const agree = async (organisation: string) => {
    const partnership = await w.open({ organisation, purpose: 'IN_KIND' })
    const { ref } = await getPartnership(w.officer, partnership)
    return { partnership, ref, agreed: async () => { for (const stage of ['DISCUSSION', 'PROPOSAL', 'NEGOTIATION', 'AGREED'] as const) must(await w.move(partnership, stage)) } }
  }
  const [aurora, borealis] = await Promise.all(w.donors.slice(0, 2).map((id) => w.system.database.read.donor.findUniqueOrThrow({ where: { id } })))
  const hall = { recognition: 'NAME', area: 'PA2', kind: 'VENUE', description: 'A hall.', quantity: '1', unit: 'days', unitValue: '500', value: usd(500_00n), basis: 'PUBLISHED_PRICE', availableFrom: null, availableUntil: null, place: null, capacity: null } as const
  const asOffer = (prospect: string, donor = w.donors[0]) => recordOffer(w.officer, { ...hall, donor, prospect } as Parameters<typeof recordOffer>[1])
  const first = await agree(aurora!.name)
  expect(await asOffer(first.ref)).toMatchObject({ failure: { code: 'NOT_AGREED' } })
  expect(await w.system.database.read.inKindOffer.count()).toBe(0)
  await first.agreed()
  expect(await asOffer(first.ref, w.donors[1])).toMatchObject({ failure: { code: 'OTHER_DONOR', donor: aurora!.name } })
  expect(await getPipelineForecast(w.officer, null)).toMatchObject({ count: 1 })
  const both = await Promise.all([asOffer(first.ref), asOffer(first.ref)])
  const made = must(both.find((one) => one.ok)!)
  expect(both.find((one) => !one.ok)).toMatchObject({ failure: { code: 'BECAME_ALREADY', ref: made.ref } })
  expect([await w.system.database.read.inKindOffer.count(), (await getPartnership(w.officer, first.ref)).became]).toEqual([1, { kind: 'in-kind', ref: made.ref }])
  expect(await getPipelineForecast(w.officer, null)).toMatchObject({ count: 0 })
  expect(await pledgePartnership(w.officer, { partnership: first.partnership, purpose: 'MDFM', amount: usd(5n), schedule: [], pledgedOn: day('2026-01-05'), recognition: 'NAME', condition: null } as never)).toMatchObject({ failure: { code: 'PLEDGED_ALREADY' } })
  await expect(w.system.database.write((t) => t.partnership.update({ where: { id: first.partnership }, data: { becameRef: 'IK-2026-0009' } }))).rejects.toMatchObject({ rule: 'PARTNERSHIP-2' })

  const second = await agree(borealis!.name)
  await second.agreed()
  const placed = must(await recordPlacement(w.officer, { donor: borealis!.ref, arrangement: 'LOAN', person: 'Zoë', function: 'Analyst', fte: '0.8', startsOn: '2026-02-15', endsOn: '2027-02-14', currency: 'EUR', amount: '8500.50', prospect: second.ref }))
  expect((await getPartnership(w.officer, second.ref)).became).toEqual({ kind: 'placement', ref: placed.ref })
})
