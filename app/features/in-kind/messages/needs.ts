import { needsEn as en } from './needs-en'
import { needsFr as fr } from './needs-fr'

export const needMessages = { en, fr }
