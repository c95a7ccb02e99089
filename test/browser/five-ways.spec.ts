// Five ways to give, each told twice: in English by keyboard alone, and in French on a phone of 390 pixels without any script.
import type { Browser, Page } from '@playwright/test'
import { inKindMessages } from '#app/features/in-kind/messages'
import { giveInKindMessages } from '#app/features/in-kind/messages/give'
import { partnershipMessages } from '#app/features/partnerships/messages'
import { offerMessages } from '#app/features/placements/messages/offer'
import { pledgeMessages } from '#app/features/pledges/messages'
import { giveMessages } from '#app/features/pledges/messages/give'
import { proFormaMessages } from '#app/features/pledges/messages/pro-forma'
import { statementMessages } from '#app/features/statements/messages'
import { formatsIn } from '#app/kernel/language'
import { usd } from '#app/kernel/money'
import { checkPage, checkUnscripted } from './support/check-page'
import { keyboard, touch, type Hands } from './support/hands'
import { TEAM } from './support/cast'
import { expect, mailedLink, signIn, test, world } from './support/world'

const TELLINGS = [{ language: 'en', project: 'desktop' }, { language: 'fr', project: 'phone' }] as const

for (const { language, project } of TELLINGS) {
  test.describe(`${language}, ${project === 'phone' ? 'a phone without scripts' : 'by keyboard alone'}`, () => {
    test.use({ javaScriptEnabled: project === 'desktop' })
    test.beforeEach(({ isMobile }) => test.skip(isMobile !== (project === 'phone'), 'told on the other screen'))

    let reader: Page
    test.beforeEach(async ({ browser, viewport }) => {
      if (project === 'phone') reader = await (await browser.newContext({ viewport, isMobile: true, hasTouch: true, javaScriptEnabled: true })).newPage()
    })
    test.afterEach(async () => {
      if (project === 'phone') await reader?.context().close()
    })
    const check = (page: Page) => (project === 'phone' ? checkUnscripted(page, reader) : checkPage(page))

    const give = giveMessages[language]
    const inKind = inKindMessages[language]
    const giveInKind = giveInKindMessages[language]
    const staff = offerMessages[language]
    const partners = partnershipMessages[language]
    const formats = formatsIn(language)
    const field = (page: Page, label: string) => page.getByLabel(label, { exact: true })
    const button = (page: Page, name: string) => page.getByRole('button', { name, exact: true })
    const handsOn = (page: Page): Hands => (project === 'phone' ? touch() : keyboard(page))

    /** The chooser, and one of its offers by its title. */
    async function choose(page: Page, hands: Hands, title: string): Promise<void> {
      await page.goto(`${world().url}/${language}/give`)
      await hands.press(page.locator('li.offer').filter({ hasText: title }).getByRole('button').first())
      await expect(page.getByRole('heading', { name: give.amount.heading })).toBeVisible()
    }

    /** Sends a form as it is: refused in words, beside the fields, and the page can still be read by everybody. */
    async function refused(page: Page, hands: Hands, send: string): Promise<void> {
      await hands.press(button(page, send))
      await expect(page.getByRole('alert')).toBeVisible()
      await check(page)
    }

    async function fillGiver(page: Page, hands: Hands, organisation: string, email: string, onward: string): Promise<void> {
      await refused(page, hands, onward)
      await hands.type(field(page, give.who.organisation), organisation)
      await hands.choose(field(page, give.who.kind), 'PRIVATE:FOUNDATION')
      await hands.choose(field(page, give.who.country), 'NO')
      await hands.type(field(page, give.who.contactName), 'Ingrid Aas')
      await hands.type(field(page, give.who.email), email)
      await hands.press(button(page, onward))
    }

    /** Opens the mailed link and presses its button: the workspace is open. */
    async function confirm(page: Page, hands: Hands, email: string, purpose: string, path: string, press: string): Promise<void> {
      await page.goto(await mailedLink(page, email, purpose, path))
      await check(page)
      await hands.press(button(page, press))
      await page.waitForURL(/\/donor\//)
      await check(page)
    }

    test('money for the pool, by card', async ({ page }) => {
      const hands = handsOn(page)
      const email = `card.${project}@lights.example`
      await choose(page, hands, give.purposes.MDFM)
      await check(page)
      await refused(page, hands, give.amount.onward)
      await hands.type(field(page, give.amount.amount), '120.50')
      await hands.press(button(page, give.amount.onward))
      await fillGiver(page, hands, `Card Foundation ${project}`, email, give.who.onward)
      await expect(page.getByRole('heading', { name: give.review.heading })).toBeVisible()
      await check(page)
      await hands.press(button(page, give.review.payByCard))
      await page.waitForURL(/\/c\/pay\//)
      await hands.press(page.locator('button[value=card]'))
      await page.waitForURL(/\/thanks/)
      await expect(page.getByRole('heading', { name: give.thanks.received(formats.money(usd(120_50n))) })).toBeVisible()
      await check(page)
      // Back again: what is paid is not offered to be paid once more.
      await page.goto(page.url().replace(/thanks.*/, 'review'))
      await expect(page).toHaveURL(/\/thanks\?/)
      await page.goto(page.url().replace(/thanks.*/, 'amount'))
      await expect(page).toHaveURL(/\/thanks\?/)
    })

    test('money for a priority area, by bank transfer, with the payment request', async ({ page }) => {
      const hands = handsOn(page)
      const email = `transfer.${project}@lights.example`
      await choose(page, hands, give.purposes.PA1)
      await hands.choose(page.locator('select[name=currency]'), 'EUR')
      await hands.type(field(page, give.amount.amount), '9000')
      await hands.tick(field(page, give.amount.plans.INSTALMENTS))
      await hands.type(field(page, give.amount.count), '2')
      await hands.type(field(page, give.amount.firstDueOn), '2026-12-31')
      await hands.type(field(page, give.amount.monthsBetween), '2')
      await hands.press(button(page, give.amount.onward))
      await fillGiver(page, hands, `Transfer Foundation ${project}`, email, give.who.onward)
      await hands.press(button(page, give.review.byMail))
      await expect(page.getByRole('heading', { name: give.sent.heading })).toBeVisible()
      await check(page)
      const sent = page.url()
      await confirm(page, hands, email, 'gift-confirmation-link', '/give/confirm/', give.confirm.button)
      await expect(page.getByText(formats.day('2027-02-28' as never)).first()).toBeVisible()
      const download = page.waitForEvent('download')
      await hands.press(page.getByRole('button', { name: proFormaMessages[language].page.download }).first())
      expect((await download).suggestedFilename()).toMatch(/\.pdf$/)
      await page.goto(sent)
      await expect(page.getByRole('heading', { name: give.sent.promised })).toBeVisible()
      await check(page)
    })

    test('something in kind', async ({ page }) => {
      const hands = handsOn(page)
      const email = `kind.${project}@lights.example`
      await page.goto(`${world().url}/${language}/give`)
      await hands.press(button(page, giveInKind.chooser.choose))
      await refused(page, hands, giveInKind.onward)
      await hands.choose(field(page, inKind.what.kind), 'VENUE')
      await hands.choose(field(page, inKind.what.area), 'PA3-EVENT')
      await hands.type(field(page, inKind.what.description), 'The old town hall')
      await hands.press(button(page, giveInKind.onward))
      await refused(page, hands, giveInKind.onward)
      await hands.type(field(page, inKind.what.quantity), '2')
      await hands.type(field(page, inKind.what.unitValue), '1200')
      await hands.choose(field(page, inKind.what.basis), 'PUBLISHED_PRICE')
      await hands.type(field(page, inKind.what.availableFrom), '2027-05-01')
      await hands.type(field(page, inKind.what.availableUntil), '2027-05-31')
      await hands.type(field(page, inKind.what.place), 'Cork')
      await hands.type(field(page, inKind.what.capacity), '300')
      await hands.press(button(page, giveInKind.onward))
      await fillGiver(page, hands, `Town Hall ${project}`, email, giveInKind.onward)
      await expect(page.getByRole('heading', { name: giveInKind.review.heading })).toBeVisible()
      await check(page)
      await hands.press(button(page, giveInKind.review.send))
      await expect(page.getByRole('heading', { name: giveInKind.sent.heading })).toBeVisible()
      await check(page)
      await confirm(page, hands, email, 'in-kind-confirmation-link', '/give/in-kind/confirm/', giveInKind.confirm.button)
      // Who has promised no money finds pages that say so.
      for (const path of ['', '/schedule', '/statement', '/documents', '/contributions', '/placements']) {
        await page.goto(`${world().url}/donor${path}`)
        await check(page)
      }
    })

    test('a person', async ({ page }) => {
      const hands = handsOn(page)
      const email = `staff.${project}@lights.example`
      await page.goto(`${world().url}/${language}/give`)
      await hands.press(page.getByRole('link', { name: staff.chooseButton }))
      await refused(page, hands, staff.questions.onward)
      const answer = async (question: string, label: string) => hands.tick(page.getByRole('group', { name: question }).getByLabel(label, { exact: true }))
      await answer(staff.questions.employer, staff.questions.employers.RELEASING)
      await answer(staff.questions.salary, staff.questions.salaries.RELEASING)
      await answer(staff.questions.money, staff.questions.moneys.YES)
      await answer(staff.questions.length, staff.questions.lengths.FROM_6)
      await hands.press(button(page, staff.questions.onward))
      await expect(page.getByRole('alert')).toContainText(staff.neither.LENT_WITH_MONEY)
      await answer(staff.questions.money, staff.questions.moneys.NO)
      await hands.press(button(page, staff.questions.onward))
      await refused(page, hands, staff.profile.onward)
      await hands.type(field(page, staff.profile.function), 'Analyst')
      await hands.type(field(page, staff.profile.startsOn), '2027-01-15')
      await hands.type(field(page, staff.profile.endsOn), '2027-10-14')
      await hands.type(field(page, staff.profile.monthly), '6500')
      await hands.press(button(page, staff.profile.onward))
      await fillGiver(page, hands, `Releasing City ${project}`, email, staff.who.onward)
      await expect(page.getByRole('heading', { name: staff.review.heading })).toBeVisible()
      await check(page)
      await hands.press(button(page, staff.review.send))
      await expect(page.getByRole('heading', { name: staff.sent.heading })).toBeVisible()
      await check(page)
      await confirm(page, hands, email, 'placement-offer-link', '/give/staff/confirm/', staff.confirm.button)
    })

    test('something else', async ({ page }) => {
      const hands = handsOn(page)
      const { talk } = partners
      await page.goto(`${world().url}/${language}/give`)
      await hands.press(page.getByRole('link', { name: give.chooser.otherTalk }))
      await refused(page, hands, talk.send)
      await hands.type(field(page, talk.name), 'Claire')
      await hands.type(field(page, talk.organisation), `Bookbus ${project}`)
      await hands.type(field(page, talk.email), `talk.${project}@lights.example`)
      await hands.type(field(page, talk.about), 'A library on wheels for a city.')
      await hands.press(button(page, talk.send))
      await expect(page.getByRole('heading', { name: talk.threadTitle })).toBeVisible()
      await check(page)
      await refused(page, hands, talk.writeSend)
      await hands.type(field(page, talk.writeLabel), 'It has 3,000 books.')
      await hands.press(button(page, talk.writeSend))
      await expect(page.getByText('It has 3,000 books.')).toBeVisible()
      await page.goto(await mailedLink(page, `talk.${project}@lights.example`, 'partnership-proposed', '/give/something-else/'))
      await expect(page.getByText('It has 3,000 books.')).toBeVisible()
    })
  })
}

test.describe('what may go wrong between clicks', () => {
  test.beforeEach(({ isMobile }) => test.skip(isMobile, 'does not depend on the screen'))
  const give = giveMessages.en

  async function giftToReview(page: Page, amount: string, organisation: string, email: string): Promise<string> {
    await page.goto(`${world().url}/en/give`)
    await page.getByRole('button', { name: give.chooser.choose }).first().click()
    await page.getByLabel(give.amount.amount, { exact: true }).fill(amount)
    await page.getByRole('button', { name: give.amount.onward }).click()
    await page.getByLabel(give.who.organisation).fill(organisation)
    await page.getByLabel(give.who.kind, { exact: true }).selectOption('PRIVATE:FOUNDATION')
    await page.getByLabel(give.who.country, { exact: true }).selectOption('NO')
    await page.getByLabel(give.who.contactName, { exact: true }).fill('Ingrid Aas')
    await page.getByLabel(give.who.email).fill(email)
    await page.getByRole('button', { name: give.who.onward }).click()
    await expect(page.getByRole('heading', { name: give.review.heading })).toBeVisible()
    return page.url()
  }

  /** Charges that were made at the processor for a giver. */
  async function chargesOf(page: Page, organisation: string): Promise<string[]> {
    const answer = await page.request.get(`${world().url}/en/fund/received/rows.csv`)
    return (await answer.text()).split('\n').filter((row) => row.includes(organisation))
  }

  test('a double click, two tabs, the back button and the page of thanks opened again are one charge', async ({ page, context }) => {
    const organisation = 'Once Only Foundation'
    const review = await giftToReview(page, '333', organisation, 'once@lights.example')
    const other = await context.newPage()
    await other.goto(review)
    await page.getByRole('button', { name: give.review.payByCard }).dblclick()
    await page.waitForURL(/\/c\/pay\//)
    await other.getByRole('button', { name: give.review.payByCard }).click()
    await other.waitForURL(/\/c\/pay\//)
    expect(other.url()).toBe(page.url())
    await page.locator('button[value=card]').dblclick()
    await page.waitForURL(/\/thanks/)
    const thanks = page.url()
    await other.locator('button[value=card]').click()
    await other.goto(review)
    await expect(other).toHaveURL(thanks)
    for (let times = 0; times < 2; times++) {
      await page.goto(thanks)
      await expect(page.getByRole('heading', { name: give.thanks.received(formatsIn('en').money(usd(333_00n))) })).toBeVisible()
    }
    await page.goto(review)
    await page.goBack()
    await expect(page).toHaveURL(thanks)
    expect(await chargesOf(page, organisation)).toHaveLength(1)
  })

  test('from the card page one comes back, changes the amount and pays that; the page of before is closed', async ({ page, context }) => {
    const organisation = 'Second Thoughts Foundation'
    const review = await giftToReview(page, '444', organisation, 'second@lights.example')
    await page.getByRole('button', { name: give.review.payByCard }).click()
    await page.waitForURL(/\/c\/pay\//)
    const before = page.url()
    await page.goto(review)
    await page.getByRole('link', { name: give.review.change }).first().click()
    await expect(page.getByLabel(give.amount.amount, { exact: true })).toHaveValue('444')
    await page.getByLabel(give.amount.amount, { exact: true }).fill('555')
    await page.getByRole('button', { name: give.amount.onward }).click()
    await expect(page.getByLabel(give.who.organisation)).toHaveValue(organisation)
    await page.goto(review)
    const old = await context.newPage()
    await expect.poll(async () => (await old.goto(before))?.status()).toBe(410)
    await page.getByRole('button', { name: give.review.payByCard }).click()
    await page.waitForURL(/\/c\/pay\//)
    await page.locator('button[value=card]').click()
    await expect(page.getByRole('heading', { name: give.thanks.received(formatsIn('en').money(usd(555_00n))) })).toBeVisible()
    expect(await chargesOf(page, organisation)).toHaveLength(1)
  })

  test('what was typed outlives a reload, a change of language, and a change of device by the mailed link', async ({ page, browser }) => {
    await page.goto(`${world().url}/en/give`)
    await page.getByRole('button', { name: give.chooser.choose }).nth(1).click()
    await page.getByLabel(give.amount.amount, { exact: true }).fill('777.70')
    await page.reload()
    await expect(page.getByLabel(give.amount.amount, { exact: true })).toHaveValue('777.70')
    await page.getByRole('button', { name: give.amount.onward }).click()
    await page.getByLabel(give.who.organisation).fill('Two Devices Trust')
    await page.reload()
    await expect(page.getByLabel(give.who.organisation)).toHaveValue('Two Devices Trust')
    await page.getByRole('link', { name: give.later.link }).click()
    await checkPage(page)
    await page.getByLabel(give.later.email).fill('nobody')
    await page.getByRole('button', { name: give.later.send }).click()
    await expect(page.getByRole('alert')).toBeVisible()
    await expect(page.getByLabel(give.later.email)).toHaveValue('nobody')
    await checkPage(page)
    await page.getByLabel(give.later.email).fill('devices@lights.example')
    await page.getByRole('button', { name: give.later.send }).click()
    await expect(page.getByText(give.later.sent('devices@lights.example'))).toBeVisible()
    const link = await mailedLink(page, 'devices@lights.example', 'give-later-link', '/give/')

    await onAnotherDevice(browser, async (phone) => {
      await phone.goto(link.replace('/en/', '/fr/'))
      await phone.getByLabel(giveMessages.fr.who.organisation).fill('Fondation Deux Appareils')
      await phone.goto(link.replace('/en/', '/fr/').replace('/who', '/amount'))
      await expect(phone.getByLabel(giveMessages.fr.amount.amount, { exact: true })).toHaveValue('777.70')
      await checkPage(phone)
    })
  })

  async function onAnotherDevice(browser: Browser, work: (phone: Page) => Promise<void>): Promise<void> {
    const context = await browser.newContext({ viewport: { width: 390, height: 844 } })
    await work(await context.newPage())
    await context.close()
  }

  test('a pledge that is withdrawn while its donor stands at the till cannot be charged', async ({ page, browser }) => {
    const email = 'withdrawn@lights.example'
    await giftToReview(page, '888', 'Withdrawn Foundation', email)
    await page.getByRole('button', { name: give.review.byMailInstead }).click()
    await page.goto(await mailedLink(page, email, 'gift-confirmation-link', '/give/confirm/'))
    await page.getByRole('button', { name: give.confirm.button }).click()
    await page.waitForURL(/\/donor\/pledges\/PL-/)
    const pledge = page.url()
    await page.getByRole('button', { name: statementMessages.en.donor.pay }).first().click()
    await page.waitForURL(/\/c\/pay\//)
    const till = page.url()

    const team = await (await browser.newContext()).newPage()
    const { desk, statuses } = pledgeMessages.en
    await signIn(team, TEAM.programme, 'en')
    await team.goto(pledge.replace('/donor/', '/secretariat/'))
    await team.locator('summary').filter({ hasText: desk.close }).click()
    await team.getByLabel(statuses.WITHDRAWN, { exact: true }).check()
    await team.getByLabel(desk.reason).fill('Asked by telephone.')
    await team.getByRole('button', { name: desk.close }).click()
    await expect(team.getByText(desk.closed)).toBeVisible()
    await team.context().close()
    await expect.poll(async () => (await page.goto(till))?.status()).toBe(410)
    await page.goto(pledge)
    await expect(page.getByText(pledgeMessages.en.statuses.WITHDRAWN).first()).toBeVisible()
    await expect(page.getByRole('button', { name: statementMessages.en.donor.pay })).toHaveCount(0)
    await checkPage(page)
  })
})
