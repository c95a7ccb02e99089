// `npm run user`, as somebody at a terminal runs it.
import { execFile } from 'node:child_process'
import path from 'node:path'
import { promisify } from 'node:util'
import { expect, onTestFinished, test } from 'vitest'
import { openDatabase } from '#app/platform/db'
import { openTestDatabase } from '#test/support/database'

const root = path.resolve(import.meta.dirname, '../../..')

type Ran = { code: number; out: string; err: string }

function terminal(file: string) {
  const env = { PATH: process.env.PATH, HOME: process.env.HOME, DATABASE_URL: `file:${file}`, APP_ORIGIN: 'http://localhost:3000' }
  return async (...words: string[]): Promise<Ran> => {
    try {
      const { stdout, stderr } = await promisify(execFile)(process.execPath, ['--import', 'tsx', 'scripts/user.ts', ...words], { cwd: root, env })
      return { code: 0, out: stdout, err: stderr }
    } catch (error) {
      const failed = error as { code: number; stdout: string; stderr: string }
      return { code: failed.code, out: failed.stdout, err: failed.stderr }
    }
  }
}

test('the user command prints a one-time address and nothing else, and refuses in a sentence', { timeout: 120_000 }, async () => {
  const { file, close } = await openTestDatabase()
  onTestFinished(close)
  const user = terminal(file)

  const made = await user('create', '--email', 'Head@Fund.example', '--role', 'approver', '--name', 'Jonas')
  expect(made).toMatchObject({ code: 0, err: '' })
  expect(made.out).toMatch(/^http:\/\/localhost:3000\/sign-in\/[A-Za-z]{32}\n$/)
  const again = await user('link', '--email', 'head@fund.example')
  expect(again.code).toBe(0)
  expect(again.out).not.toBe(made.out)

  const refusals: [string[], RegExp][] = [
    [['create', '--email', 'a@fund.example', '--role', 'emperor'], /no role "emperor"/],
    [['create', '--email', 'a@fund.example', '--role', 'donor-contact'], /needs --donor/],
    [['create', '--email', 'a@fund.example', '--role', 'donor-contact', '--donor', 'NONE'], /No donor has the reference "NONE"/],
    [['link', '--email', 'nobody@fund.example'], /Nobody has the address/],
  ]
  for (const [words, sentence] of refusals) {
    const refused = await user(...words)
    expect(refused).toMatchObject({ code: 1, out: '' })
    expect(refused.err).toMatch(sentence)
    expect(refused.err).not.toMatch(/\n\s+at /)
  }

  const database = await openDatabase(file)
  onTestFinished(() => database.close())
  expect(await database.read.person.findMany({ select: { name: true, email: true, grants: { select: { role: true, grantedBy: true } } } })).toEqual([{ name: 'Jonas', email: 'head@fund.example', grants: [{ role: 'approver', grantedBy: 'command-line' }] }])
})
