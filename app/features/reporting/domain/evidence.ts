// What a city may lay beside its report: pictures, scans and sheets, told by how the file begins and not by its name.
import { accept, refuse, type Result } from '#app/kernel/failure'

export const LARGEST_EVIDENCE = 8 * 1024 * 1024
const MOST_FILES = 12

export type EvidenceFailure = { code: 'FILE_MISSING' } | { code: 'FILE_TOO_LARGE' } | { code: 'FILE_KIND_UNKNOWN' } | { code: 'TOO_MANY_FILES' } | { code: 'REPORT_NOT_OPEN' }

const KINDS: [start: readonly number[], mediaType: string][] = [
  [[0x25, 0x50, 0x44, 0x46], 'application/pdf'],
  [[0x89, 0x50, 0x4e, 0x47], 'image/png'],
  [[0xff, 0xd8, 0xff], 'image/jpeg'],
  // Sheets and texts of office programs are ZIP archives.
  [[0x50, 0x4b, 0x03, 0x04], 'application/zip'],
]

/** May the file be kept, and as what? */
export function decideEvidence(file: { bytes: Uint8Array }, report: { isOpen: boolean; files: number }): Result<{ mediaType: string }, EvidenceFailure> {
  if (!report.isOpen) return refuse({ code: 'REPORT_NOT_OPEN' })
  if (file.bytes.length === 0) return refuse({ code: 'FILE_MISSING' })
  if (file.bytes.length > LARGEST_EVIDENCE) return refuse({ code: 'FILE_TOO_LARGE' })
  if (report.files >= MOST_FILES) return refuse({ code: 'TOO_MANY_FILES' })
  const kind = KINDS.find(([start]) => start.every((byte, i) => file.bytes[i] === byte))
  return kind ? accept({ mediaType: kind[1] }) : refuse({ code: 'FILE_KIND_UNKNOWN' })
}
