import { correctionsEn } from './corrections-en'
import { correctionsFr } from './corrections-fr'

export const correctionMessages = { en: correctionsEn, fr: correctionsFr }
