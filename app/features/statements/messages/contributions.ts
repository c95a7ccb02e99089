import { en } from './contributions-en'
import { fr } from './contributions-fr'

export const contributionMessages = { en, fr }
