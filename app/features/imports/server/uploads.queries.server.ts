// Files as a browser sends them: CSV files, or workbooks with a sheet for each of them.
import { accept, refuse, type Result } from '#app/kernel/failure'
import { readWorkbook } from '#app/platform/sheet/read-workbook'
import { isFileName, type FileName } from '../domain/files'
import { LARGEST_UPLOAD } from '../forms/import.form'

export type UploadFailure = { code: 'UPLOAD_TOO_LARGE' } | { code: 'NO_SUCH_FILE'; file: string } | { code: 'FILE_TWICE'; file: string } | { code: 'NOT_A_WORKBOOK'; file: string } | { code: 'FILES_MISSING' }

type Upload = { name: string; size: number; bytes(): Promise<Uint8Array> }

/** The files by the name under which they are taken in. A workbook's sheets are named as the files, with or without `.csv`; others of its sheets are left alone. */
export async function readUploads(uploads: readonly Upload[]): Promise<Result<Map<FileName, Uint8Array>, UploadFailure>> {
  const sent = uploads.filter((upload) => upload.size > 0)
  if (sent.length === 0) return refuse({ code: 'FILES_MISSING' })
  if (sent.reduce((sum, { size }) => sum + size, 0) > LARGEST_UPLOAD) return refuse({ code: 'UPLOAD_TOO_LARGE' })
  const files = new Map<FileName, Uint8Array>()
  for (const upload of sent) {
    const parts = await partsOf(upload)
    if (!parts.ok) return parts
    for (const [name, bytes] of parts.value) {
      if (files.has(name)) return refuse({ code: 'FILE_TWICE', file: name })
      files.set(name, bytes)
    }
  }
  return accept(files)
}

async function partsOf(upload: Upload): Promise<Result<[FileName, Uint8Array][], UploadFailure>> {
  if (isFileName(upload.name)) return accept([[upload.name, await upload.bytes()]])
  if (!upload.name.toLowerCase().endsWith('.xlsx')) return refuse({ code: 'NO_SUCH_FILE', file: upload.name })
  const sheets = await readWorkbook(await upload.bytes())
  if (!sheets) return refuse({ code: 'NOT_A_WORKBOOK', file: upload.name })
  const parts = [...sheets].flatMap(([sheet, bytes]): [FileName, Uint8Array][] => {
    const name = sheet.endsWith('.csv') ? sheet : `${sheet}.csv`
    return isFileName(name) ? [[name, bytes]] : []
  })
  return parts.length === 0 ? refuse({ code: 'NO_SUCH_FILE', file: upload.name }) : accept(parts)
}

/** Files as one text, to be sent along with a preview and back. */
export function packed(files: ReadonlyMap<FileName, Uint8Array>): string {
  return JSON.stringify([...files].map(([name, bytes]) => [name, Buffer.from(bytes).toString('base64url')]))
}

export function unpacked(content: string): Map<FileName, Uint8Array> {
  return new Map((JSON.parse(content) as [FileName, string][]).map(([name, text]) => [name, Buffer.from(text, 'base64url')]))
}
