// IDENTITY-4: after signing in, or changing the language, one goes only to an address of this product.

/** The path where it is one of ours: it begins with one slash and names no other host. */
export function ownPath(path: string | null | undefined): string | null {
  if (!path || !/^\/(?![/\\])[^\\\u0000-\u001f]*$/.test(path)) return null
  try {
    return new URL(path, 'http://own.invalid').origin === 'http://own.invalid' ? path : null
  } catch {
    return null
  }
}
