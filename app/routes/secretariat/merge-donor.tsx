import { listAgreements } from '#app/features/agreements/server/agreements.queries.server'
import { mergeForm } from '#app/features/donors/forms/donor.form'
import { donorMessages } from '#app/features/donors/messages'
import { getDonor } from '#app/features/donors/server/donors.queries.server'
import { mergeDonors } from '#app/features/donors/server/merge-donors.command.server'
import { findTwins } from '#app/features/donors/server/twins.queries.server'
import { MergePage } from '#app/features/donors/ui/twins-pages'
import { getDonorStatement } from '#app/features/statements/server/donor-statement.queries.server'
import { NotFound } from '#app/kernel/access'
import { refuse } from '#app/kernel/failure'
import { sum } from '#app/kernel/money'
import type { Context } from '#app/platform/context'
import { act, load } from '#app/platform/http'
import type { Route } from './+types/merge-donor'

async function findDonor(context: Context, typed: string) {
  try {
    return await getDonor(context, typed.trim().toUpperCase())
  } catch (error) {
    if (error instanceof NotFound) return null
    throw error
  }
}

/** What both have, each figure from its own statement: together they are what the one that stands has afterwards. */
async function previewOf(context: Context, alias: string, survivor: string) {
  const asOf = context.clock.today()
  const [a, b] = [await getDonorStatement(context, { donor: alias, asOf }), await getDonorStatement(context, { donor: survivor, asOf })]
  const twinOf = async (name: string, id: string) => (await findTwins(context, name)).find((twin) => twin.id === id)
  const [x, y] = [await twinOf(a.donor.name, a.donor.id), await twinOf(b.donor.name, b.donor.id)]
  const agreements = async (donor: string) => (await listAgreements(context, { donor })).agreements.length
  return {
    counts: [
      { key: 'pledges' as const, alias: x?.pledges ?? 0, survivor: y?.pledges ?? 0 },
      { key: 'payments' as const, alias: x?.payments ?? 0, survivor: y?.payments ?? 0 },
      { key: 'agreements' as const, alias: await agreements(a.donor.id), survivor: await agreements(b.donor.id) },
    ],
    figures: (['received', 'refunded', 'netProgrammable', 'attributed'] as const).map((key) => ({ key, alias: a[key], survivor: b[key], together: sum([a[key], b[key]], 'USD') })),
  }
}

export const loader = load('donor.merge', async ({ context, param, url, language }) => {
  const alias = await getDonor(context, param('donor'))
  const into = url.searchParams.get('into')
  const found = into ? await findDonor(context, into) : null
  const survivor = found && found.id !== alias.id ? found : null
  const preview = survivor ? await previewOf(context, alias.id, survivor.id) : { counts: [], figures: [] }
  return { alias: { ref: alias.ref, name: alias.name }, survivor: survivor && { ref: survivor.ref, name: survivor.name }, twins: survivor ? [] : await findTwins(context, alias.name, alias.id), ...preview, title: donorMessages[language].twins.merge }
})

export const action = act('donor.merge', {
  form: mergeForm,
  async run({ context, param }, { into }) {
    const survivor = await findDonor(context, into)
    if (!survivor) return refuse({ code: 'UNKNOWN_DONOR' })
    return mergeDonors(context, { alias: (await getDonor(context, param('donor'))).id, survivor: survivor.id })
  },
  then: ({ ref, alias }, { language }) => ({ to: `/secretariat/donors/${ref}`, notice: { tone: 'good', text: donorMessages[language].twins.merged(alias, ref) } }),
  words: (language) => donorMessages[language].mergeRefusals,
  conflicts: ['MERGED_ALREADY'],
})

export const meta: Route.MetaFunction = ({ loaderData }) => [{ title: loaderData?.title }]

export default function MergeDonor({ loaderData, actionData }: Route.ComponentProps) {
  return <MergePage {...loaderData} lastResult={actionData?.lastResult} />
}
