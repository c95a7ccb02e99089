import { authorize, reading, type Context } from '#app/platform/context'

export type AccountNames = (account: string) => string | null

const ID = /^(?:don|cty|win)_/

/** What the ids in the path of an account stand for, with its number: `PA1 PL-2026-0003 · DN-2026-0007 Aurora Foundation`. Null where the path says it all. */
export async function getAccountNames(context: Context): Promise<AccountNames> {
  authorize(context, 'ledger.view')
  const read = reading(context)
  const paths = await read.account.findMany({ select: { path: true } })
  const ids = [...new Set(paths.flatMap(({ path }) => path.split(':').filter((word) => ID.test(word))))]
  const where = { id: { in: ids } }
  const donors = await read.donor.findMany({ where, select: { id: true, ref: true, name: true } })
  const cities = await read.city.findMany({ where, select: { id: true, ref: true, name: true } })
  const windows = await read.window.findMany({ where, select: { id: true, modality: true, pledge: { select: { ref: true } } } })
  const names = new Map([
    ...[...donors, ...cities].map(({ id, ref, name }): [string, string] => [id, `${ref} ${name}`]),
    ...windows.map(({ id, modality, pledge }): [string, string] => [id, pledge ? `${modality} ${pledge.ref}` : modality]),
  ])
  return (account) => account.split(':').flatMap((word) => names.get(word) ?? []).join(' · ') || null
}
