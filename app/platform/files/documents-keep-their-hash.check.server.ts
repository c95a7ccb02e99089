import type { Check } from '../checks'
import { reading } from '../context'
import { sha256Of } from './store-document.command.server'

/** A few at a time, because their bytes pass through memory. */
const PAGE = 20

/** AGREEMENT-2: every stored document still hashes to what was recorded when it was issued. */
export const check: Check = {
  name: 'stored documents keep their hash (AGREEMENT-2)',
  async run(context) {
    const faults: string[] = []
    for (let after = ''; ; ) {
      const page = await reading(context).document.findMany({ where: { id: { gt: after } }, orderBy: { id: 'asc' }, take: PAGE, select: { id: true, number: true, kind: true, sha256: true, bytes: true } })
      for (const { id, number, kind, sha256, bytes } of page) {
        const now = sha256Of(bytes)
        if (now !== sha256) faults.push(`The document ${id} (${kind} ${number}) was issued with SHA-256 ${sha256} and now has ${now}.`)
      }
      const last = page.at(-1)
      if (page.length < PAGE || !last) return faults
      after = last.id
    }
  },
}
