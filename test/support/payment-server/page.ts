// The hosted payment page: English and French, without a script.
import { fromCardAmount } from '#app/kernel/money/card-amount'
import { isCurrency } from '#app/kernel/money'
import { formatsIn, type Language } from '#app/kernel/language'
import type { Session } from './state'

const WORDS = {
  en: {
    title: 'Test payment',
    notice: 'This is a local test payment server. No money moves.',
    number: 'Card number',
    hint: '4242 4242 4242 4242 pays, 4000 0000 0000 0002 is declined.',
    expiry: 'Expires (MM/YY)',
    cvc: 'CVC',
    name: 'Name on the card',
    pay: 'Pay',
    delayed: 'Pay by bank debit (the money arrives later)',
    cancel: 'Cancel and go back',
    declined: 'Your card was declined. Nothing was charged.',
    badNumber: 'Type one of the test card numbers.',
    done: 'This payment is finished.',
    expired: 'This page has expired.',
  },
  fr: {
    title: 'Paiement d’essai',
    notice: 'Ceci est un serveur de paiement d’essai local. Aucun argent ne circule.',
    number: 'Numéro de carte',
    hint: '4242 4242 4242 4242 paie, 4000 0000 0000 0002 est refusée.',
    expiry: 'Expire (MM/AA)',
    cvc: 'Cryptogramme',
    name: 'Nom sur la carte',
    pay: 'Payer',
    delayed: 'Payer par prélèvement (l’argent arrive plus tard)',
    cancel: 'Annuler et revenir',
    declined: 'Votre carte a été refusée. Rien n’a été débité.',
    badNumber: 'Saisissez l’un des numéros de carte d’essai.',
    done: 'Ce paiement est terminé.',
    expired: 'Cette page a expiré.',
  },
} as const

function escape(text: string): string {
  return text.replace(/[&<>"']/g, (c) => `&#${c.charCodeAt(0)};`)
}

export type Fault = 'declined' | 'badNumber' | null

/** The page of a session: the form while it is open, else what became of it. */
export function paymentPage(session: Session, fault: Fault): string {
  const language: Language = session.locale === 'fr' ? 'fr' : 'en'
  const words = WORDS[language]
  const code = session.currency.toUpperCase()
  const amount = isCurrency(code) ? formatsIn(language).money(fromCardAmount(BigInt(session.amount), code)) : `${session.amount} ${code}`
  const form =
    session.status === 'open'
      ? `<form method="post"><label>${words.number}<input name="number" inputmode="numeric" autocomplete="off" value="4242 4242 4242 4242"></label><p class="hint">${words.hint}</p><div class="row"><label>${words.expiry}<input name="expiry" value="12/34" autocomplete="off"></label><label>${words.cvc}<input name="cvc" value="123" autocomplete="off"></label></div><label>${words.name}<input name="name" autocomplete="off"></label><button name="method" value="card">${words.pay} ${escape(amount)}</button><button name="method" value="delayed" class="quiet">${words.delayed}</button></form><p><a href="${escape(session.cancelUrl)}">${words.cancel}</a></p>`
      : `<p>${session.status === 'expired' ? words.expired : words.done}</p>`
  return `<!doctype html><html lang="${language}"><head><meta charset="utf-8"><meta name="viewport" content="width=device-width"><title>${words.title}</title><style>body{font:16px/1.5 system-ui,sans-serif;margin:0;background:#f1f4f8;color:#0d1a2b}main{max-width:440px;margin:40px auto;background:#fff;padding:28px}label{display:block;margin:14px 0 0;font-weight:600}input{display:block;width:100%;box-sizing:border-box;font:inherit;padding:10px;border:1px solid #6a788c;border-radius:3px}.row{display:grid;grid-template-columns:1fr 1fr;gap:14px}.hint{margin:4px 0;font-size:14px;color:#465468}button{width:100%;margin-top:18px;padding:12px;font:600 16px system-ui;border:0;border-radius:3px;background:#0f3d91;color:#fff}.quiet{background:#fff;color:#0f3d91;border:1px solid #b3bfce}.note{background:#fdf1d8;color:#6b4400;padding:8px 12px;font-size:14px}.fault{background:#fbe6e3;color:#8c1c14;padding:10px 12px}h1{font-size:22px;margin:18px 0 0}.amount{font-size:34px;font-weight:700;margin:4px 0}</style></head><body><main><p class="note">${words.notice}</p><h1>${escape(session.description)}</h1><p class="amount">${escape(amount)}</p>${fault ? `<p class="fault" role="alert">${words[fault]}</p>` : ''}${form}</main></body></html>`
}
