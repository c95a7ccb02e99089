/** Reads one cookie's decoded value. */
export function readCookie(request: Request, name: string): string | null {
  for (const part of (request.headers.get('Cookie') ?? '').split(/;\s*/)) {
    const at = part.indexOf('=')
    if (at > 0 && part.slice(0, at) === name) {
      try {
        return decodeURIComponent(part.slice(at + 1))
      } catch {
        return null
      }
    }
  }
  return null
}

/** A Set-Cookie value for this site alone. */
export function writeCookie(name: string, value: string, maxAgeSeconds: number, secure: boolean): string {
  return `${name}=${encodeURIComponent(value)}; Path=/; HttpOnly; SameSite=Lax; Max-Age=${maxAgeSeconds}${secure ? '; Secure' : ''}`
}

/** What the next page says about what was just done. */
export type Flash = { tone: 'good' | 'info' | 'warn'; text: string }

export const FLASH = 'notice'

export function readFlash(request: Request): Flash | null {
  try {
    const parsed: unknown = JSON.parse(readCookie(request, FLASH) ?? 'null')
    if (parsed === null || typeof parsed !== 'object' || !('text' in parsed) || !('tone' in parsed)) return null
    const { text, tone } = parsed
    return typeof text === 'string' && (tone === 'good' || tone === 'info' || tone === 'warn') ? { text: text.slice(0, 400), tone } : null
  } catch {
    return null
  }
}
