import { LANGUAGES } from '#app/kernel/language'
import { faultOfWording } from '#app/kernel/wording'
import type { Check } from '#app/platform/checks'
import { reading } from '#app/platform/context'
import { isMailPurpose, wordingOfMail } from '#app/platform/mail'
import { wordingIn } from './template-rows.server'

/** TEMPLATE-3: the version of each template that holds can be filled by every mail of its purpose. */
export const check: Check = {
  name: 'wordings name what their mails know (TEMPLATE-3)',
  async run(context) {
    const rows = await reading(context).templateVersion.findMany({ orderBy: { version: 'asc' } })
    return [...new Map(rows.map((row) => [row.template, row])).values()].flatMap((row) => {
      const purpose = row.template.replace(/^mail:/, '')
      if (!isMailPurpose(purpose)) return [`Template ${row.template} belongs to no mail`]
      const { known, parts } = wordingOfMail(purpose)
      const texts = wordingIn(row.texts)
      return LANGUAGES.flatMap((language) =>
        Object.entries(texts[language]).flatMap(([part, text]) => {
          const at = `Template ${row.template}, version ${row.version}, ${language}, ${part}`
          const fault = faultOfWording(text, known, [])
          return [...(parts.includes(part) ? [] : [`${at}: its mail has no such part`]), ...(fault ? [`${at}: ${'place' in fault ? `nothing fills ${fault.place}` : 'a brace stands alone'}`] : [])]
        }),
      )
    })
  },
}
