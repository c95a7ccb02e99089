import type { SubmissionResult } from '@conform-to/react'
import { EvidenceFiles, type EvidenceRow } from '#app/ui/form'
import { useMessages } from '#app/ui/language'
import { reportingMessages } from '../messages'

/** The files beside a report; `action` where more may be added. */
export function Evidence({ files, action, lastResult }: { files: readonly EvidenceRow[]; action?: string; lastResult?: SubmissionResult<string[]> | null }) {
  const { evidence } = useMessages(reportingMessages)
  return files.length === 0 && !action ? null : <EvidenceFiles files={files} words={evidence} action={action} lastResult={lastResult} />
}
