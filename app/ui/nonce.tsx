import { createContext, useContext } from 'react'

/** The number that lets this answer's own scripts run, and nobody else's (content security policy). */
const NonceContext = createContext<string | undefined>(undefined)

export const NonceProvider = NonceContext.Provider

export function useNonce(): string | undefined {
  return useContext(NonceContext)
}
