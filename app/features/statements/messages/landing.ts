import { en } from './landing-en'
import { fr } from './landing-fr'

export const landingMessages = { en, fr }
