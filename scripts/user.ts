// npm run user -- create --email E --role R [--donor REF | --city REF] [--name N] [--language en|fr], and -- link --email E.
// Both print a one-time address that signs the person in.
import { parseArgs } from 'node:util'
import { invitePerson } from '#app/features/identity/server/invite-person.command.server'
import { ROLES, type Role } from '#app/kernel/access'
import type { Id } from '#app/kernel/identity'
import { isLanguage } from '#app/kernel/language'
import { openAuth } from '#app/platform/auth'
import type { Config } from '#app/platform/config'
import { reading, type Context } from '#app/platform/context'
import { asSystem, main, Refused } from './system.ts'

const USAGE = `Say what to do:
  npm run user -- create --email E --role R [--donor REF or --city REF] [--name N] [--language en|fr]
  npm run user -- link --email E
Roles: ${ROLES.join(', ')}`

const REFUSALS = {
  OWN_ROLES: 'Nobody changes their own roles.',
  LAST_ADMINISTRATOR: 'The last administrator stays.',
  SCOPE_MISSING: 'A donor-contact needs --donor REF, a city-focal-point or cluster-coordinator needs --city REF, and the other roles need neither.',
  UNKNOWN_SCOPE: 'No donor or city has this reference.',
  LAST_DONOR_ADMINISTRATOR: 'The last administrator of a donor stays.',
  DAYS_IN_DISORDER: 'The last day comes before the first.',
}

type Options = { email?: string; role?: string; donor?: string; city?: string; name?: string; language?: string }

function emailOf(options: Options): string {
  if (!options.email || !/^[^\s@]+@[^\s@]+\.[^\s@]+$/.test(options.email)) throw new Refused(`Give an e-mail address with --email.\n${USAGE}`)
  return options.email.trim().toLowerCase()
}

function roleOf(text: string | undefined): Role {
  const role = ROLES.find((known) => known === text)
  if (!role) throw new Refused(`${text ? `There is no role "${text}".` : 'Give a role with --role.'} Roles: ${ROLES.join(', ')}.`)
  return role
}

async function scopeOf(context: Context, options: Options): Promise<{ donor: Id<'donor'> | null; city: Id<'city'> | null }> {
  const { donor, city } = options
  const foundDonor = donor ? await reading(context).donor.findUnique({ where: { ref: donor }, select: { id: true } }) : null
  const foundCity = city ? await reading(context).city.findUnique({ where: { ref: city }, select: { id: true } }) : null
  if (donor && !foundDonor) throw new Refused(`No donor has the reference "${donor}".`)
  if (city && !foundCity) throw new Refused(`No city has the reference "${city}".`)
  return { donor: (foundDonor?.id as Id<'donor'> | undefined) ?? null, city: (foundCity?.id as Id<'city'> | undefined) ?? null }
}

async function create(context: Context, options: Options): Promise<void> {
  const [email, role] = [emailOf(options), roleOf(options.role)]
  const language = options.language ?? 'en'
  if (!isLanguage(language)) throw new Refused('The language is en or fr.')
  const scope = await scopeOf(context, options)
  const invited = await invitePerson(context, { email, role, language, name: options.name ?? email.split('@')[0] ?? email, ...scope })
  if (!invited.ok) throw new Refused(REFUSALS[invited.failure.code])
}

async function printLink(context: Context, config: Config, email: string): Promise<void> {
  const auth = openAuth({ config, database: context.database, ids: context.ids })
  const link = await auth.createLink(email, '')
  if (!link) throw new Refused(`Nobody has the address ${email}. Make the person first: npm run user -- create --email ${email} --role ROLE`)
  console.log(link)
}

await main(async () => {
  const { values, positionals } = parseArgs({
    allowPositionals: true,
    options: { email: { type: 'string' }, role: { type: 'string' }, donor: { type: 'string' }, city: { type: 'string' }, name: { type: 'string' }, language: { type: 'string' } },
  })
  const deed = positionals[0]
  if (deed !== 'create' && deed !== 'link') throw new Refused(USAGE)
  await asSystem('command-line', async (context, config) => {
    if (deed === 'create') await create(context, values)
    await printLink(context, config, emailOf(values))
  })
})
