// The reader's language, handed down once at the top of a page so that no component asks for it again.
import { createContext, useContext, type ReactNode } from 'react'
import { formatsIn, type Formats, type Language } from '#app/kernel/language'

const LanguageContext = createContext<Language>('en')
const FORMATS: Record<Language, Formats> = { en: formatsIn('en'), fr: formatsIn('fr') }

/** Sets the language of everything inside. */
export function LanguageProvider({ language, children }: { language: Language; children: ReactNode }) {
  return <LanguageContext.Provider value={language}>{children}</LanguageContext.Provider>
}

export function useLanguage(): Language {
  return useContext(LanguageContext)
}

/** Writers of amounts, days, shares and counts in the reader's language; the same object on every call. */
export function useFormats(): Formats {
  return FORMATS[useLanguage()]
}

/** The half of a catalogue that the reader understands. */
export function useMessages<T>(catalogue: { en: T; fr: T }): T {
  return catalogue[useLanguage()]
}
