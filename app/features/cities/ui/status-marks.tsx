import { useMessages } from '#app/ui/language'
import { StatusTag } from '#app/ui/primitives'
import type { FlagsOfDay, Membership } from '../domain'
import { cityMessages } from '../messages'

/** Member, not yet member, former member, each with its shape. */
export function MembershipTag({ membership }: { membership: Membership }) {
  const words = useMessages(cityMessages)
  return <StatusTag tone={membership === 'MEMBER' ? 'good' : 'neutral'}>{words.memberships[membership]}</StatusTag>
}

/** The statuses that a city's country has on the day, in words; nothing where it has none. */
export function CountryMarks({ flags }: { flags: FlagsOfDay }) {
  const words = useMessages(cityMessages)
  const marks = [
    ...(flags.inAfrica ? [{ text: words.africa, title: words.isAfrica }] : []),
    ...(flags.inLdc ? [{ text: words.ldcShort, title: words.isLdc }] : []),
    ...(flags.inLic ? [{ text: words.licShort, title: words.isLic }] : []),
  ]
  return (
    <>
      {marks.map((mark, i) => (
        <span key={mark.text}>
          {i > 0 ? ' · ' : ''}
          <abbr title={mark.title} className="no-underline">
            {mark.text}
          </abbr>
        </span>
      ))}
    </>
  )
}
