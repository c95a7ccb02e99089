import { useFormats, useMessages } from '#app/ui/language'
import { Button, Section, TextLink, type ButtonVariant } from '#app/ui/primitives'
import { DataTable } from '#app/ui/table'
import { proFormaMessages } from '../messages/pro-forma'

/** Asks for the payment request of one instalment, or of all that is unpaid; the answer is the file. */
export function PaymentRequestButton({ pledge, instalment, area, variant = 'quiet', of }: { pledge: string; instalment?: string; area: 'donor' | 'secretariat'; variant?: ButtonVariant; /** Which one, for who hears the button out of its row. */ of?: string }) {
  const { page } = useMessages(proFormaMessages)
  return (
    <form method="post" action={`/${area}/pledges/${pledge}/payment-request`}>
      {instalment ? <input type="hidden" name="instalment" value={instalment} /> : null}
      <Button variant={variant}>
        {instalment ? page.download : page.downloadAll}
        {of ? <span className="sr-only"> {of}</span> : null}
      </Button>
    </form>
  )
}

export type PaymentRequestFile = { id: string; number: string; fileName: string; code: string; issuedAt: Date }

/** The payment requests that were issued for a pledge, and one for all that is unpaid. */
export function PaymentRequests({ pledge, area, files, canAsk }: { pledge: string; area: 'donor' | 'secretariat'; files: readonly PaymentRequestFile[]; canAsk: boolean }) {
  const { page } = useMessages(proFormaMessages)
  const formats = useFormats()
  if (files.length === 0 && !canAsk) return null
  return (
    <Section title={page.requests} lead={page.lead} actions={canAsk ? <PaymentRequestButton pledge={pledge} area={area} /> : null}>
      <DataTable
        caption={page.requests}
        rows={files}
        rowKey={(file) => file.id}
        columns={[
          { key: 'file', header: page.file, primary: true, cell: (file) => <TextLink href={`/documents/${file.id}`} download={file.fileName}>{`${file.number} (PDF)`}</TextLink> },
          { key: 'on', header: page.issuedOn, cell: (file) => formats.instant(file.issuedAt) },
          { key: 'code', header: page.verify, cell: (file) => <TextLink href={`/${formats.language}/verify/${file.code}`} className="whitespace-nowrap">{file.code}</TextLink> },
        ]}
        empty={null}
      />
    </Section>
  )
}
