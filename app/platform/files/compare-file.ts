import { sha256Of } from './store-document.command.server'

/** Larger than any document of ours. */
const LARGEST_COMPARED = 20 * 1024 * 1024

export type Comparison = { outcome: 'same' | 'different'; sha256: string } | { outcome: 'noFile' | 'tooLarge' }

/** Hashes the file that a form sent under `file` and compares it with the hash on record; the file is not kept. */
export async function compareFile(request: Request, recorded: string): Promise<Comparison> {
  let file: FormDataEntryValue | null
  try {
    file = (await request.formData()).get('file')
  } catch {
    return { outcome: 'noFile' }
  }
  if (!(file instanceof File) || file.size === 0) return { outcome: 'noFile' }
  if (file.size > LARGEST_COMPARED) return { outcome: 'tooLarge' }
  const sha256 = sha256Of(new Uint8Array(await file.arrayBuffer()))
  return { outcome: sha256 === recorded ? 'same' : 'different', sha256 }
}
