import type { SubmissionResult } from '@conform-to/react'
import { pageForm, PageForm, SubmitButton, TextField } from '#app/ui/form'
import { useMessages } from '#app/ui/language'
import { Notice, PageHeading } from '#app/ui/primitives'
import { printedIban, type BankAccount } from '../domain/bank-account'
import { bankAccountMessages } from '../messages/bank-account'

/** The account to which transfers are sent, as a form. */
export function BankAccountPage({ account, lastResult }: { account: BankAccount | null; lastResult?: SubmissionResult<string[]> | null }) {
  const words = useMessages(bankAccountMessages).account
  const { fields, errors } = pageForm(['holder', 'bank', 'iban', 'bic'], { lastResult, defaultValue: account ? { ...account, iban: printedIban(account.iban) } : {} })
  return (
    <>
      <PageHeading title={words.title} lead={words.lead} />
      {account ? null : <Notice tone="warn">{words.none}</Notice>}
      <PageForm errors={errors}>
        <TextField {...fields.holder} label={words.holder} hint={words.holderHint} autoComplete="off" />
        <TextField {...fields.bank} label={words.bank} autoComplete="off" />
        <TextField {...fields.iban} label={words.iban} hint={words.ibanHint} autoComplete="off" spellCheck={false} />
        <TextField {...fields.bic} label={words.bic} hint={words.bicHint} width="half" autoComplete="off" spellCheck={false} />
        <SubmitButton>{words.save}</SubmitButton>
      </PageForm>
    </>
  )
}
