import { useMessages } from '#app/ui/language'
import { Button } from '#app/ui/primitives'
import { scheduleMessages } from '../messages/schedule'
import { PaymentRequestButton } from './payment-requests'

type Props = { pledge: string; instalment: { id: string; sequence: number }; isNext: boolean; canPay: boolean; canAsk: boolean }

/** One instalment: by card now, or a payment request for the finance department. */
export function WaysToPay({ pledge, instalment, isNext, canPay, canAsk }: Props) {
  const words = useMessages(scheduleMessages)
  const of = words.ofInstalment(pledge, instalment.sequence)
  return (
    <div className="flex flex-wrap gap-2">
      {canPay ? (
        <form method="post" action={`/donor/pledges/${pledge}/pay`}>
          <input type="hidden" name="instalment" value={instalment.id} />
          <Button variant={isNext ? 'primary' : 'quiet'}>
            {words.payByCard}
            <span className="sr-only"> {of}</span>
          </Button>
        </form>
      ) : null}
      {canAsk ? <PaymentRequestButton pledge={pledge} instalment={instalment.id} area="donor" of={of} /> : null}
    </div>
  )
}
