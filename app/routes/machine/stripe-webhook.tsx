import { receiveCardEvent } from '#app/features/payments/server/receive-card-event.server'
import { behindDoor, type RouteArgs } from '#app/platform/http'

/** The processor's events. A fault answers 500, and the processor sends the event again. */
export async function action(args: RouteArgs): Promise<Response> {
  return behindDoor(args, 'payment.start-card', async ({ context, server, request }) => {
    if (request.method !== 'POST') return new Response('Method not allowed', { status: 405 })
    if (!server.card) return new Response('No card processor is configured', { status: 503 })
    const received = await receiveCardEvent(context, server.card, await request.text(), request.headers.get('Stripe-Signature'))
    return received.ok ? Response.json({ received: true }) : Response.json({ error: 'The signature does not fit.' }, { status: 400 })
  })
}

export function loader(): Response {
  return new Response('Method not allowed', { status: 405, headers: { Allow: 'POST' } })
}
