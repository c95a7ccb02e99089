import { useNonce } from '../nonce'

/**
 * Keeps what is typed and not sent yet, in this tab of the browser only: a reload, a step back or a lost connection loses nothing. It is given back where
 * the page is still as it was when it was typed; what was taken by the server is forgotten. Its source is written into the page, so it stands on its own.
 */
function keepTyped(): void {
  try {
    type Control = HTMLInputElement | HTMLSelectElement | HTMLTextAreaElement
    const form = document.querySelector<HTMLFormElement>('form.page-form')
    const key = `typed:${location.pathname.replace(/^\/(en|fr)(?=\/)/, '')}`
    const sent = sessionStorage.getItem('typed-sent')
    const answer = document.querySelector('[role=alert]')
    if (sent && (sent !== key || (!answer && document.querySelector('[role=status]')))) sessionStorage.removeItem(sent)
    sessionStorage.removeItem('typed-sent')
    if (!form) return
    const controls = ([...form.elements] as Control[]).filter((control) => control.name && !['hidden', 'password', 'file', 'submit', 'button'].includes(control.type))
    const isBox = (control: Control): control is HTMLInputElement => control.type === 'radio' || control.type === 'checkbox'
    const served = (control: Control) => (isBox(control) ? control.defaultChecked : control instanceof HTMLSelectElement ? [...control.options].findIndex((option) => option.defaultSelected) : control.defaultValue)
    const written = JSON.stringify(controls.map(served))
    const kept = JSON.parse(sessionStorage.getItem(key) ?? 'null') as { written: string; typed: (string | boolean)[] } | null
    if (kept?.written === written && !answer) {
      controls.forEach((control, i) => {
        const typed = kept.typed[i]
        if (isBox(control)) control.checked = typed === true
        else if (typeof typed === 'string') control.value = typed
      })
    }
    const keep = () => sessionStorage.setItem(key, JSON.stringify({ written, typed: controls.map((control) => (isBox(control) ? control.checked : control.value)) }))
    form.addEventListener('input', keep)
    form.addEventListener('change', keep)
    form.addEventListener('submit', () => sessionStorage.setItem('typed-sent', key))
  } catch {
    // No storage in this browser: then nothing is kept.
  }
}

const SOURCE = `(${keepTyped.toString()})()`

/** At the end of a page whose form takes a while to fill in. */
export function KeepTyped() {
  return <script nonce={useNonce()} suppressHydrationWarning dangerouslySetInnerHTML={{ __html: SOURCE }} />
}
