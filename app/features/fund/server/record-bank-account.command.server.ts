import type { Result } from '#app/kernel/failure'
import { command } from '#app/platform/context'
import { decideBankAccount, type BankAccount, type BankAccountFailure } from '../domain/bank-account'
import { BANK_ACCOUNT, findBankAccount } from './fund.queries.server'

/** Names the account to which transfers are sent; payment requests that were issued keep the one that they name. */
export const recordBankAccount = command('setting.manage', async (context, input: BankAccount): Promise<Result<BankAccount, BankAccountFailure>> => {
  const decided = decideBankAccount(input)
  if (!decided.ok) return decided
  const before = await findBankAccount(context)
  const row = { value: JSON.stringify(decided.value), updatedAt: context.clock.now() }
  await context.transaction.setting.upsert({ where: { key: BANK_ACCOUNT }, create: { key: BANK_ACCOUNT, ...row }, update: row })
  await context.audit({ name: 'bank-account.recorded', subject: `setting:${BANK_ACCOUNT}`, before, after: decided.value })
  return decided
})
