import { createHash } from 'node:crypto'
import type { BankAccount } from '#app/features/fund/domain/bank-account'
import { findBankAccount } from '#app/features/fund/server/fund.queries.server'
import { donorsFor, isTeam, NotFound } from '#app/kernel/access'
import { accept, refuse, type Result } from '#app/kernel/failure'
import type { Id } from '#app/kernel/identity'
import type { Language } from '#app/kernel/language'
import type { Currency } from '#app/kernel/money'
import type { Day } from '#app/kernel/time'
import { command, nextNumber, step, type CommandContext } from '#app/platform/context'
import { newVerificationCode, storeDocument } from '#app/platform/files'
import { drawPdf, PDF_TEMPLATE_VERSION } from '#app/platform/pdf'
import { proFormaDocument, toPay, type ProFormaFacts } from '../documents/pro-forma'
import type { InstalmentFacts } from '../domain/payment-view'
import type { PledgeStatus } from '../domain/pledge'
import { proFormaLines, type ProFormaFailure } from '../domain/pro-forma'

export type ProFormaRequest = { pledge: Id<'pledge'>; /** All that is unpaid where it is null. */ instalment: Id<'instalment'> | null; language: Language; origin: string; demonstration: boolean }
export type IssuedProForma = { document: Id<'document'>; number: string; pay: ReturnType<typeof toPay> }

/** The same as `issueProForma` for jobs that send it along. */
export const issueProFormaAlong = step((context, input: ProFormaRequest) => issue(context, input))

/** PLEDGE-7: a payable request for what is unpaid now; what was asked for in the same words before is the same document. */
export const issueProForma = command('pro-forma.issue', async (context, input: ProFormaRequest): Promise<Result<IssuedProForma, ProFormaFailure>> => issue(context, input))

function load(context: CommandContext, id: string) {
  const mine = isTeam(context.actor) || context.actor.kind === 'system' ? {} : { donorId: { in: donorsFor(context.actor, 'pro-forma.issue') } }
  return context.transaction.pledge.findFirst({ where: { AND: [{ id }, mine] }, include: { instalments: true, donor: { select: { name: true } } } })
}

type PledgeRow = NonNullable<Awaited<ReturnType<typeof load>>>

async function issue(context: CommandContext, input: ProFormaRequest): Promise<Result<IssuedProForma, ProFormaFailure>> {
  const pledge = await load(context, input.pledge)
  if (!pledge || (input.instalment && !pledge.instalments.some((line) => line.id === input.instalment))) throw new NotFound()
  const lines = proFormaLines(pledge.status as PledgeStatus, pledge.instalments.map((line) => ({ ...line, dueOn: line.dueOn as Day, status: line.status as InstalmentFacts['status'] })), input.instalment)
  if (!lines.ok) return lines
  const account = await findBankAccount(context)
  if (!account) return refuse({ code: 'BANK_ACCOUNT_MISSING' })

  const said = { donor: pledge.donor.name, pledge: pledge.ref, donorNumber: pledge.donorNumber, account, currency: pledge.currency as Currency, lines: lines.value, isDemonstration: input.demonstration }
  const contents = fingerprint(said, input.language)
  const known = await context.transaction.proForma.findUnique({ where: { pledgeId_contents: { pledgeId: pledge.id, contents } } })
  if (known) return accept({ document: known.documentId as Id<'document'>, number: known.number, pay: toPay(said) })
  return accept(await issueNew(context, input, pledge, said, contents))
}

function fingerprint(said: { account: BankAccount; lines: ProFormaFacts['lines'] }, language: Language): string {
  return createHash('sha256').update(JSON.stringify({ language, ...said }, (_, value: unknown) => (typeof value === 'bigint' ? value.toString() : value))).digest('hex')
}

async function issueNew(context: CommandContext, input: ProFormaRequest, pledge: PledgeRow, said: Omit<ProFormaFacts, 'number' | 'issuedAt' | 'verifyAddress'>, contents: string): Promise<IssuedProForma> {
  const code = newVerificationCode(context)
  const number = await nextNumber(context, 'PF', 6)
  const drawn = proFormaDocument({ ...said, number, issuedAt: context.clock.now(), verifyAddress: `${input.origin}/verify/${code}` }, input.language)
  const document = await storeDocument(context, {
    kind: 'PRO_FORMA',
    number,
    title: drawn.title,
    fileName: `${number}.pdf`,
    mediaType: 'application/pdf',
    language: input.language,
    bytes: await drawPdf(drawn),
    templateVersion: `pro-forma-1/${PDF_TEMPLATE_VERSION}`,
    subject: `pledge:${pledge.id}`,
    donorId: pledge.donorId as Id<'donor'>,
    code,
  })
  const pay = toPay(said)
  await context.transaction.proForma.create({
    data: { id: context.ids.next('proForma'), number, pledgeId: pledge.id, documentId: document.id, contents, currency: pledge.currency, amountMinor: pay.amount.minor, dueOn: pay.dueOn, reference: pay.reference, issuedAt: context.clock.now() },
  })
  await context.transaction.instalment.updateMany({ where: { id: { in: said.lines.map((line) => line.instalment) }, status: 'SCHEDULED' }, data: { status: 'INVOICED' } })
  await context.audit({ name: 'pro-forma.issued', subject: `pledge:${pledge.id}`, after: { number, document: document.id, sha256: document.sha256, ...pay, instalments: said.lines.map((line) => line.sequence) } })
  return { document: document.id, number, pay }
}
