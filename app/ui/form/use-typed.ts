import { useEffect, useRef, useState, type FormEvent, type RefObject } from 'react'

type Typed = Record<string, string | undefined>
type Reading = { ref: RefObject<HTMLDivElement | null>; onInput: (event: FormEvent<HTMLDivElement>) => void; onChange: (event: FormEvent<HTMLDivElement>) => void }

/** What stands in the named fields while it is typed, to be read back at once. The second half goes onto the element around the fields. */
export function useTyped(names: readonly string[], fields: Readonly<Record<string, { defaultValue?: string }>>): [Typed, Reading] {
  const ref = useRef<HTMLDivElement>(null)
  const [typed, setTyped] = useState<Typed>(() => Object.fromEntries(names.map((name) => [name, fields[name]?.defaultValue])))
  const read = (event: FormEvent<HTMLDivElement>) => {
    const control = event.target as HTMLInputElement | HTMLSelectElement
    if (names.includes(control.name)) setTyped((before) => ({ ...before, [control.name]: control.value }))
  }
  // What the browser gave back after a reload or a step back was typed before this page could listen.
  useEffect(() => {
    const form = ref.current?.closest('form')
    if (!form) return
    const given = new FormData(form)
    setTyped((before) => ({ ...before, ...Object.fromEntries(names.map((name) => [name, given.get(name)] as const).filter((entry): entry is [string, string] => typeof entry[1] === 'string')) }))
  }, [names])
  return [typed, { ref, onInput: read, onChange: read }]
}
