// The two faces that every page needs first; the root asks for them before the style sheet has been read.
import archivo from '@fontsource-variable/archivo/files/archivo-latin-standard-normal.woff2?url'
import sourceSans from '@fontsource-variable/source-sans-3/files/source-sans-3-latin-wght-normal.woff2?url'

/** Link descriptors for the root's `links`. */
export const fontPreloads = [archivo, sourceSans].map((href) => ({ rel: 'preload', as: 'font', type: 'font/woff2', crossOrigin: 'anonymous', href }) as const)
