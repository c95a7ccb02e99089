// Two pairs of hands that fill in the same forms: one uses the keyboard alone, the other touches a screen without any script on the page.
import { expect, type Locator, type Page } from '@playwright/test'

export type Hands = {
  /** Text, an amount, a day (`2026-11-30`), or lines. */
  type(field: Locator, value: string): Promise<void>
  choose(list: Locator, value: string): Promise<void>
  tick(box: Locator): Promise<void>
  press(button: Locator): Promise<void>
}

const MOST_STOPS = 140

/** Goes on with the tabulator until the control has the focus: what cannot be reached so cannot be used without a mouse. */
async function reach(page: Page, control: Locator, has: (element: Element) => boolean = (element) => element === document.activeElement): Promise<void> {
  for (let stop = 0; stop < MOST_STOPS; stop++) {
    if (await control.evaluate(has)) return
    await page.keyboard.press('Tab')
  }
  throw new Error(`${String(control)} cannot be reached by keyboard`)
}

export function keyboard(page: Page): Hands {
  return {
    async type(field, value) {
      await reach(page, field)
      // A day is typed part by part, in the order of the browser's language.
      const isDay = (await field.getAttribute('type')) === 'date'
      if (!isDay) await page.keyboard.press('ControlOrMeta+A')
      await page.keyboard.type(isDay ? value.replace(/^(\d+)-(\d+)-(\d+)$/, '$2$3$1') : value)
      await expect(field).toHaveValue(value)
    },
    async choose(list, value) {
      await reach(page, list)
      const label = await list.locator(`option[value="${value}"]`).first().innerText()
      await page.keyboard.type(label)
      await expect(list).toHaveValue(value)
    },
    async tick(box) {
      if (await box.isChecked()) return
      // One stop for all boxes of a question; the arrows go on among them.
      await reach(page, box, (element) => element === document.activeElement || (document.activeElement instanceof HTMLInputElement && document.activeElement.type === 'radio' && document.activeElement.name === (element as HTMLInputElement).name))
      if ((await box.getAttribute('type')) === 'checkbox') await page.keyboard.press('Space')
      for (let step = 0; step < 12 && !(await box.isChecked()); step++) await page.keyboard.press(step === 0 ? 'Space' : 'ArrowDown')
      await expect(box).toBeChecked()
    },
    async press(button) {
      await reach(page, button)
      await page.keyboard.press('Enter')
    },
  }
}

export function touch(): Hands {
  return {
    type: (field, value) => field.fill(value),
    choose: async (list, value) => void (await list.selectOption(value)),
    tick: (box) => box.check(),
    press: (button) => button.click(),
  }
}
