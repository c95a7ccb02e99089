import { verifyEn, type VerifyWords } from './verify-en'
import { verifyFr } from './verify-fr'

export const verifyMessages: { en: VerifyWords; fr: VerifyWords } = { en: verifyEn, fr: verifyFr }
