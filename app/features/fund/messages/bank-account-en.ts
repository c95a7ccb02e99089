import type { BankAccountFailure } from '../domain/bank-account'

export const bankAccountEn = {
  account: {
    title: 'Bank account',
    lead: 'Payment requests name this account. Those that were issued already keep the one that they name, so tell the donors who have not paid yet when it changes.',
    none: 'No account is named yet. Until then nobody gets a payment request.',
    holder: 'Account holder',
    holderHint: 'As the bank has it, at most 70 characters.',
    bank: 'Name of the bank',
    iban: 'IBAN',
    ibanHint: 'Blanks do not matter. The check digits are verified.',
    bic: 'BIC',
    bicHint: 'Eight or eleven characters.',
    save: 'Save',
    saved: 'The account is saved. Payment requests from now on name it.',
  },
  accountRefusals: {
    HOLDER_TOO_LONG: 'A transfer carries at most 70 characters of this name. Shorten it.',
    IBAN_WRONG: 'The check digits of this IBAN are wrong. Compare it with the bank’s papers.',
    BIC_WRONG: 'A BIC has eight or eleven letters and digits. Compare it with the bank’s papers.',
  } satisfies Record<BankAccountFailure['code'], string>,
}
