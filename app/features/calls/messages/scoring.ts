import { scoringEn as en } from './scoring-en'
import { scoringFr as fr } from './scoring-fr'

export const scoringMessages = { en, fr }
