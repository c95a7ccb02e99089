// The kinds of people who ask, and what each address owes them. Source: DOMAIN.md, section 9; INTERFACE.md for what exists at each address.
export const TEAM_KINDS = ['programme', 'finance', 'approver', 'administrator', 'auditor'] as const
export const KINDS_OF_PEOPLE = ['nobody', 'donor', 'donorReader', 'otherDonor', 'city', 'otherCity', 'coordinator', ...TEAM_KINDS] as const
export type Kind = (typeof KINDS_OF_PEOPLE)[number]

type Answers = Record<Kind, number>

/** The same answer for everybody. */
const all = (status: number): Answers => Object.fromEntries(KINDS_OF_PEOPLE.map((kind) => [kind, status])) as Answers

/** The named kinds are answered with the status; who is not signed in is sent to sign in (302); the others are refused (403). */
const only = (kinds: readonly Kind[], status: number): Answers => ({ ...all(403), nobody: 302, ...Object.fromEntries(kinds.map((kind) => [kind, status])) })

const SIGNED_IN = KINDS_OF_PEOPLE.filter((kind) => kind !== 'nobody')
/** A form that cannot be read: the answer of an action to whoever may act, before anything is done. */
const UNREADABLE = 400
/** The answer to a form where nothing can be sent. */
const NO_FORM = all(405)

/** `at` fills the parameters of the pattern with things of the demonstration. */
export type Row = { get: Answers; post: Answers; at?: string }

const open = (at?: string): Row => ({ get: all(200), post: NO_FORM, at })
const openForm = (at?: string): Row => ({ get: all(200), post: all(UNREADABLE), at })
const team = (at?: string): Row => ({ get: only(TEAM_KINDS, 200), post: NO_FORM, at })
/** A page that the whole team reads, with a form for some of them. */
const teamForm = (kinds: readonly Kind[], at?: string): Row => ({ get: only(TEAM_KINDS, 200), post: only(kinds, UNREADABLE), at })
/** A page with a form that only those see who may send it. */
const form = (kinds: readonly Kind[], at?: string): Row => ({ get: only(kinds, 200), post: only(kinds, UNREADABLE), at })
const ledger = (at?: string): Row => ({ get: only(['finance', 'approver', 'administrator', 'auditor'], 200), post: NO_FORM, at })

const DONORS = ['donor', 'donorReader', 'otherDonor'] as const
/** A donor's people and nobody else; another donor's people do not learn that the thing exists. */
const ownDonor = (at: string): Row => ({ get: { ...only(['donor', 'donorReader'], 200), otherDonor: 404 }, post: NO_FORM, at })
/** A form on such a page: `anybody` of the donor's people comes in, or only who has the duty for it. */
const ownDonorForm = (at: string, { anybody = false, reads = true }: { anybody?: boolean; reads?: boolean } = {}): Row => ({
  get: { ...only(reads ? ['donor', 'donorReader'] : ['donor'], 200), otherDonor: 404 },
  post: only(anybody ? DONORS : ['donor', 'otherDonor'], UNREADABLE),
  at,
})
/** A form that an administrator of a donor sees, and one about a thing of theirs. */
const ownPeople = (): Row => ({ get: only(['donor', 'otherDonor'], 200), post: only(['donor', 'otherDonor'], UNREADABLE) })
const ownCity = (at: string, post = false): Row => ({
  get: { ...only(['city'], 200), otherCity: 404 },
  post: post ? only(['city', 'otherCity'], UNREADABLE) : NO_FORM,
  at,
})
/** A gift is known by a secret that only its giver has: without it nobody finds anything. */
const gift = (post: boolean): Row => ({ get: all(404), post: post ? all(UNREADABLE) : NO_FORM, at: undefined })

export type Things = Record<'call' | 'draftCall' | 'application' | 'pledge' | 'offer' | 'need' | 'placement' | 'partnership' | 'thread' | 'person' | 'agreement' | 'line' | 'donor' | 'contribution' | 'payment' | 'allocation' | 'programme' | 'city' | 'ownReport' | 'sentReport' | 'entry' | 'document' | 'mail' | 'contact' | 'invitation' | 'bankStatement' | 'bankLine' | 'memberReport' | 'lineChange', string>

/** Every route of the product and its answers. A route without a row fails the test. */
export function matrix(t: Things): Record<string, Row> {
  const donor = `secretariat/donors/${t.donor}`
  const placement = `secretariat/placements/${t.placement}`
  const pledge = `secretariat/pledges/${t.pledge}`
  const partnership = `secretariat/partnerships/${t.partnership}`
  const person = `secretariat/people/${t.person}`
  const offer = `secretariat/in-kind/${t.offer}`
  const payment = `secretariat/payments/${t.payment}`
  const bankLine = `secretariat/payments/bank/lines/${t.bankLine}`
  const allocation = `secretariat/allocations/${t.allocation}`
  const agreement = `secretariat/agreements/${t.agreement}`
  const programme = `secretariat/programmes/${t.programme}`
  const city = `secretariat/cities/${t.city}`
  return {
    ':language?': open('en'),
    ':language?/fund': open('fr/fund'),
    ':language?/fund/:of': open('en/fund/received'),
    ':language?/fund/:of/rows.csv': open('en/fund/received/rows.csv'),
    ':language?/programmes': open('en/programmes'),
    ':language?/programmes/:programme': open(`en/programmes/${t.programme}`),
    ':language?/clusters': open('en/clusters'),
    ':language?/calendar': open('en/calendar'),
    ':language?/peer-learning': open('en/peer-learning'),
    ':language?/cities': open('en/cities'),
    ':language?/cities/:city': open(`en/cities/${t.city}`),
    ':language?/calls': open('en/calls'),
    ':language?/calls/:call': open(`en/calls/${t.call}`),
    ':language?/method': open('en/method'),
    ':language?/give': open('en/give'),
    ':language?/verify': { get: all(200), post: all(404), at: 'en/verify' },
    ':language?/verify/:code': { get: all(404), post: all(404), at: 'en/verify/nothing-known' },
    ':language?/give/start': { get: all(302), post: all(302), at: 'en/give/start' },
    ':language?/give/later': { get: all(404), post: all(404), at: 'en/give/later' },
    ':language?/give/something-else': openForm('en/give/something-else'),
    // The thread of a partner is known by the key in its address.
    ':language?/give/something-else/:thread': openForm(`en/give/something-else/${t.thread}`),
    ':language?/give/in-kind': { get: all(302), post: all(302), at: 'en/give/in-kind' },
    ':language?/give/in-kind/confirm/:token': gift(true),
    ':language?/give/in-kind/:offer/what': gift(true),
    ':language?/give/in-kind/:offer/worth': gift(true),
    ':language?/give/in-kind/:offer/who': gift(true),
    ':language?/give/in-kind/:offer/review': gift(false),
    ':language?/give/in-kind/:offer/send': gift(true),
    ':language?/give/in-kind/:offer/sent': gift(false),
    ':language?/give/staff': openForm('en/give/staff'),
    ':language?/give/staff/confirm/:token': gift(true),
    ':language?/give/staff/:offer/questions': gift(true),
    ':language?/give/staff/:offer/profile': gift(true),
    ':language?/give/staff/:offer/who': gift(true),
    ':language?/give/staff/:offer/review': gift(true),
    ':language?/give/staff/:offer/sent': gift(false),
    ':language?/give/confirm/:token': gift(true),
    ':language?/give/:gift/amount': gift(true),
    ':language?/give/:gift/who': gift(true),
    ':language?/give/:gift/review': gift(false),
    ':language?/give/:gift/send': gift(true),
    ':language?/give/:gift/pay': gift(true),
    ':language?/give/:gift/sent': gift(false),
    ':language?/give/:gift/thanks': gift(false),

    'sign-in': { get: { ...all(302), nobody: 200 }, post: { ...all(302), nobody: UNREADABLE } },
    'sign-in/:token': openForm('sign-in/nothing-known'),
    'join/:token': { get: all(404), post: all(UNREADABLE), at: 'join/nothing-known' },
    'sign-out': { get: all(302), post: all(302) },
    account: { get: only(SIGNED_IN, 200), post: only(SIGNED_IN, UNREADABLE) },
    'account/data': { get: only(SIGNED_IN, 200), post: only(SIGNED_IN, UNREADABLE) },
    'account/data.json': { get: only(SIGNED_IN, 200), post: NO_FORM },
    'account/end-session': { get: only(SIGNED_IN, 302), post: only(SIGNED_IN, 302) },
    home: { get: all(302), post: NO_FORM },
    'language/:to': { get: all(302), post: NO_FORM, at: 'language/en' },
    'dev/mail': open(),
    'dev/mail/:mail': open(`dev/mail/${t.mail}`),
    'dev/mail/:mail/:part': open(`dev/mail/${t.mail}/html`),
    'dev/people': open(),
    'dev/people.json': open(),
    'dev/ui': open(),

    donor: { get: only(DONORS, 200), post: NO_FORM },
    'donor/pledges/:pledge': ownDonor(`donor/pledges/${t.pledge}`),
    'donor/pledges/:pledge/pay': ownDonorForm(`donor/pledges/${t.pledge}/pay`),
    'donor/pledges/:pledge/ask': ownDonorForm(`donor/pledges/${t.pledge}/ask`),
    'donor/pledges/:pledge/payment-request': ownDonorForm(`donor/pledges/${t.pledge}/payment-request`, { anybody: true }),
    // Found only with the number that the card processor gave back.
    'donor/pledges/:pledge/paid': { get: { ...only([], 200), donor: 404, donorReader: 404, otherDonor: 404 }, post: NO_FORM, at: `donor/pledges/${t.pledge}/paid` },
    'donor/schedule': { get: only(DONORS, 200), post: NO_FORM },
    'donor/documents': { get: only(DONORS, 200), post: NO_FORM },
    'donor/choices': { get: only(DONORS, 200), post: only(['donor', 'otherDonor'], UNREADABLE) },
    'donor/choices/mails': form(DONORS),
    'donor/people': { get: only(DONORS, 200), post: NO_FORM },
    'donor/people/invite': ownPeople(),
    'donor/people/invitations/:invitation/resend': { get: only(DONORS, 200), post: only(['donor', 'otherDonor'], UNREADABLE), at: `donor/people/invitations/${t.invitation}/resend` },
    'donor/people/invitations/:invitation/revoke': { get: only(DONORS, 200), post: only(['donor', 'otherDonor'], UNREADABLE), at: `donor/people/invitations/${t.invitation}/revoke` },
    'donor/people/:person': ownDonorForm(`donor/people/${t.contact}`, { reads: false }),
    'donor/people/:person/remove': ownDonorForm(`donor/people/${t.contact}/remove`, { reads: false }),
    'donor/in-kind/:offer': ownDonor(`donor/in-kind/${t.offer}`),
    'donor/in-kind/:offer/withdraw': ownDonorForm(`donor/in-kind/${t.offer}/withdraw`, { anybody: true }),
    'donor/agreements/:agreement': ownDonor(`donor/agreements/${t.agreement}`),
    'donor/agreements/:agreement/sign': ownDonorForm(`donor/agreements/${t.agreement}/sign`, { reads: false }),
    'donor/placements': { get: only(DONORS, 200), post: NO_FORM },
    'donor/placements/:placement': ownDonor(`donor/placements/${t.placement}`),
    'donor/statement': ownDonor(`donor/statement?donor=${t.donor}`),
    'donor/statement.csv': ownDonor(`donor/statement.csv?donor=${t.donor}`),
    'donor/statement/:format': ownDonor(`donor/statement/pdf?donor=${t.donor}`),
    'donor/contributions': ownDonor(`donor/contributions?donor=${t.donor}`),
    'donor/contributions/:payment': ownDonor(`donor/contributions/${t.contribution}`),
    'donor/contributions.csv': ownDonor(`donor/contributions.csv?donor=${t.donor}`),

    city: { get: only(['city', 'otherCity'], 200), post: NO_FORM },
    'city/allocations/:line': ownCity(`city/allocations/${t.line}`),
    'city/allocations/:line/report': ownCity(`city/allocations/${t.line}/report`, true),
    // Who is invited after a report was made is not among those to whom it was sent.
    'city/member-reports/:report': { get: only(['city', 'otherCity'], 404), post: NO_FORM, at: `city/member-reports/${t.memberReport}` },
    'city/member-reports/:report/:language': { get: only(['city', 'otherCity'], 404), post: NO_FORM, at: `city/member-reports/${t.memberReport}/en` },
    'city/allocations/:line/change': ownCity(`city/allocations/${t.line}/change`, true),
    'city/reports/:report': ownCity(`city/reports/${t.ownReport}`),
    'city/reports/:report/save': ownCity(`city/reports/${t.ownReport}/save`, true),
    'city/reports/:report/submit': ownCity(`city/reports/${t.ownReport}/submit`, true),
    'city/reports/:report/correct': ownCity(`city/reports/${t.ownReport}/correct`, true),
    'city/allocations/:line/accept': ownCity(`city/allocations/${t.line}/accept`, true),
    'city/allocations/:line/decline': ownCity(`city/allocations/${t.line}/decline`, true),
    'city/allocations/:line/confirm': ownCity(`city/allocations/${t.line}/confirm`, true),
    'city/statement/:format': ownCity(`city/statement/xlsx?city=${t.city}`),

    secretariat: team(),
    'secretariat/donors': team(),
    'secretariat/donors/create': form(['programme', 'administrator']),
    'secretariat/donors/twins': team(),
    'secretariat/donors/:donor': team(donor),
    'secretariat/donors/:donor/merge': form(['approver', 'administrator'], `${donor}/merge`),
    'secretariat/donors/:donor/part': teamForm(['approver', 'administrator'], `${donor}/part`),
    'secretariat/donors/:donor/people': team(`${donor}/people`),
    'secretariat/donors/:donor/people/invite': form(['programme', 'administrator'], `${donor}/people/invite`),
    'secretariat/donors/:donor/people/invitations/:invitation/resend': teamForm(['programme', 'administrator'], `${donor}/people/invitations/${t.invitation}/resend`),
    'secretariat/donors/:donor/people/invitations/:invitation/revoke': teamForm(['programme', 'administrator'], `${donor}/people/invitations/${t.invitation}/revoke`),
    'secretariat/donors/:donor/people/:person': form(['programme', 'administrator'], `${donor}/people/${t.contact}`),
    'secretariat/donors/:donor/people/:person/remove': form(['programme', 'administrator'], `${donor}/people/${t.contact}/remove`),
    'secretariat/donors/:donor/review': teamForm(['programme', 'approver'], `${donor}/review`),
    'secretariat/donors/:donor/statement': team(`${donor}/statement`),
    'secretariat/donors/:donor/statement.csv': team(`${donor}/statement.csv`),
    'secretariat/donors/:donor/contributions': team(`${donor}/contributions`),
    'secretariat/donors/:donor/contributions/:payment': team(`${donor}/contributions/${t.contribution}`),
    'secretariat/donors/:donor/contributions.csv': team(`${donor}/contributions.csv`),
    'secretariat/partnerships': team(),
    'secretariat/partnerships.csv': team(),
    'secretariat/partnerships/create': form(['programme', 'approver']),
    'secretariat/partnerships/:partnership': team(partnership),
    'secretariat/partnerships/:partnership/edit': form(['programme', 'approver'], `${partnership}/edit`),
    'secretariat/partnerships/:partnership/move': teamForm(['programme', 'approver'], `${partnership}/move`),
    'secretariat/partnerships/:partnership/note': teamForm(['programme', 'approver'], `${partnership}/note`),
    'secretariat/partnerships/:partnership/pledge': teamForm(['programme'], `${partnership}/pledge`),
    'secretariat/people': { get: only(['administrator'], 200), post: NO_FORM },
    'secretariat/people/invite': form(['administrator']),
    'secretariat/people/:person': { get: only(['administrator'], 200), post: NO_FORM, at: person },
    'secretariat/people/:person/grant': form(['administrator'], `${person}/grant`),
    'secretariat/people/:person/revoke': form(['administrator'], `${person}/revoke`),
    'secretariat/people/:person/end-sessions': form(['administrator'], `${person}/end-sessions`),
    'secretariat/search': team('secretariat/search?q=a'),
    'secretariat/audit': { get: only(['administrator', 'auditor'], 200), post: NO_FORM },
    'secretariat/placements': team(),
    'secretariat/placements.csv': team(),
    'secretariat/placements/record': form(['programme']),
    'secretariat/placements/:placement': team(placement),
    'secretariat/placements/:placement/terms': teamForm(['programme'], `${placement}/terms`),
    'secretariat/placements/:placement/move': teamForm(['programme'], `${placement}/move`),
    'secretariat/placements/:placement/extend': teamForm(['programme'], `${placement}/extend`),
    'secretariat/placements/:placement/end': teamForm(['programme'], `${placement}/end`),
    'secretariat/pledges': team(),
    'secretariat/pledges/:pledge': team(pledge),
    'secretariat/pledges/:pledge/acknowledge': teamForm(['programme'], `${pledge}/acknowledge`),
    'secretariat/pledges/:pledge/answer': teamForm(['programme'], `${pledge}/answer`),
    'secretariat/pledges/:pledge/payment-request': teamForm(['programme', 'finance'], `${pledge}/payment-request`),
    'secretariat/pledges/:pledge/close': teamForm(['programme'], `${pledge}/close`),
    'secretariat/pledges/:pledge/propose-waiver': teamForm(['programme', 'finance'], `${pledge}/propose-waiver`),
    'secretariat/pledges/:pledge/approve-waiver': teamForm(['approver'], `${pledge}/approve-waiver`),
    'secretariat/pledges/:pledge/reject-waiver': teamForm(['programme', 'finance', 'approver'], `${pledge}/reject-waiver`),
    'secretariat/needs': team(),
    'secretariat/needs/record': form(['programme']),
    'secretariat/needs/:need/link': teamForm(['programme'], `secretariat/needs/${t.need}/link`),
    'secretariat/needs/:need/end': teamForm(['programme'], `secretariat/needs/${t.need}/end`),
    'secretariat/in-kind': team(),
    'secretariat/in-kind.csv': team(),
    'secretariat/in-kind/record': form(['programme']),
    'secretariat/in-kind/:offer': team(offer),
    'secretariat/in-kind/:offer/assess': teamForm(['programme'], `${offer}/assess`),
    'secretariat/in-kind/:offer/accept': teamForm(['programme'], `${offer}/accept`),
    'secretariat/in-kind/:offer/acknowledge': teamForm(['programme'], `${offer}/acknowledge`),
    'secretariat/in-kind/:offer/decline': teamForm(['programme'], `${offer}/decline`),
    'secretariat/in-kind/:offer/withdraw': teamForm(['programme'], `${offer}/withdraw`),
    'secretariat/in-kind/:offer/schedule': teamForm(['programme'], `${offer}/schedule`),
    'secretariat/in-kind/:offer/deliver': teamForm(['programme'], `${offer}/deliver`),
    'secretariat/in-kind/:offer/close': teamForm(['programme'], `${offer}/close`),
    'secretariat/in-kind/:offer/value': teamForm(['programme', 'finance'], `${offer}/value`),
    'secretariat/payments': team(),
    'secretariat/payments/record': form(['finance']),
    'secretariat/payments/bank': team(),
    'secretariat/payments/bank/confirm': teamForm(['finance']),
    'secretariat/payments/bank/import': form(['finance']),
    'secretariat/payments/bank/import/confirm': form(['finance']),
    'secretariat/payments/bank/statements': team(),
    'secretariat/payments/bank/statements/:statement': team(`secretariat/payments/bank/statements/${t.bankStatement}`),
    'secretariat/payments/bank/lines/:line': team(bankLine),
    'secretariat/payments/bank/lines/:line/confirm': teamForm(['finance'], `${bankLine}/confirm`),
    'secretariat/payments/bank/lines/:line/split': teamForm(['finance'], `${bankLine}/split`),
    'secretariat/payments/:payment': team(payment),
    'secretariat/payments/:payment/confirm': teamForm(['finance'], `${payment}/confirm`),
    'secretariat/payments/:payment/cancel': teamForm(['finance'], `${payment}/cancel`),
    'secretariat/payments/:payment/apply': teamForm(['finance'], `${payment}/apply`),
    'secretariat/payments/:payment/ask-refund': teamForm(['finance'], `${payment}/ask-refund`),
    'secretariat/payments/:payment/confirm-refund': teamForm(['finance'], `${payment}/confirm-refund`),
    'secretariat/payments/:payment/reject-refund': teamForm(['finance'], `${payment}/reject-refund`),
    'secretariat/payments/:payment/reverse': teamForm(['finance'], `${payment}/reverse`),
    // Each city has its own application to the same call; whose it is, is told by who asks.
    'city/calls': { get: only(['city', 'otherCity'], 200), post: NO_FORM },
    'city/calls/:call': form(['city', 'otherCity'], `city/calls/${t.call}`),
    'city/calls/:call/submit': form(['city', 'otherCity'], `city/calls/${t.call}/submit`),
    'city/calls/:call/withdraw': form(['city', 'otherCity'], `city/calls/${t.call}/withdraw`),
    'secretariat/calls': team(),
    'secretariat/calls/create': form(['programme']),
    'secretariat/calls/:call': team(`secretariat/calls/${t.call}`),
    'secretariat/calls/:call/edit': form(['programme'], `secretariat/calls/${t.draftCall}/edit`),
    'secretariat/calls/:call/publish': teamForm(['programme'], `secretariat/calls/${t.call}/publish`),
    'secretariat/calls/:call/extend': teamForm(['programme'], `secretariat/calls/${t.call}/extend`),
    'secretariat/calls/:call/cancel': teamForm(['programme'], `secretariat/calls/${t.call}/cancel`),
    'secretariat/calls/:call/decide': form(['approver'], `secretariat/calls/${t.call}/decide`),
    'secretariat/calls/:call/fund': teamForm(['approver'], `secretariat/calls/${t.call}/fund`),
    'secretariat/calls/:call/propose': teamForm(['programme'], `secretariat/calls/${t.call}/propose`),
    'secretariat/applications/:application': team(`secretariat/applications/${t.application}`),
    'secretariat/applications/:application/score': teamForm(['programme', 'finance'], `secretariat/applications/${t.application}/score`),
    'secretariat/applications/:application/conflict': teamForm(['programme', 'finance', 'approver'], `secretariat/applications/${t.application}/conflict`),
    'secretariat/applications/:application/settle': teamForm(['programme', 'finance'], `secretariat/applications/${t.application}/settle`),
    'secretariat/allocations': team(),
    'secretariat/allocations/propose': form(['programme']),
    'secretariat/allocations/:allocation': team(allocation),
    'secretariat/allocations/:allocation/approve': teamForm(['approver'], `${allocation}/approve`),
    'secretariat/allocations/:allocation/reject': teamForm(['approver'], `${allocation}/reject`),
    'secretariat/allocations/:allocation/plan': teamForm(['finance'], `${allocation}/plan`),
    'secretariat/allocations/:allocation/release': teamForm(['approver'], `${allocation}/release`),
    'secretariat/allocations/:allocation/send': teamForm(['finance'], `${allocation}/send`),
    'secretariat/allocations/:allocation/reduce': teamForm(['approver'], `${allocation}/reduce`),
    'secretariat/allocations/:allocation/take-back': teamForm(['finance'], `${allocation}/take-back`),
    'secretariat/allocations/:allocation/confirm-return': teamForm(['finance'], `${allocation}/confirm-return`),
    'secretariat/allocations/:allocation/reject-return': teamForm(['finance'], `${allocation}/reject-return`),
    'secretariat/line-changes': team(),
    'secretariat/line-changes/tolerance': teamForm(['administrator'], 'secretariat/line-changes/tolerance'),
    // Which of the team may answer depends on what is asked: it is heard, and refused by the command.
    'secretariat/line-changes/:change/answer': teamForm(TEAM_KINDS, `secretariat/line-changes/${t.lineChange}/answer`),
    'secretariat/member-reports': team(),
    'secretariat/member-reports/make': teamForm(['programme'], 'secretariat/member-reports/make'),
    'secretariat/member-reports/:report': team(`secretariat/member-reports/${t.memberReport}`),
    'secretariat/member-reports/:report/:language': team(`secretariat/member-reports/${t.memberReport}/en`),
    'secretariat/city-reports': team(),
    'secretariat/city-reports/:report': team(`secretariat/city-reports/${t.sentReport}`),
    'secretariat/city-reports/:report/return': teamForm(['programme'], `secretariat/city-reports/${t.sentReport}/return`),
    'secretariat/city-reports/:report/accept': teamForm(['programme'], `secretariat/city-reports/${t.sentReport}/accept`),
    'secretariat/city-reports/:report/certify': teamForm(['finance'], `secretariat/city-reports/${t.sentReport}/certify`),
    'secretariat/agreements': team(),
    'secretariat/agreements/draft': form(['programme']),
    'secretariat/agreements/:agreement': team(agreement),
    'secretariat/agreements/:agreement/review': teamForm(['programme'], `${agreement}/review`),
    'secretariat/agreements/:agreement/send': teamForm(['programme'], `${agreement}/send`),
    'secretariat/agreements/:agreement/countersign': teamForm(['approver'], `${agreement}/countersign`),
    'secretariat/agreements/:agreement/void': teamForm(['programme'], `${agreement}/void`),
    'secretariat/agreements/:agreement/end': teamForm(['approver'], `${agreement}/end`),
    'secretariat/programmes': team(),
    'secretariat/programmes/create': form(['programme']),
    'secretariat/programmes/:programme': team(programme),
    'secretariat/programmes/:programme/edit': form(['programme'], `${programme}/edit`),
    'secretariat/programmes/:programme/advance': teamForm(['programme'], `${programme}/advance`),
    'secretariat/cities': team(),
    'secretariat/cities/create': form(['programme', 'administrator']),
    'secretariat/cities/:city': team(city),
    'secretariat/cities/:city/oversight': team(`${city}/oversight`),
    ...Object.fromEntries(['risk', 'visit', 'finding', 'follow'].map((deed) => [`secretariat/cities/:city/oversight/${deed}`, teamForm(['programme', 'finance', 'approver'], `${city}/oversight/${deed}`)])),
    'secretariat/cities/:city/edit': form(['programme', 'administrator'], `${city}/edit`),
    'secretariat/sources-and-uses': team(),
    'secretariat/sources-and-uses.csv': team(),
    'secretariat/import': form(['administrator']),
    'secretariat/import/confirm': form(['administrator']),
    'secretariat/rates': team(),
    'secretariat/rates/record': form(['finance', 'administrator']),
    'secretariat/rates/import': form(['finance', 'administrator']),
    'secretariat/rates/import/confirm': form(['finance', 'administrator']),
    'secretariat/rates/:currency': team('secretariat/rates/EUR'),
    'secretariat/mails': team(),
    'secretariat/mails/:mail': team('secretariat/mails/instalment-reminder'),
    'secretariat/settings': team(),
    'secretariat/settings/limits': teamForm(['administrator'], 'secretariat/settings/limits'),
    'secretariat/bank-account': form(['administrator']),
    'secretariat/explain': team('secretariat/explain?figure=received'),
    'secretariat/landing': team('secretariat/landing'),
    'secretariat/periods': team(),
    'secretariat/periods/:period': team('secretariat/periods/2024-2025'),
    'secretariat/periods/:period/begin': teamForm(['administrator'], 'secretariat/periods/2024-2025/begin'),
    'secretariat/periods/:period/certify': teamForm(['approver'], 'secretariat/periods/2024-2025/certify'),
    'secretariat/periods/:period/figures.json': team('secretariat/periods/2024-2025/figures.json'),
    'secretariat/explain.csv': team('secretariat/explain.csv?figure=received'),
    'secretariat/reports': team(),
    'secretariat/reports/fund-position': team(),
    'secretariat/reports/fund-position/:format': team('secretariat/reports/fund-position/xlsx'),
    'secretariat/reports/donor-statement/:donor': team(`secretariat/reports/donor-statement/${t.donor}`),
    'secretariat/reports/donor-statement/:donor/:format': team(`secretariat/reports/donor-statement/${t.donor}/pdf`),
    'secretariat/reports/city-statement/:city': team(`secretariat/reports/city-statement/${t.city}`),
    'secretariat/reports/city-statement/:city/:format': team(`secretariat/reports/city-statement/${t.city}/pdf`),
    'secretariat/ledger': ledger(),
    'secretariat/ledger/journal': ledger(),
    'secretariat/ledger/entries': ledger(),
    'secretariat/ledger/entries/:entry': ledger(`secretariat/ledger/entries/${t.entry}`),

    'webhooks/stripe': { get: all(405), post: all(UNREADABLE) },
    // A document of the donor: its people and the team read it; the others do not learn that it exists.
    'documents/:document': { get: { ...all(404), nobody: 302, donor: 200, donorReader: 200, ...Object.fromEntries(TEAM_KINDS.map((kind) => [kind, 200])) }, post: NO_FORM, at: `documents/${t.document}` },
    'documents/:document/copy': { get: { ...all(404), nobody: 302, donor: 200, donorReader: 200, ...Object.fromEntries(TEAM_KINDS.map((kind) => [kind, 200])) }, post: NO_FORM, at: `documents/${t.document}/copy` },
    'data/fund-position.json': open(),
    'data/datapackage.json': open(),
    'data/:file': open('data/received.csv'),
    'calendar.ics': open(),
    'iati/:file': open('iati/activities.xml'),
    healthz: open(),
    readyz: open(),
  }
}
