import { accept, type Result } from '#app/kernel/failure'
import { nameKeyOf } from '#app/kernel/place'
import { describeActor } from '#app/platform/audit'
import { command, nextNumber, nextNumbers, type CommandContext } from '#app/platform/context'
import { insertRows } from '#app/platform/db/insert-rows'
import { candidatesOf, creditorReferenceOf } from '../domain/references'
import { countLines, sortEntries, type SortedEntry, type SortedStatement } from './sort-entries.server'
import type { StatementFile } from './read-file.queries.server'

export type TakenIn = { statements: number; fresh: number; known: number }

/** Takes a file of statements in, whole. The same file, and what of another one is known, change nothing (BANK-1). */
export const takeStatements = command('bank.import', async (context, input: { file: StatementFile; name: string }): Promise<Result<TakenIn, never>> => {
  const { file, name } = input
  const sorted = await sortEntries(context, file.statements)
  const { fresh, known } = countLines(sorted)
  const statements = sorted.filter((one) => !one.isKnown)
  const isTakenIn = (await context.transaction.bankFile.count({ where: { sha256: file.sha256 } })) > 0
  if (isTakenIn || statements.length === 0) return accept({ statements: 0, fresh: 0, known: fresh + known })

  const by = describeActor(context.actor)
  const fileId = context.ids.next('bankFile')
  await context.transaction.bankFile.create({ data: { id: fileId, name, format: file.format, sha256: file.sha256, importedBy: by.actorId ?? by.actorName, importedAt: context.clock.now() } })
  const lines = await saveLines(context, sorted, by.actorId ?? by.actorName)
  for (const one of statements) await saveStatement(context, fileId, one, lines)
  await context.audit({ name: 'bank-statements.imported', subject: `bankFile:${fileId}`, after: { name, sha256: file.sha256, format: file.format, statements: statements.length, fresh, known } })
  return accept({ statements: statements.length, fresh, known })
})

/** The ids of all lines of the file by the key of their entry; those that are new are written. */
async function saveLines(context: CommandContext, sorted: readonly SortedStatement[], importedBy: string): Promise<Map<string, string[]>> {
  const fresh = sorted.flatMap(({ statement, entries }) => entries.filter((one) => !one.isKnown).flatMap((one) => one.entry.lines.map((line, part) => ({ statement, one, line, part }))))
  const ours = await givenOut(context, fresh.flatMap(({ line }) => candidatesOf(line)))
  const refs = await nextNumbers(context, 'BL', fresh.length, 6)
  const rows = fresh.map(({ statement, one: { entry, key }, line, part }, i) => ({
    id: context.ids.next('bankLine') as string,
    ref: refs[i]!,
    account: statement.account,
    currency: statement.currency as string,
    direction: entry.direction as string,
    amountMinor: line.amountMinor,
    isReversal: entry.isReversal,
    bookedOn: entry.bookedOn as string,
    valueOn: entry.valueOn as string,
    entryKey: key,
    part,
    entryMinor: entry.amountMinor,
    bankReference: entry.bankReference,
    endToEndId: line.endToEndId,
    party: line.party,
    partyKey: line.party && nameKeyOf(line.party),
    partyAccount: line.partyAccount,
    text: line.text,
    creditorReference: entry.direction === 'CREDIT' ? creditorReferenceOf(line, (reference) => ours.has(reference)) : null,
    chargesMinor: line.chargesMinor,
    importedBy,
    recordedAt: context.clock.now(),
    state: 'WAITING',
  }))
  await insertRows(context.transaction, 'BankLine', rows)
  const known = sorted.flatMap(({ entries }) => entries.filter((one: SortedEntry) => one.isKnown).map(({ key }) => key))
  const before = await context.transaction.bankLine.findMany({ where: { entryKey: { in: known } }, select: { id: true, entryKey: true }, orderBy: { part: 'asc' } })
  const ids = new Map<string, string[]>()
  for (const { id, entryKey } of [...before, ...rows]) ids.set(entryKey, [...(ids.get(entryKey) ?? []), id])
  return ids
}

/** Which of these creditor references the fund gave to an instalment. */
async function givenOut(context: CommandContext, references: readonly string[]): Promise<Set<string>> {
  const rows = await context.transaction.$queryRaw<{ reference: string }[]>`
    SELECT i."reference" AS "reference" FROM json_each(${JSON.stringify([...new Set(references)])}) AS j JOIN "Instalment" AS i ON i."reference" = j.value`
  return new Set(rows.map(({ reference }) => reference))
}

async function saveStatement(context: CommandContext, fileId: string, one: SortedStatement, lines: ReadonlyMap<string, string[]>): Promise<void> {
  const { statement, days, identity } = one
  const id = context.ids.next('bankStatement')
  const balances = statement.opening && statement.closing ? { openingMinor: statement.opening.minor, closingMinor: statement.closing.minor } : { openingMinor: null, closingMinor: null }
  await context.transaction.bankStatement.create({
    data: { id, ref: await nextNumber(context, 'BS'), fileId, account: statement.account, currency: statement.currency, number: statement.number, openingOn: days.from, closingOn: days.to, identity, ...balances },
  })
  const members = [...new Set(one.entries.flatMap(({ key }) => lines.get(key) ?? []))]
  await insertRows(context.transaction, 'BankStatementLine', members.map((lineId, position) => ({ statementId: id as string, lineId, position })))
}
