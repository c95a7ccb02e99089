import { waiversEn } from './waivers-en'
import { waiversFr } from './waivers-fr'

export const waiverMessages = { en: waiversEn, fr: waiversFr }
