// The bank's statement of November is taken in; of two lines somebody has said what they are, the others wait.
import { readStatementFile } from '#app/features/bank/server/read-file.queries.server'
import { putInSuspense, setAside } from '#app/features/bank/server/settle-line.command.server'
import { takeStatements } from '#app/features/bank/server/take-statements.command.server'
import { add, money, negate, toDecimal } from '#app/kernel/money'
import { ACCOUNT_FEE, ENTRIES, STATEMENT, UNKNOWN, type StatementEntry } from '../plot/statement'
import { must } from '../stage'
import { amountOf, known, type Play, type Scene } from './scene'

export function statementScenes(play: Play): Scene[] {
  return [
    {
      on: STATEMENT.on,
      async tell() {
        const entries = await Promise.all(ENTRIES.map((entry) => written(play, entry)))
        const closing = ENTRIES.reduce((sum, entry) => add(sum, entry.out ? negate(amountOf(entry.amount, 'EUR')) : amountOf(entry.amount, 'EUR')), amountOf(STATEMENT.opening, 'EUR'))
        const balance = (code: string, amount: string, on: string) => `<Bal><Tp><CdOrPrtry><Cd>${code}</Cd></CdOrPrtry></Tp><Amt Ccy="EUR">${amount}</Amt><CdtDbtInd>CRDT</CdtDbtInd><Dt><Dt>${on}</Dt></Dt></Bal>`
        const xml = `<?xml version="1.0" encoding="UTF-8"?><Document xmlns="urn:iso:std:iso:20022:tech:xsd:camt.053.001.08"><BkToCstmrStmt><GrpHdr><MsgId>DEMO</MsgId></GrpHdr><Stmt><Id>${STATEMENT.number}</Id><Acct><Id><IBAN>${STATEMENT.account}</IBAN></Id><Ccy>EUR</Ccy></Acct>${balance('OPBD', STATEMENT.opening, STATEMENT.from)}${balance('CLBD', toDecimal(money(closing.minor, 'EUR')), STATEMENT.to)}${entries.join('')}</Stmt></BkToCstmrStmt></Document>`
        must(await takeStatements(play.stage.as('finance'), { file: must(readStatementFile(new TextEncoder().encode(xml))), name: `statement-${STATEMENT.number}.xml` }))
        const lineOf = async (text: string) => (await play.stage.database.read.bankLine.findFirstOrThrow({ where: { text } })).id
        must(await putInSuspense(play.stage.as('finance'), { line: await lineOf(UNKNOWN), note: 'No donor of this name; the bank is asked for an address.' }))
        must(await setAside(play.stage.as('finance'), { line: await lineOf(ACCOUNT_FEE), kind: 'FEE', note: null }))
      },
    },
  ]
}

async function written({ stage, pledges }: Play, entry: StatementEntry): Promise<string> {
  const instalment = entry.pledge ? await stage.database.read.instalment.findFirstOrThrow({ where: { pledgeId: known(pledges, entry.pledge).id, sequence: entry.instalment } }) : null
  const side = entry.out ? 'Cdtr' : 'Dbtr'
  const party = (entry.party ? `<${side}><Pty><Nm>${entry.party}</Nm></Pty></${side}>` : '') + (entry.iban ? `<${side}Acct><Id><IBAN>${entry.iban}</IBAN></Id></${side}Acct>` : '')
  const reference = instalment ? `<Strd><CdtrRefInf><Ref>${instalment.reference}</Ref></CdtrRefInf></Strd>` : ''
  return `<Ntry><Amt Ccy="EUR">${entry.amount}</Amt><CdtDbtInd>${entry.out ? 'DBIT' : 'CRDT'}</CdtDbtInd><Sts><Cd>BOOK</Cd></Sts><BookgDt><Dt>${entry.on}</Dt></BookgDt><ValDt><Dt>${entry.on}</Dt></ValDt><AcctSvcrRef>${entry.reference}</AcctSvcrRef><NtryDtls><TxDtls><RltdPties>${party}</RltdPties><RmtInf>${reference}<Ustrd>${entry.text}</Ustrd></RmtInf></TxDtls></NtryDtls></Ntry>`
}
