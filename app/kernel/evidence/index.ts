// What people may lay beside a report or an offer: pictures, scans and sheets, told by how the file begins and not by its name.
import { accept, refuse, type Result } from '#app/kernel/failure'

export const LARGEST_EVIDENCE = 8 * 1024 * 1024
const MOST_FILES = 12

export type FileFailure = { code: 'FILE_MISSING' } | { code: 'FILE_TOO_LARGE' } | { code: 'FILE_KIND_UNKNOWN' } | { code: 'TOO_MANY_FILES' }

/** A file as it was sent. */
export type SentFile = { name: string; bytes: Uint8Array }

const KINDS: [start: readonly number[], mediaType: string][] = [
  [[0x25, 0x50, 0x44, 0x46], 'application/pdf'],
  [[0x89, 0x50, 0x4e, 0x47], 'image/png'],
  [[0xff, 0xd8, 0xff], 'image/jpeg'],
  // Sheets and texts of office programs are ZIP archives.
  [[0x50, 0x4b, 0x03, 0x04], 'application/zip'],
]

/** May the file be kept beside so many others, and as what? */
export function decideFile(file: { bytes: Uint8Array }, there: number): Result<{ mediaType: string }, FileFailure> {
  if (file.bytes.length === 0) return refuse({ code: 'FILE_MISSING' })
  if (file.bytes.length > LARGEST_EVIDENCE) return refuse({ code: 'FILE_TOO_LARGE' })
  if (there >= MOST_FILES) return refuse({ code: 'TOO_MANY_FILES' })
  const kind = KINDS.find(([start]) => start.every((byte, i) => file.bytes[i] === byte))
  return kind ? accept({ mediaType: kind[1] }) : refuse({ code: 'FILE_KIND_UNKNOWN' })
}

/** A file of a form, of which no more is read than tells that it is too large. */
export async function readSent(file: File | undefined): Promise<SentFile> {
  return { name: file?.name ?? '', bytes: new Uint8Array((await file?.slice(0, LARGEST_EVIDENCE + 1).arrayBuffer()) ?? []) }
}
