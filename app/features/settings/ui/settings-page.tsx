import { useMessages } from '#app/ui/language'
import { PageHeading, Section, TextLink } from '#app/ui/primitives'
import { settingMessages } from '../messages'

type Group = keyof typeof settingMessages.en.groups
export type SettingPlace = keyof typeof settingMessages.en.places

const PLACES: Record<Group, readonly (readonly [SettingPlace, string])[]> = {
  duties: [
    ['limits', '/secretariat/settings/limits'],
    ['people', '/secretariat/people'],
    ['audit', '/secretariat/audit'],
  ],
  money: [
    ['periods', '/secretariat/periods'],
    ['supportCost', '/secretariat/settings/support-cost'],
    ['rates', '/secretariat/rates'],
    ['account', '/secretariat/bank-account'],
  ],
  rules: [['thresholds', '/secretariat/settings/thresholds']],
  words: [
    ['mails', '/secretariat/mails'],
    ['clauses', '/secretariat/agreement-wording'],
  ],
}

/** Where each thing is that the team can set; what the reader may not open is left out. */
export function SettingsPage({ hidden }: { hidden: readonly SettingPlace[] }) {
  const words = useMessages(settingMessages)
  return (
    <>
      <PageHeading title={words.title} lead={words.lead} />
      {(Object.keys(PLACES) as Group[]).map((group) => (
        <Section key={group} title={words.groups[group]}>
          <dl className="stack">
            {PLACES[group].filter(([place]) => !hidden.includes(place)).map(([place, href]) => (
              <div key={place}>
                <dt className="font-semibold">
                  <TextLink href={href}>{words.places[place].title}</TextLink>
                </dt>
                <dd className="text-ink-2">{words.places[place].text}</dd>
              </div>
            ))}
          </dl>
        </Section>
      ))}
    </>
  )
}
