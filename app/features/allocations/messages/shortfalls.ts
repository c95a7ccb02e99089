const en = {
  title: (window: string, amount: string) => `${window}: a shortfall of ${amount}`,
  since: (day: string) => `Since ${day}.`,
  causes: {
    REFUND: (ref: string, payment: string) => `Refund ${ref} of payment ${payment}.`,
    DISPUTE: (ref: string, payment: string) => `Card dispute ${ref} of payment ${payment}.`,
    CORRECTION: (ref: string, payment: string) => `Correction ${ref} of payment ${payment}.`,
    INCOME: (ref: string, income: string) => `Correction ${ref} of other income ${income}.`,
  },
  blocked: 'More was allocated than is left. Nothing more can be allocated from this window until money arrives or an allocation is lowered.',
}

const fr = {
  title: (window: string, amount: string) => `${window} : il manque ${amount}`,
  since: (day: string) => `Depuis le ${day}.`,
  causes: {
    REFUND: (ref: string, payment: string) => `Remboursement ${ref} du versement ${payment}.`,
    DISPUTE: (ref: string, payment: string) => `Contestation de carte ${ref} du versement ${payment}.`,
    CORRECTION: (ref: string, payment: string) => `Correction ${ref} du versement ${payment}.`,
    INCOME: (ref: string, income: string) => `Correction ${ref} de l’autre revenu ${income}.`,
  },
  blocked: 'Il a été alloué plus que ce qui reste. Plus rien ne peut être alloué de ce guichet avant que de l’argent n’arrive ou qu’une allocation ne soit réduite.',
} satisfies typeof en

export const shortfallMessages = { en, fr }
