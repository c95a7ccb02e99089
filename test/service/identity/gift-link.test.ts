// The link that confirms a gift also signs its giver in, so it must prove the mailbox that the gift names, and no other.
import { expect, test } from 'vitest'
import { confirmGift, sendGiftLink } from '#app/features/pledges/server/submit-gift.command.server'
import { saveGiftAmount, saveGiver, startGift } from '#app/features/pledges/server/save-gift.command.server'
import { NotFound } from '#app/kernel/access'
import type { Result } from '#app/kernel/failure'
import { testWorld } from '#test/support/context'

function value<V>(result: Result<V, { code: string }>): V {
  if (!result.ok) throw new Error(`refused: ${result.failure.code}`)
  return result.value
}

test('IDENTITY-3: a link that was mailed to one address opens nothing once the gift names another', async () => {
  const { context, as } = await testWorld()
  const visitor = as({ kind: 'public' })
  const { token } = value(await startGift(visitor, { purpose: 'MDFM' }))
  value(await saveGiftAmount(visitor, { token, fields: { currency: 'USD', amount: '100.00', plan: 'ONCE', firstDueOn: '2026-12-31' } }))
  const named = (email: string) => saveGiver(visitor, { token, fields: { organisation: 'Example Foundation', kind: 'PRIVATE:FOUNDATION', country: 'NO', contactName: 'Somebody', email, recognition: 'NAME' } })
  const mailed = async () => {
    let link = ''
    value(await sendGiftLink(visitor, { token, link: (secret) => (link = secret) }))
    return link
  }
  value(await named('visitor@giver.example'))
  const toVisitor = await mailed()
  value(await named('head@fund.example'))
  await expect(confirmGift(visitor, { token: toVisitor, workspace: '/donor' })).rejects.toThrow(NotFound)
  expect(await context.database.read.person.count()).toBe(0)

  const toHead = await mailed()
  expect(toHead).not.toBe(toVisitor)
  expect(value(await confirmGift(visitor, { token: toHead, workspace: '/donor' })).email).toBe('head@fund.example')
})
