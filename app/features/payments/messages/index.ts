import { en } from './en'
import { fr } from './fr'

export const paymentMessages = { en, fr }
