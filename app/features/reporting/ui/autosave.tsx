import { useEffect, useState } from 'react'
import { useMessages } from '#app/ui/language'
import { reportingMessages } from '../messages'

type State = 'idle' | 'saving' | 'saved' | 'failed'
const PAUSE_MS = 1_500

/** Keeps a draft while somebody types, where a script runs; the form does the same by its own button. */
export function Autosave({ form, action }: { form: string; action: string }) {
  const words = useMessages(reportingMessages).city
  const [state, setState] = useState<State>('idle')
  useEffect(() => {
    const element = document.getElementById(form)
    if (!(element instanceof HTMLFormElement)) return
    return keepDraft(element, action, setState)
  }, [form, action])
  const text = { idle: '', saving: words.saving, saved: words.savedNow, failed: words.notSaved }[state]
  return (
    <p role="status" className="text-small text-ink-2">
      {text}
    </p>
  )
}

/** Sends the form after each pause, one sending at a time; a button waits for the sending that is under way. */
function keepDraft(form: HTMLFormElement, action: string, say: (state: State) => void): () => void {
  let timer: ReturnType<typeof setTimeout> | undefined
  let sending: Promise<void> | null = null
  const send = async () => {
    say('saving')
    const body = new FormData(form)
    body.set('quiet', '1')
    try {
      // Done is a redirect, which is not followed.
      const answer = await fetch(action, { method: 'POST', body, redirect: 'manual' })
      const isKept = answer.type === 'opaqueredirect'
      const version = form.elements.namedItem('version')
      if (isKept && version instanceof HTMLInputElement) version.value = String(Number(version.value) + 1)
      say(isKept ? 'saved' : 'failed')
    } catch {
      say('failed')
    }
    sending = null
  }
  const changed = () => {
    clearTimeout(timer)
    timer = setTimeout(() => {
      if (sending) changed()
      else sending = send()
    }, PAUSE_MS)
  }
  const submitted = (event: SubmitEvent) => {
    clearTimeout(timer)
    if (!sending) return
    event.preventDefault()
    void sending.then(() => form.requestSubmit(event.submitter))
  }
  form.addEventListener('input', changed)
  form.addEventListener('submit', submitted)
  return () => {
    clearTimeout(timer)
    form.removeEventListener('input', changed)
    form.removeEventListener('submit', submitted)
  }
}
