// The main tale: a foundation promises and pays, a city gives, a transfer is confirmed by two, money is allocated and reaches a city.
import type { Page } from '@playwright/test'
import { agreementMessages } from '#app/features/agreements/messages'
import { verifyMessages } from '#app/features/agreements/messages/verify'
import { allocationMessages } from '#app/features/allocations/messages'
import { paymentMessages } from '#app/features/payments/messages'
import { pledgeMessages } from '#app/features/pledges/messages'
import { giveMessages } from '#app/features/pledges/messages/give'
import { statementMessages } from '#app/features/statements/messages'
import { transparencyMessages } from '#app/features/transparency/messages'
import { formatsIn, type Language } from '#app/kernel/language'
import { money, usd } from '#app/kernel/money'
import { checkPage } from './support/check-page'
import { countMails, expect, mailedLink, signIn, test, world } from './support/world'
import { TEAM } from './support/cast'

/** Told once in each language and once on each screen; the short journeys run in every combination. */
const WHOLE_TALE = '@whole-tale'

for (const language of ['en', 'fr'] as const satisfies Language[]) {
  test.describe(language, () => {
    test.beforeEach(({ isMobile }, { tags }) => {
      test.skip(tags.includes(WHOLE_TALE) && isMobile !== (language === 'fr'), 'told on a desktop in English and on a phone in French')
    })

    const give = giveMessages[language]
    const formats = formatsIn(language)
    const payments = paymentMessages[language]
    const allocations = allocationMessages[language]
    const agreements = agreementMessages[language]

    async function fillGiver(page: Page, name: string, kind: string, email: string): Promise<void> {
      await page.getByLabel(give.who.organisation).fill(name)
      await page.getByLabel(give.who.kind, { exact: true }).selectOption(kind)
      await page.getByLabel(give.who.country, { exact: true }).selectOption('NO')
      await page.getByLabel(give.who.contactName, { exact: true }).fill('Ingrid Aas')
      await page.getByLabel(give.who.email).fill(email)
      await page.getByRole('button', { name: give.who.onward }).click()
    }

    test('a foundation promises in three instalments, confirms by mail and pays the first by card', { tag: WHOLE_TALE }, async ({ page }, info) => {
      const { url } = world()
      const email = `ingrid.${language}.${info.project.name}@lights.example`
      await page.goto(`${url}/${language}/give`)
      await checkPage(page)
      await page.getByRole('button', { name: give.chooser.choose }).first().click()
      await expect(page.getByRole('heading', { name: give.amount.heading })).toBeVisible()

      for (const [typed, refusal] of [
        ['-5', give.amountRefusals.AMOUNT_NOT_POSITIVE],
        ['1e309', give.amountRefusals.AMOUNT_NOT_A_NUMBER],
        ['1,000.00', give.amountRefusals.AMOUNT_THOUSANDS_MARK],
        ['٢٥', give.amountRefusals.AMOUNT_NOT_A_NUMBER],
        ['', give.amountRefusals.AMOUNT_MISSING],
        ['12.345', give.amountRefusals.AMOUNT_TOO_MANY_DECIMALS.replace('{currency}', 'USD').replace('{decimals}', '2')],
      ] as const) {
        await page.getByLabel(give.amount.amount, { exact: true }).fill(typed)
        await page.getByRole('button', { name: give.amount.onward }).click()
        await expect(page.getByRole('alert')).toContainText(refusal)
        await expect(page.getByLabel(give.amount.amount, { exact: true })).toHaveValue(typed)
      }
      await checkPage(page)

      await page.locator('select[name=currency]').selectOption('EUR')
      await page.getByLabel(give.amount.amount, { exact: true }).fill('25000.00')
      await page.getByLabel(give.amount.plans.INSTALMENTS).check()
      await page.getByLabel(give.amount.count).fill('3')
      await page.getByLabel(give.amount.firstDueOn).fill('2027-01-31')
      await page.getByLabel(give.amount.monthsBetween).fill('1')
      await page.getByRole('button', { name: give.amount.onward }).click()
      await fillGiver(page, `Northern Lights Foundation ${language} ${info.project.name}`, 'PRIVATE:FOUNDATION', email)
      await expect(page.getByRole('heading', { name: give.review.heading })).toBeVisible()
      for (const part of [833_334n, 833_333n]) await expect(page.getByText(formats.figure(money(part, 'EUR'))).first()).toBeVisible()
      await checkPage(page)
      await page.getByRole('button', { name: give.review.byMail }).click()
      await expect(page.getByRole('heading', { name: give.sent.heading })).toBeVisible()

      await page.goto(await mailedLink(page, email, 'gift-confirmation-link', '/give/confirm/'))
      await page.getByRole('button', { name: give.confirm.button }).click()
      await page.waitForURL(/\/donor\/pledges\/PL-/)
      await expect(page.getByText(formats.day('2027-02-28' as never)).first()).toBeVisible()
      await checkPage(page)

      await page.getByRole('button', { name: statementMessages[language].donor.pay }).first().click()
      await page.waitForURL(/\/c\/pay\//)
      await page.locator('input[name=number]').fill('4000 0000 0000 0002')
      await page.locator('button[value=card]').click()
      await expect(page.getByRole('alert')).toBeVisible()
      await page.locator('input[name=number]').fill('4242 4242 4242 4242')
      await page.locator('button[value=card]').click()
      await page.waitForURL(/\/donor\/pledges\/PL-/)
      await expect(page.getByText(statementMessages[language].donor.paidReceived(formats.money(money(833_334n, 'EUR')))).first()).toBeVisible()
      await expect(page.getByText(pledgeMessages[language].instalmentViews.PAID).first()).toBeVisible()

      await page.goto(`${url}/donor/statement`)
      await checkPage(page)
    })

    test('a city gives by card without an account and gets its receipt by mail; a foreign session is not found', { tag: WHOLE_TALE }, async ({ page }, info) => {
      const { url } = world()
      const email = `mayor.${language}.${info.project.name}@havenport.example`
      await page.goto(`${url}/${language}/give`)
      await page.getByRole('button', { name: give.chooser.choose }).first().click()
      await page.getByLabel(give.amount.amount, { exact: true }).fill('500')
      await page.getByRole('button', { name: give.amount.onward }).click()
      await fillGiver(page, `City of Havenport ${language} ${info.project.name}`, 'MEMBER_CITY', email)
      const review = page.url()
      await page.getByRole('button', { name: give.review.payByCard }).click()
      await page.waitForURL(/\/c\/pay\//)
      await page.locator('button[value=card]').click()
      await page.waitForURL(/\/thanks/)
      await expect(page.getByRole('heading', { name: give.thanks.received(formats.money(usd(50_000n))) })).toBeVisible()
      await checkPage(page)
      await page.reload()
      await expect(page.getByRole('heading', { name: give.thanks.received(formats.money(usd(50_000n))) })).toBeVisible()

      const session = new URL(page.url()).searchParams.get('session_id')!
      expect((await page.goto(review.replace('review', 'thanks?session_id=cs_test_unknown00')))?.status()).toBe(404)
      await page.goto(`${url}/${language}/give`)
      await page.getByRole('button', { name: give.chooser.choose }).first().click()
      await page.waitForURL(/amount/)
      expect((await page.goto(page.url().replace('amount', `thanks?session_id=${session}`)))?.status()).toBe(404)

      await expect
        .poll(async () => {
          await page.goto(`${url}/dev/mail?search=${encodeURIComponent(email)}`)
          return page.locator('tbody tr').count()
        })
        .toBe(1)
      await page.locator('table a').first().click()
      await expect(page.getByRole('link', { name: /RC-2026-\d+\.pdf/ })).toBeVisible()
    })

    test('a large amount by card is refused with the transfer offered, and nothing typed is lost', async ({ page }) => {
      const { url } = world()
      await page.goto(`${url}/${language}/give`)
      await page.getByRole('button', { name: give.chooser.choose }).first().click()
      await page.getByLabel(give.amount.amount, { exact: true }).fill('1000000.00')
      await page.getByRole('button', { name: give.amount.onward }).click()
      await fillGiver(page, 'Ministry of Education of Norland', 'GOVERNMENT:NATIONAL', 'minister@norland.example')
      await page.getByRole('button', { name: give.review.payByCard }).click()
      await expect(page.getByRole('alert')).toContainText(formats.money(usd(99_999_999n)))
      await expect(page.getByText('minister@norland.example').first()).toBeVisible()
      await expect(page.getByRole('button', { name: give.review.byMailInstead })).toBeVisible()
      await checkPage(page)
    })

    test('a transfer is recorded by one finance officer and confirmed by another', { tag: WHOLE_TALE }, async ({ page }) => {
      const { url, cast } = world()
      await signIn(page, TEAM.finance, language)
      await page.goto(`${url}/secretariat/payments/record`)
      await checkPage(page)
      await page.getByLabel(payments.wire.reference).fill(cast.harbourReference)
      await page.getByLabel(payments.wire.amount).fill('15000.00')
      await page.getByLabel(payments.wire.note).fill('Statement 221, line 4')
      await page.getByRole('button', { name: payments.wire.submit }).click()
      await page.waitForURL(/\/payments\/PY-/)
      const record = page.url()
      await expect(page.getByText(payments.desk.ownRecord)).toBeVisible()
      await expect(page.getByRole('button', { name: payments.desk.confirm })).toHaveCount(0)

      await signIn(page, TEAM.secondFinance, language)
      await page.goto(record)
      await checkPage(page)
      await page.getByRole('button', { name: payments.desk.confirm }).click()
      await expect(page.getByText(payments.statuses.RECEIVED).first()).toBeVisible()
      await page.goto(`${url}/secretariat/payments`)
      await checkPage(page)
      await page.goto(`${url}/secretariat/ledger`)
      await expect(page.getByRole('heading', { level: 1 })).toBeVisible()
      await checkPage(page)
    })

    test('an agreement is drafted, sent, signed and countersigned: the promise is a commitment, and the file can be checked', { tag: WHOLE_TALE }, async ({ page }, info) => {
      const { url, cast } = world()
      const pledge = cast.toAgree[`${info.project.name} ${language}`]!
      const standing = async (of: 'committed' | 'pledged') => {
        const rows = (await (await page.request.get(`${url}/en/fund/${of}/rows.csv`)).text()).trim().split(/\r?\n/).slice(1)
        return rows.reduce((total, row) => total + BigInt(row.split(',').at(-1)!.replace('.', '')), 0n)
      }
      const before = { committed: await standing('committed'), pledged: await standing('pledged') }

      await signIn(page, TEAM.programme, language)
      await page.goto(`${url}/secretariat/agreements/draft?pledge=${pledge}`)
      await checkPage(page)
      await page.getByRole('button', { name: agreements.draft.submit }).click()
      await expect(page.getByRole('alert')).toBeVisible()
      await page.getByLabel(agreements.draft.signatory).fill('Wanjiru Otieno')
      await page.getByLabel(agreements.draft.signatoryTitle).fill('Director')
      await page.getByLabel(agreements.languages[language], { exact: true }).check()
      await page.getByRole('button', { name: agreements.draft.submit }).click()
      await page.waitForURL(/\/agreements\/AG-/)
      const number = /AG-[\d-]+/.exec(page.url())![0]
      for (const step of ['review', 'send'] as const) {
        await page.getByRole('link', { name: agreements.detail.asks[step].title }).click()
        await page.getByRole('button', { name: agreements[step].submit }).click()
        await page.waitForURL(new RegExp(`/agreements/${number}$`))
      }
      await checkPage(page)

      await signIn(page, TEAM.donor, language)
      await page.goto(`${url}/donor`)
      await expect(page.getByText(statementMessages[language].donor.toSign(number))).toBeVisible()
      await page.goto(`${url}/donor/agreements/${number}`)
      await checkPage(page)
      await page.getByRole('link', { name: agreements.donor.toSign }).click()
      await page.getByLabel(agreements.sign.name, { exact: true }).fill('Somebody Else')
      await page.getByLabel(agreements.sign.titleField, { exact: true }).fill('Director')
      await page.getByLabel(agreements.sign.consent).check()
      await page.getByRole('button', { name: agreements.sign.submit, exact: true }).click()
      await expect(page.getByRole('alert')).toContainText('Wanjiru Otieno')
      await expect(page.getByLabel(agreements.sign.name, { exact: true })).toHaveValue('Somebody Else')
      await page.getByLabel(agreements.sign.name, { exact: true }).fill('Wanjiru Otieno')
      await page.getByLabel(agreements.sign.consent).check()
      await page.getByRole('button', { name: agreements.sign.submit, exact: true }).click()
      await expect(page.getByRole('heading', { level: 1 })).toHaveText(agreements.donor.titleSigned)

      await signIn(page, TEAM.approver, language)
      await page.goto(`${url}/secretariat/agreements/${number}`)
      await page.getByRole('link', { name: agreements.detail.asks.countersign.title }).click()
      await checkPage(page)
      await page.getByRole('button', { name: agreements.countersign.submit, exact: true }).click()
      await page.waitForURL(new RegExp(`/agreements/${number}$`))
      await expect(page.getByRole('heading', { level: 1 })).toHaveText(agreements.detail.headings.IN_FORCE('Harbour Bank for Cities'))
      expect({ committed: await standing('committed'), pledged: await standing('pledged') }).toEqual({ committed: before.committed + 24_000_00n, pledged: before.pledged - 24_000_00n })

      await signIn(page, TEAM.donor, language)
      await page.goto(`${url}/donor/agreements/${number}`)
      await page.locator('a[href*="/verify/"]').first().click()
      await expect(page.getByRole('heading', { level: 1 })).toHaveText(verifyMessages[language].genuine)
      await checkPage(page)
    })

    test('an allocation is proposed, too much is refused, the approver approves, the city accepts and confirms', { tag: WHOLE_TALE }, async ({ page }) => {
      const { url, cast } = world()
      await signIn(page, TEAM.programme, language)
      const propose = async (amount: string) => {
        await page.goto(`${url}/secretariat/allocations/propose`)
        await page.locator('select[name=programme]').selectOption(cast.programme)
        await page.locator('select[name=city1]').selectOption(cast.lusaka)
        await page.locator('input[name=amount1]').fill(amount)
        await page.locator('select[name=city2]').selectOption(cast.kigali)
        await page.locator('input[name=amount2]').fill('4000.00')
        await page.getByRole('button', { name: allocations.propose.submit, exact: true }).click()
      }
      await propose('9000000.00')
      await expect(page.getByRole('alert')).toContainText(formats.day('2026-11-24' as never))
      await expect(page.locator('input[name=amount1]')).toHaveValue('9000000.00')
      await checkPage(page)
      await propose('8000.00')
      await page.waitForURL(/\/allocations\/AL-/)
      const allocation = page.url()
      await expect(page.getByText(allocations.detail.approverOnly)).toBeVisible()

      const told = await countMails(page, TEAM.lusaka, 'allocation-approved')
      await signIn(page, TEAM.approver, language)
      await page.goto(allocation)
      await checkPage(page)
      await page.getByLabel(allocations.detail.decisionLabel).fill('GNLC/DEC/2026/12')
      await page.getByRole('button', { name: allocations.detail.approve, exact: true }).click()
      await expect(page.getByText(allocations.lineStatuses.AWAITING_CITY).first()).toBeVisible()

      await signIn(page, TEAM.lusaka, language)
      await expect.poll(() => countMails(page, TEAM.lusaka, 'allocation-approved')).toBe(told + 1)
      await page.goto(await mailedLink(page, TEAM.lusaka, 'allocation-approved', '/city/allocations/'))
      await checkPage(page)
      await page.getByRole('button', { name: allocations.city.accept, exact: true }).click()
      await expect(page.getByText(allocations.lineStatuses.ACCEPTED).first()).toBeVisible()
      const line = page.url()

      await signIn(page, TEAM.finance, language)
      await page.goto(allocation)
      await page.getByRole('button', { name: allocations.detail.plan }).first().click()
      await signIn(page, TEAM.approver, language)
      await page.goto(allocation)
      await page.getByRole('button', { name: allocations.detail.release }).click()
      await signIn(page, TEAM.finance, language)
      await page.goto(allocation)
      await page.getByRole('button', { name: allocations.detail.send }).click()
      await expect(page.getByText(allocations.disbursementStatuses.SENT).first()).toBeVisible()

      await signIn(page, TEAM.lusaka, language)
      await page.goto(line)
      await page.getByRole('button', { name: allocations.city.confirm }).click()
      await expect(page.getByText(allocations.disbursementStatuses.CONFIRMED).first()).toBeVisible()
      await page.goto(`${url}/city`)
      await checkPage(page)

      await signIn(page, TEAM.donor, language)
      await page.goto(`${url}/donor/statement`)
      await expect(page.getByText('Lusaka').first()).toBeVisible()
      await checkPage(page)
    })

    test('the public page shows the same totals, and each opens rows that add up to it', async ({ page }) => {
      const { url } = world()
      await page.goto(`${url}/${language}`)
      await checkPage(page)
      for (const of of ['received', 'committed', 'pledged', 'allocated'] as const) {
        await page.goto(`${url}/${language}/fund/${of}`)
        await expect(page.getByRole('heading', { level: 1 })).toContainText(transparencyMessages[language].rows.titles[of]('').trim().split(' ').at(-1)!)
        await checkPage(page)
        const csv = await page.request.get(`${url}/${language}/fund/${of}/rows.csv`)
        expect(csv.headers()['content-type']).toContain('text/csv')
      }
      for (const path of ['/programmes', '/cities', '/clusters', '/method', '/verify']) {
        await page.goto(`${url}/${language}${path}`)
        await checkPage(page)
      }
      await signIn(page, TEAM.auditor, language)
      for (const path of ['', '/pledges', '/donors', '/allocations', '/agreements', '/programmes', '/cities', '/ledger/entries']) {
        await page.goto(`${url}/secretariat${path}`)
        await checkPage(page)
      }
    })
  })
}
