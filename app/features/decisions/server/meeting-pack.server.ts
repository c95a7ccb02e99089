import type { Language } from '#app/kernel/language'
import { madeFile } from '#app/platform/files/download'
import { drawPdf } from '#app/platform/pdf'
import { meetingPack, type PackOf } from '../documents/meeting-pack'

/** The pack of a meeting as a file, made when it is asked for. */
export async function meetingPackFile(of: PackOf, printing: { language: Language; at: Date; isDemonstration: boolean }): Promise<Response> {
  return madeFile(`meeting-pack-${of.meeting.ref}.pdf`, 'application/pdf', await drawPdf(meetingPack(of, printing)))
}
