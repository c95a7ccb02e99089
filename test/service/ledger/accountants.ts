// What the accountant's own programs say about a journal.
import { execFileSync, spawnSync } from 'node:child_process'
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import Papa from 'papaparse'

const ENVIRONMENT = { ...process.env, LC_ALL: 'C.UTF-8' }

/** Whether a program is installed here; tests that need it are skipped with a word about it. */
export function hasProgram(program: 'hledger' | 'ledger'): boolean {
  const found = spawnSync(program, ['--version']).error === undefined
  if (!found) console.info(`Skipped: ${program} is not installed (Debian: ${program}).`)
  return found
}

function run(program: string, journal: string, options: string[]): string {
  const directory = mkdtempSync(join(tmpdir(), 'journal-'))
  try {
    const file = join(directory, 'fund.journal')
    writeFileSync(file, journal)
    return execFileSync(program, ['-f', file, ...options], { encoding: 'utf8', env: ENVIRONMENT, stdio: ['ignore', 'pipe', 'pipe'] })
  } finally {
    rmSync(directory, { recursive: true })
  }
}

/** Throws what hledger says where an entry does not balance, or an account or a currency was not declared. */
export function checkStrictly(journal: string): void {
  run('hledger', journal, ['check', '--strict'])
}

export function hledger(journal: string, ...options: string[]): string {
  return run('hledger', journal, options)
}

/** Balances that are not zero, by account and currency (`assets:bank:eur EUR`), as the program prints them. */
export type Balances = Record<string, string>

export function hledgerBalances(journal: string, atCost: boolean): Balances {
  const { data } = Papa.parse<string[]>(run('hledger', journal, ['balance', '--flat', '--no-total', '--layout=bare', '-O', 'csv', ...(atCost ? ['--cost'] : [])]).trim())
  return Object.fromEntries(data.slice(1).filter(([, , amount]) => Number(amount) !== 0).map(([account, currency, amount]) => [`${account} ${currency}`, amount!]))
}

/** Each transaction as hledger has understood it: day, number in brackets, description, tags. */
export function hledgerTransactions(journal: string): string[][] {
  const { data } = Papa.parse<string[]>(run('hledger', journal, ['print', '-O', 'csv']).trim())
  const known = new Map(data.slice(1).map(([index, on, , , code, description, comment]) => [index, [on!, code!, description!, comment!]]))
  return [...known.values()].sort((a, b) => Number(a[1]) - Number(b[1]))
}

export function ledgerBalances(journal: string, atCost: boolean): Balances {
  const printed = run('ledger', journal, ['--args-only', 'balance', '--flat', '--no-total', '--balance-format', '%(account)|%(join(strip(display_total)))\n', ...(atCost ? ['--basis'] : [])])
  const lines = printed.split('\n').filter(Boolean).map((line) => line.split('|') as [string, string])
  return Object.fromEntries(
    lines.flatMap(([account, amounts]) =>
      amounts.split('\\n').map((text) => {
        const [amount, currency] = text.split(' ')
        return [`${account} ${currency}`, amount!]
      }),
    ),
  )
}
