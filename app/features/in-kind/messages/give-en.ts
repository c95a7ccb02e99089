import type { DraftFailure } from '../domain/draft'

const sent = 'This offer was confirmed already. Begin a new one to offer more.'

export const giveInKindEn = {
  title: 'Give in kind',
  chooser: {
    title: 'Something in kind',
    lead: 'Goods, services, expertise, a venue or an event that you host, a publication, translation, travel, media.',
    where: 'The team answers each offer, agrees with you on day and place, and confirms the value of what was delivered. It is shown beside the money and never mixed with it.',
    choose: 'Offer something in kind',
  },
  steps: { what: 'What you offer', worth: 'How much and when', who: 'Who you are', review: 'Check and send' },
  what: { heading: 'What would you like to give?' },
  worth: { heading: 'How much is it, and when is it there?', lead: 'The value that you declare stands beside the value that the team confirms later; only the confirmed one counts.' },
  onward: 'Continue',
  review: {
    heading: 'Is this right?',
    change: 'Change',
    offer: 'Your offer',
    declared: 'Declared value',
    each: (value: string, currency: string) => `${value} ${currency} a unit`,
    donor: 'Donor',
    contact: 'Contact',
    recognition: 'The public sees',
    message: 'Message',
    next: 'You get a mail with a link. Opening it confirms your offer and opens your workspace, where you see its state and can take it back until something is delivered. Quotes, pictures or certificates can be added when you confirm, and later in the workspace.',
    send: 'Confirm by mail',
  },
  sent: {
    heading: 'Look into your mailbox',
    lead: (email: string) => `We have sent a link to ${email}. Open it to confirm your offer; it works for 30 days.`,
    then: 'What happens next',
    steps: ['You open the link: your offer reaches the team, and your workspace opens.', 'The team looks at it and answers within five working days.', 'If it is accepted, you agree with the team on day and place.', 'The team confirms what was delivered; somebody else confirms its value.', 'You get a letter with the confirmed value, which anybody can verify.'].join('\n'),
    nothing: 'Nothing there? Look into the folder for unwanted mail, or send the link again.',
    again: 'Send the link again',
    mistyped: 'The address is wrong',
  },
  confirm: {
    heading: 'Confirm your offer',
    lead: 'With this the team gets your offer. It opens your workspace.',
    files: 'Files beside it',
    filesHint: 'PDF, PNG, JPEG, or a sheet or text of an office program; at most 8 MB each and three now, more later in your workspace. A file stays with the offer for good, also after somebody’s personal data is erased: leave out what names people needlessly.',
    tooManyAtOnce: 'Choose at most three files now; more can be added in your workspace. Nothing was added.',
    button: 'Confirm and open my workspace',
    done: (ref: string) => `Thank you. Your offer ${ref} has reached the team.`,
  },
  refusals: { OFFER_SENT: sent } satisfies Record<DraftFailure['code'], string>,
  whoRefusals: { WRONG_KIND: 'Choose what kind of donor you are.', UNKNOWN_COUNTRY: 'Choose a country from the list.', OFFER_SENT: sent },
}
