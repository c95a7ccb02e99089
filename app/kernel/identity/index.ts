/** A public identifier: a prefix that names the thing and a random part that cannot be guessed (`plg_8f3k...`). */
export type Id<Thing extends keyof typeof PREFIXES = keyof typeof PREFIXES> = string & { readonly __thing: Thing }

export const PREFIXES = {
  account: 'acc',
  agreement: 'agr',
  allocation: 'alc',
  allocationLine: 'aln',
  application: 'apl',
  approval: 'apv',
  approvalLimit: 'apm',
  auditEvent: 'aud',
  bankDeed: 'bkd',
  bankFile: 'bkf',
  bankLine: 'bkl',
  bankReconciliation: 'bkr',
  bankStatement: 'bks',
  call: 'cal',
  callApplication: 'cap',
  callCriterion: 'ccr',
  callSheet: 'csh',
  callSubmission: 'csm',
  cardSession: 'crd',
  city: 'cty',
  cityReport: 'crp',
  decision: 'dcs',
  disbursement: 'dsb',
  dispute: 'dsp',
  document: 'doc',
  donor: 'don',
  entry: 'ent',
  expenditure: 'exp',
  importRun: 'imp',
  inKindDelivery: 'ikd',
  inKindOffer: 'iko',
  inKindStep: 'iks',
  finding: 'fnd',
  instalment: 'ins',
  job: 'job',
  lineChange: 'lch',
  mail: 'mal',
  memberReport: 'mrp',
  meeting: 'mtg',
  membership: 'mbr',
  need: 'ned',
  otherIncome: 'oin',
  partnership: 'ptn',
  partnershipNote: 'ptm',
  payment: 'pay',
  period: 'per',
  periodTarget: 'pet',
  person: 'prs',
  placement: 'plc',
  placementEvent: 'ple',
  pledge: 'plg',
  posting: 'pst',
  proForma: 'prf',
  programme: 'prg',
  rate: 'rat',
  refund: 'rfd',
  remainderMove: 'wmv',
  refundRequest: 'rrq',
  request: 'req',
  riskNote: 'rsk',
  role: 'rol',
  setting: 'set',
  share: 'shr',
  supportCostRate: 'scr',
  snapshot: 'snp',
  template: 'tpl',
  visit: 'vis',
  view: 'viw',
  waiver: 'wav',
  window: 'win',
} as const

export type Thing = keyof typeof PREFIXES

/** Makes identifiers; a seeded one in tests and in the demonstration makes them the same on every machine. */
export type Ids = { next<T extends Thing>(thing: T): Id<T> }

const ALPHABET = '0123456789abcdefghjkmnpqrstvwxyz'

/** Builds identifiers of 20 characters of Crockford base 32 (100 bits) from a source of random bytes. */
export function idsFrom(randomBytes: (count: number) => Uint8Array): Ids {
  return {
    next<T extends Thing>(thing: T) {
      let text = ''
      for (const byte of randomBytes(20)) text += ALPHABET[byte & 31]
      return `${PREFIXES[thing]}_${text}` as Id<T>
    },
  }
}

/** Random bytes that repeat for the same seed (xorshift): demonstration and tests only, never for secrets. */
export function repeatableBytes(seed: number): (count: number) => Uint8Array {
  let state = seed >>> 0 || 1
  return (count) => {
    const bytes = new Uint8Array(count)
    for (let i = 0; i < count; i++) {
      state ^= state << 13
      state >>>= 0
      state ^= state >>> 17
      state ^= state << 5
      state >>>= 0
      bytes[i] = (state >>> 11) & 0xff
    }
    return bytes
  }
}
