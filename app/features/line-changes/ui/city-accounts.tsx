import { useFormats, useMessages } from '#app/ui/language'
import { Facts, Section } from '#app/ui/primitives'
import { lineChangeMessages } from '../messages'

export type AccountRow = { city: { ref: string; name: string }; holder: string; bank: string; masked: string; since: Date }

/** To which accounts money goes, where a city has given a new one. */
export function CityAccounts({ accounts }: { accounts: readonly AccountRow[] }) {
  const { desk } = useMessages(lineChangeMessages)
  const formats = useFormats()
  if (accounts.length === 0) return null
  return (
    <Section title={desk.accounts}>
      <Facts facts={accounts.map((account) => ({ label: account.city.name, value: `${desk.accountIs(account.holder, account.bank, account.masked)} ${desk.accountSince(formats.instant(account.since))}` }))} />
    </Section>
  )
}
