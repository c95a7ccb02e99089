import { LANGUAGES } from '#app/kernel/language'
import { faultOfWording } from '#app/kernel/wording'
import type { Check } from '#app/platform/checks'
import { reading } from '#app/platform/context'
import { isMailPurpose, wordingOfMail } from '#app/platform/mail'
import { AGREEMENT_PLACES } from '../domain/template'
import { wordingIn } from './template-rows.server'

/** What a template may name, and its parts where they are known here: a clause that an agreement has no more is passed over. */
function knownBy(template: string): { known: readonly string[]; parts: readonly string[] | null } | null {
  const [kind, of = ''] = template.split(':')
  if (kind === 'agreement') return { known: AGREEMENT_PLACES, parts: null }
  return kind === 'mail' && isMailPurpose(of) ? wordingOfMail(of) : null
}

/** TEMPLATE-3: the version of each template that holds can be filled by every mail of its purpose. */
export const check: Check = {
  name: 'wordings name what their mails know (TEMPLATE-3)',
  async run(context) {
    const rows = await reading(context).templateVersion.findMany({ orderBy: { version: 'asc' } })
    return [...new Map(rows.map((row) => [row.template, row])).values()].flatMap((row) => {
      const named = knownBy(row.template)
      if (!named) return [`Template ${row.template} belongs to no mail and no agreement`]
      const { known, parts } = named
      const texts = wordingIn(row.texts)
      return LANGUAGES.flatMap((language) =>
        Object.entries(texts[language]).flatMap(([part, text]) => {
          const at = `Template ${row.template}, version ${row.version}, ${language}, ${part}`
          const fault = faultOfWording(text, known, [])
          return [...(!parts || parts.includes(part) ? [] : [`${at}: its mail has no such part`]), ...(fault ? [`${at}: ${'place' in fault ? `nothing fills ${fault.place}` : 'a brace stands alone'}`] : [])]
        }),
      )
    })
  },
}
